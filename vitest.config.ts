// Everything that runs without a window: `npm run check`. The end-to-end tests have vitest.e2e.config.ts.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const common = { pool: 'forks', testTimeout: 30_000, hookTimeout: 30_000 } as const

/** Kilobytes for workloads that recurse as deep as Python lets them; the app's engine thread has more. Half of Debian's limit. */
const DEEP_STACK = '--stack-size=4000'

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          execArgv: [DEEP_STACK],
          environment: 'node',
          include: ['test/{unit,conformance,workloads,property,rules}/**/*.test.ts'],
          exclude: ['test/unit/renderer/**'],
        },
      },
      {
        plugins: [react()],
        test: {
          ...common,
          name: 'renderer',
          environment: 'jsdom',
          include: ['test/renderer/**/*.test.{ts,tsx}', 'test/unit/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
