import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env['MINGZHANG_URL'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  // The server puts a nonce of its own into each page that it sends.
  html: { cspNonce: '{nonce}' },
  build: {
    outDir: 'target/classes/org/mingzhang/console',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/api': server } },
  test: {
    include: ['src/**/*.test.ts'],
    reporters: ['default', ['junit', { outputFile: 'target/surefire-reports/TEST-units.xml' }]],
  },
})
