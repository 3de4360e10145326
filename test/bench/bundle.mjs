// The twin's side of a benchmark as one file for plain Node, and the arithmetic of a table.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { inRoot } from '../../scripts/setup/paths.mjs'

export const benchFolder = inRoot('.cache', 'bench')

/**
 * @param {string} name of a file of this folder
 * @returns {Promise<string>} its address
 */
export async function bundleTwin(name) {
  await build({
    root: inRoot('.'),
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: benchFolder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { input: { [name]: inRoot('test', 'bench', `${name}.ts`) }, output: { entryFileNames: '[name].mjs' } },
    },
  })
  return pathToFileURL(join(benchFolder, `${name}.mjs`)).href
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
