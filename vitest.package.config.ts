// The packages of `npm run package`, looked into, installed and used: `npm run test:package`.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'package',
    environment: 'node',
    include: ['test/package/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
