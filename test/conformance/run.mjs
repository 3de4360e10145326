// npm run conformance: bundles test/support/conformance/report.ts (Node 20 cannot run TypeScript) and runs it.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const outDir = join(root, '.cache/conformance')
const entry = join(root, 'test/support/conformance/report.ts')

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
    rolldownOptions: { input: { report: entry }, output: { entryFileNames: '[name].mjs' } },
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
const unlisted = await report(options, (/** @type {string} */ text) => process.stdout.write(text))
process.exitCode = unlisted === 0 ? 0 : 1
