// out/ from the sources, when one of them changed.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cache, inRoot, nodeModules } from './paths.mjs'
import { SetupError, run, say } from './run.mjs'
import { isStamped, treeFingerprint, writeStamp } from './stamp.mjs'

const inputs = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]
const stampFile = join(cache, 'build.stamp')

export async function ensureBuild() {
  const sources = treeFingerprint(inputs.map((path) => inRoot(path)))
  if (isStamped(stampFile, sources) && existsSync(inRoot('out', 'main', 'index.js'))) return
  say('Building ...')
  rmSync(stampFile, { force: true })
  const tool = join(nodeModules, 'electron-vite', 'bin', 'electron-vite.js')
  if ((await run(process.execPath, [tool, 'build', '--logLevel', 'warn'], { stdout: 'stderr' })) !== 0) {
    throw new SetupError('The build failed: see above.')
  }
  writeStamp(stampFile, sources)
}
