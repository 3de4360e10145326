// The program as a folder that runs where it lies: Electron, the built app in an archive, release fuses, the papers.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { cache, inRoot } from '../setup/paths.mjs'
import { thirdPartyNotices } from './notices.mjs'
import { softwareBill } from './sbom.mjs'

/** What Chromium itself says (menus of text fields, file dialogs of its own) is kept in these languages. */
const locales = ['en-US.pak', 'en-GB.pak', 'zh-CN.pak']
/** Electron's own start page and the marker of its version. */
const notShipped = new Set(['default_app.asar', 'version'])

/** Where in the folder the papers are. */
export const papers = ['LICENSE', 'LICENSE.electron', 'LICENSES.chromium.html', 'THIRD-PARTY-NOTICES.txt', 'sbom.cdx.json', 'build.json']

/**
 * Fills `target`. The runtime is copied as it is; only fuses and names change.
 * @param {{ target: string, runtime: string, about: import('./about.mjs').About }} parts
 */
export async function makeAppFolder({ target, runtime, about }) {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  for (const name of readdirSync(runtime)) {
    if (notShipped.has(name) || name === 'locales') continue
    cpSync(join(runtime, name), join(target, name), { recursive: true, filter: (from) => !from.endsWith('default_app.asar') })
  }
  mkdirSync(join(target, 'locales'), { recursive: true })
  for (const name of locales) cpSync(join(runtime, 'locales', name), join(target, 'locales', name))
  renameSync(join(target, 'electron'), join(target, about.name))
  renameSync(join(target, 'LICENSE'), join(target, 'LICENSE.electron'))
  await packApp(join(target, 'resources', 'app.asar'), about)
  await flipFuses(join(target, about.name), {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  })
  // Python cannot read inside the archive.
  cpSync(inRoot('resources', 'recorder'), join(target, 'resources', 'recorder'), { recursive: true, filter: (from) => !from.endsWith('__pycache__') })
  cpSync(inRoot('LICENSE'), join(target, 'LICENSE'))
  writeFileSync(join(target, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(about))
  writeFileSync(join(target, 'sbom.cdx.json'), softwareBill(about))
  writeFileSync(join(target, 'build.json'), `${JSON.stringify(buildRecord(about), null, 2)}\n`)
}

/**
 * Which runtime, which commit: what a report of a defect needs.
 * @param {import('./about.mjs').About} about
 */
function buildRecord({ name, version, commit, electron }) {
  return { name, version, commit, electron: { version: electron.version, source: electron.source, official: electron.official } }
}

/**
 * Everything is bundled, so the archive holds the build and a short package.json.
 * @param {string} archive
 * @param {import('./about.mjs').About} about
 */
async function packApp(archive, about) {
  const stage = mkdtempSync(join(cache, 'asar-'))
  try {
    cpSync(inRoot('out'), join(stage, 'out'), { recursive: true })
    const { name, productName, version, description, license, author, type, main, desktopName } = about.manifest
    const manifest = { name, productName, version, description, license, author, type, main, desktopName }
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    await createPackage(stage, archive)
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}
