// What `electron FOLDER` runs first: finds the app in the arguments and hands over to it. Electron's own build
// brings such a file; the fallback runtime gets this one as resources/default_app.asar.
import { readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const args = process.argv.slice(1)
const preloads = []
let folder
for (let i = 0; i < args.length; i++) {
  if (args[i] === '-r' || args[i] === '--require') preloads.push(args[++i])
  else if (!args[i].startsWith('-')) {
    folder = resolve(args[i])
    break
  }
}

if (args.includes('--version') && !folder) {
  process.stdout.write(`v${process.versions.electron}\n`)
  process.exit(0)
}

const require = createRequire(import.meta.url)
for (const file of preloads) require(resolve(file))

if (!folder) {
  process.stderr.write('Usage: electron FOLDER [FILE ...]\n')
  process.exit(2)
}

const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
if (about.version) app.setVersion(about.version)
app.name = about.productName ?? about.name
app.setDesktopName?.(about.desktopName ?? `${about.name}.desktop`)
app.setAppPath(folder)
process.defaultApp = true
// The await matters: without it "ready" comes before the app's own start-up code.
await import(pathToFileURL(Module._resolveFilename(folder, null, true)).href)
