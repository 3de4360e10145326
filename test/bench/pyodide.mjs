// Pyodide, CPython compiled to WebAssembly: fetched once into the cache, as only this benchmark needs it.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { run } from '../../scripts/setup/run.mjs'

/** The last release with Python 3.11. */
const VERSION = '0.25.1'
const folder = inRoot('.cache', 'pyodide')

/** Runs the program given as its argument. */
const LOADER = `import { readFileSync } from 'node:fs'
import { loadPyodide } from 'pyodide'
const pyodide = await loadPyodide({ stdout: (line) => process.stdout.write(line + '\\n') })
pyodide.runPython(readFileSync(process.argv[2], 'utf8'))
`

/** @returns {Promise<string | null>} the script that runs a program in Pyodide; null when it cannot be had */
export async function pyodideLoader() {
  const loader = join(folder, 'run.mjs')
  if (!existsSync(join(folder, 'node_modules', 'pyodide', 'pyodide.mjs'))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    const status = await run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', `pyodide@${VERSION}`], { stdout: 'stderr' })
    if (status !== 0) {
      console.log('Pyodide cannot be fetched: skipped')
      return null
    }
  }
  writeFileSync(loader, LOADER)
  return loader
}
