// What a package says of itself: name, version, commit and date of the sources, and the Electron in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../setup/paths.mjs'
import { output } from '../setup/run.mjs'

/**
 * @typedef {object} About
 * @property {string} name
 * @property {string} version
 * @property {Record<string, any>} manifest package.json
 * @property {string} commit with `-dirty` when the sources differ from it
 * @property {number} seconds date of the commit, for archives that come out the same each time
 * @property {{ version: string, source: string, official: boolean }} electron
 */

/**
 * @param {string} runtime folder of the Electron runtime
 * @param {{ official: boolean, source: string }} origin
 * @returns {About}
 */
export function aboutThisBuild(runtime, { official, source }) {
  const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  const head = output('git', ['rev-parse', 'HEAD'])?.trim() ?? 'unknown'
  const dirty = (output('git', ['status', '--porcelain', '--untracked-files=no']) ?? '') !== ''
  return {
    name: manifest.name,
    version: manifest.version,
    manifest,
    commit: dirty ? `${head}-dirty` : head,
    seconds: Number(output('git', ['log', '-1', '--format=%ct']) ?? 0),
    electron: { version: readFileSync(join(runtime, 'version'), 'utf8').trim(), source, official },
  }
}
