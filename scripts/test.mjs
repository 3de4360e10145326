// npm test: sets everything up, then runs every check and test there is, the real window included.
// The last line of the output is "N passed, N failed".
import { ensureBuild } from './setup/build.mjs'
import { ensureDebianLibraries } from './setup/debian-libraries.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureElectronRuntime } from './setup/electron-runtime.mjs'
import { ensureElectronTypings } from './setup/electron-typings.mjs'
import { run, runMain, say } from './setup/run.mjs'
import { runStaticChecks } from './verify/static-checks.mjs'
import { closingLine, one, sum } from './verify/tally.mjs'
import { onVirtualDisplay, runVitest } from './verify/vitest-run.mjs'

/** @type {import('./verify/tally.mjs').Tally[]} */
const tallies = []

await runMain(async () => {
  try {
    await ensureDependencies()
    await ensureElectronTypings()
    tallies.push(await runStaticChecks())
    await ensureBuild()
    tallies.push(await runVitest('vitest.config.ts'))
    tallies.push(await testTheWindow())
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    tallies.push(one(false))
  }
  const total = sum(tallies)
  process.stdout.write(`${closingLine(total)}\n`)
  return total.failed === 0 ? 0 : 1
})

async function testTheWindow() {
  await ensureDebianLibraries()
  const electron = await ensureElectronRuntime()
  // Asked first, because Playwright takes the whole test run down when Electron dies at its start.
  const [command = '', ...args] = [...onVirtualDisplay, electron, '--no-sandbox', '--version']
  if ((await run(command, args, { stdout: 'stderr' })) !== 0) {
    say('Electron does not start here: see above. The end-to-end tests were not run.')
    return one(false)
  }
  return runVitest('vitest.e2e.config.ts', { virtualDisplay: true })
}
