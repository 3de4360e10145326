/** Entry of the build's last step: compiles the library. `node compile-library.js FOLDER VERSION ...` */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileLibrary, createParser } from '../engine/index.ts'
import { PYTHON_VERSIONS } from '../../shared/settings.ts'
import { readGrammar } from './grammar.ts'
import { packLibrary } from './library-archive.ts'

const [folder, ...wanted] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: compile-library FOLDER VERSION ...')
const parser = await createParser(readGrammar())
mkdirSync(folder, { recursive: true })
for (const version of PYTHON_VERSIONS) {
  if (wanted.includes(version)) writeFileSync(join(folder, version), packLibrary(compileLibrary(parser, version)))
}
