// npm run test:soak: ten thousand runs in one process (ARENASCOPE_SOAK_RUNS for another number) and fifty kills of the app
// (ARENASCOPE_KILLS). Takes an hour and more; the last line is the tally.
import { ensureBuild } from './setup/build.mjs'
import { ensureDebianLibraries } from './setup/debian-libraries.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureElectronRuntime } from './setup/electron-runtime.mjs'
import { runMain } from './setup/run.mjs'
import { closingLine } from './verify/tally.mjs'
import { runVitest } from './verify/vitest-run.mjs'

await runMain(async () => {
  await ensureDependencies()
  await ensureBuild()
  await ensureDebianLibraries()
  await ensureElectronRuntime()
  process.env['ARENASCOPE_KILLS'] ??= '50'
  const total = await runVitest('vitest.soak.config.ts', { virtualDisplay: true })
  process.stdout.write(`${closingLine(total)}\n`)
  return total.failed === 0 ? 0 : 1
})
