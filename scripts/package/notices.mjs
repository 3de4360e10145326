// The licences of everything that is bundled, as their authors ask.
import { join } from 'node:path'
import { nodeModules, root } from '../setup/paths.mjs'
import { SetupError, output } from '../setup/run.mjs'

/** @typedef {{ name: string, licenses: string, repository?: string, licenseText?: string }} Entry */

/**
 * @param {import('./about.mjs').About} about
 */
export function thirdPartyNotices(about) {
  const tool = join(nodeModules, 'license-checker-rseidelsohn', 'bin', 'license-checker-rseidelsohn.js')
  const fields = { licenses: '', repository: '', licenseText: '' }
  const listing = output(process.execPath, [tool, '--start', root, '--production', '--excludePrivatePackages', '--json', '--customPath', JSON.stringify(fields)])
  if (listing === undefined) throw new SetupError('The licences of the packages could not be listed.')
  /** @type {Record<string, Omit<Entry, 'name'>>} by name@version */
  const packages = JSON.parse(listing)
  const sorted = Object.entries(packages)
    .map(([name, entry]) => ({ ...entry, name: name.replace(/(?<=.)@/, ' ') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const missing = sorted.filter(({ licenses }) => !licenses || licenses === 'UNKNOWN')
  if (missing.length > 0) throw new SetupError(`No licence is known for ${missing.map(({ name }) => name).join(', ')}.`)
  const head = [
    `${about.manifest['productName']} ${about.version} contains the software below.`,
    `Electron ${about.electron.version} is under the MIT licence (LICENSE.electron); Chromium and what it contains are in LICENSES.chromium.html.`,
  ]
  return `${[head.join('\n'), ...sorted.map(notice)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/** @param {Entry} entry */
function notice({ name, licenses, repository, licenseText }) {
  const place = repository ? `\n${repository}` : ''
  const text = licenseText?.trim() ? `\n\n${licenseText.trim().replaceAll('\r\n', '\n')}` : ''
  return `${name} (${licenses})${place}${text}`
}
