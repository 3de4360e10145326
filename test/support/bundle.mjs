// TypeScript as one file for plain Node (20 cannot run TypeScript), and reports made of such files.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { inRoot } from '../../scripts/setup/paths.mjs'

/**
 * @param {string} name of the bundle
 * @param {string} entry
 * @param {string} folder
 * @returns {Promise<string>} its address
 */
export async function bundle(name, entry, folder) {
  await build({
    root: inRoot('.'),
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { input: { [name]: entry }, output: { entryFileNames: '[name].mjs' } },
    },
  })
  return pathToFileURL(join(folder, `${name}.mjs`)).href
}

/**
 * Runs the module's `report` with the command's arguments; the exit status is 0, 1 when it counts failures, 2 for bad usage.
 *
 * @param {string} name of the command
 * @param {string} entry a module that gives `parseArguments` and `report`
 */
export async function runReport(name, entry) {
  const folder = inRoot('.cache', `${name}-${process.pid}`)
  const address = await bundle(name, entry, folder)
  const { parseArguments, report } = await import(address)
  await rm(folder, { recursive: true })
  let options
  try {
    options = parseArguments(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(2)
  }
  const failures = await report(options, (/** @type {string} */ text) => process.stdout.write(text))
  process.exitCode = failures === 0 ? 0 : 1
}
