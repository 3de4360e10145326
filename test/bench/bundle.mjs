// The twin's side of a benchmark as one file for plain Node, and the arithmetic of a table.
import { join } from 'node:path'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { bundle } from '../support/bundle.mjs'

export const benchFolder = inRoot('.cache', 'bench')

/**
 * @param {string} name of a file of this folder
 * @returns {Promise<string>} its address
 */
export function bundleTwin(name) {
  return bundle(name, inRoot('test', 'bench', `${name}.ts`), benchFolder)
}

/** A walker's thread: where it finds the parser in node_modules, three folders up. */
export function bundleWalker() {
  return bundle('walker', inRoot('src', 'main', 'engine-host', 'walker.ts'), join(benchFolder, 'threads'))
}

/** @param {number[]} values */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** @param {number[]} values */
export function spread(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return `${median(values).toFixed(1).padStart(6)} (${least.toFixed(1)} to ${most.toFixed(1)})`.padEnd(24)
}
