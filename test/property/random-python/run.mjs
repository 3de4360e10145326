// npm run random: bundles report.ts (Node 20 cannot run TypeScript) and runs it.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')
const outDir = join(root, `.cache/random-python-${process.pid}`)
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    target: 'node20',
    outDir,
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { input: { report: join(import.meta.dirname, 'report.ts') }, output: { entryFileNames: '[name].mjs' } },
  },
})
const { parseArguments, report } = await import(pathToFileURL(join(outDir, 'report.mjs')).href)

let options
try {
  options = parseArguments(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(2)
}
process.exitCode = (await report(options, (/** @type {string} */ text) => process.stdout.write(text))) === 0 ? 0 : 1
