import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** By name, since each journey finds what the ones before it left. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return [...files].sort((one, other) => one.moduleId.localeCompare(other.moduleId))
  }
}

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.journey.ts'],
    globalSetup: 'server.ts',
    fileParallelism: false,
    sequence: { sequencer: ByName },
    testTimeout: 120_000,
    hookTimeout: 300_000,
    reporters: ['default', ['junit', { outputFile: '../target/surefire-reports/TEST-journeys.xml' }]],
  },
})
