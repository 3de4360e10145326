// Long runs: `npm run test:soak`. Ten thousand programs in one process, and fifty kills of the app (kills.test.ts).
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'soak',
    environment: 'node',
    include: ['test/soak/**/*.test.ts', 'test/e2e/kills.test.ts'],
    pool: 'forks',
    execArgv: ['--expose-gc'],
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 24 * 3_600_000,
    hookTimeout: 120_000,
  },
})
