// node make.mjs: runs `npm run build` when anything that it reads has changed since it last succeeded, after an `npm ci` when the
// lock file has.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const DIST = 'target/classes/org/mingzhang/console/index.html'
const LOCK = ['.npmrc', 'package.json', 'package-lock.json']
const SOURCES = [...LOCK, 'index.html', 'tsconfig.json', 'vite.config.ts', 'src', '../docs/generated/openapi.json']

process.chdir(dirname(fileURLToPath(import.meta.url)))

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`控制台需要 Node.js 20.19 或更高版本，这里是 ${process.versions.node}。`)
  console.error(`The console needs Node.js 20.19 or later; this is ${process.versions.node}.`)
  process.exit(1)
}

once('install', LOCK, existsSync('node_modules'), ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
once('build', SOURCES, existsSync(DIST), ['run', '--silent', 'build'])

function once(name, inputs, isThere, command) {
  const stamp = join('target', `${name}.stamp`)
  const now = digest(inputs)
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  const npm = spawnSync('npm', command, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (npm.status !== 0) process.exit(npm.status ?? 1)
  mkdirSync('target', { recursive: true })
  writeFileSync(stamp, now)
}

function digest(inputs) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(files).sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function files(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap(name => files(join(path, name)))
}
