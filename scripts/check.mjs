// npm run check: types, lint, import rules, unit and conformance tests. What every commit must pass; opens no window.
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureElectronTypings } from './setup/electron-typings.mjs'
import { runMain } from './setup/run.mjs'
import { runStaticChecks } from './verify/static-checks.mjs'
import { closingLine, sum } from './verify/tally.mjs'
import { runVitest } from './verify/vitest-run.mjs'

await runMain(async () => {
  await ensureDependencies()
  await ensureElectronTypings()
  const total = sum([await runStaticChecks(), await runVitest('vitest.config.ts')])
  process.stdout.write(`${closingLine(total)}\n`)
  return total.failed === 0 ? 0 : 1
})
