// Where things are: the repository root and the ignored cache folder that the set-up steps fill.
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
export const cache = join(root, '.cache')
export const nodeModules = join(root, 'node_modules')
/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts)

/**
 * The folder the user is in. npm moves to the repository root before it runs a script and leaves the
 * original in INIT_CWD; the second condition keeps a value inherited from an outer npm run from counting.
 * @param {string} script the package.json script this is asked for
 */
export function userFolder(script) {
  const { INIT_CWD, npm_lifecycle_event: running } = process.env
  return INIT_CWD && running === script && process.cwd() === root ? INIT_CWD : process.cwd()
}
