// npm run --silent arenascope -- ARGS: the command line, set up when needed. Runs in this very process: a second
// start of Node would be a good part of the time to a small program's first output.
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { inRoot, userFolder } from './setup/paths.mjs'
import { SetupError, say } from './setup/run.mjs'

const here = userFolder('arenascope')
const cli = inRoot('out', 'main', 'cli.js')
try {
  await ensureDependencies()
  await ensureBuild()
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  process.exit(2)
}
process.chdir(here)
process.argv = [process.execPath, cli, ...process.argv.slice(2)]
await import(pathToFileURL(cli).href)
