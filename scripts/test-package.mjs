// npm run test:package: builds the Linux packages, installs the .deb, opens documents with it as an ordinary user in the
// real sandbox, and removes it again. Needs root (it installs packages and makes a user); the last line is the tally.
import { ensureDependencies } from './setup/dependencies.mjs'
import { inRoot } from './setup/paths.mjs'
import { SetupError, run, runMain } from './setup/run.mjs'
import { runVitest } from './verify/vitest-run.mjs'
import { closingLine } from './verify/tally.mjs'

await runMain(async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new SetupError('npm run test:package installs and removes a Debian package: run it as root on a Debian you can spare.')
  }
  await ensureDependencies()
  if ((await run(process.execPath, [inRoot('scripts', 'package.mjs')])) !== 0) return 1
  const total = await runVitest('vitest.package.config.ts')
  process.stdout.write(`${closingLine(total)}\n`)
  return total.failed === 0 ? 0 : 1
})
