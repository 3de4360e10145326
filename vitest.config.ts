// Everything that runs without a window: `npm run check`. The end-to-end tests have vitest.e2e.config.ts.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const common = { pool: 'forks', testTimeout: 30_000, hookTimeout: 30_000 } as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
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
