// node_modules as the lock file says: `npm ci` when it is missing or the lock changed.
import { join } from 'node:path'
import { inRoot, nodeModules } from './paths.mjs'
import { SetupError, run, say } from './run.mjs'
import { contentFingerprint, isStamped, writeStamp } from './stamp.mjs'

// Inside node_modules, so that whatever removes the folder removes the stamp.
const stampFile = join(nodeModules, '.arenascope-lock')
const oldestNode = [20, 19]

export async function ensureDependencies() {
  requireNode(process.versions.node)
  const lock = contentFingerprint([inRoot('package-lock.json')])
  if (isStamped(stampFile, lock)) return
  say('Installing the dependencies (npm ci) ...')
  // "error": the declared Electron wants a newer Node than its installer needs, and npm warns at length.
  if ((await run('npm', ['ci', '--loglevel=error'], { stdout: 'stderr' })) !== 0) {
    throw new SetupError('npm ci failed: see above; check that the npm registry can be reached, then try again.')
  }
  writeStamp(stampFile, lock)
}

/** @param {string} version as in process.versions.node */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantMajor = 0, wantMinor = 0] = oldestNode
  if (major < wantMajor || (major === wantMajor && minor < wantMinor)) {
    throw new SetupError(`Arenascope needs Node ${oldestNode.join('.')} or newer; this is Node ${version}.`)
  }
}
