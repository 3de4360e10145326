/** The bytes of the parser and of its Python grammar: beside the bundle, or in node_modules of the source tree. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineConfig } from '../engine/index.ts'

const here = import.meta.dirname

export function readGrammar(): EngineConfig['grammar'] {
  return {
    runtime: readWasm('web-tree-sitter', 'web-tree-sitter.wasm'),
    python: readWasm('tree-sitter-python', 'tree-sitter-python.wasm'),
  }
}

function readWasm(packageName: string, file: string): Uint8Array {
  const bundled = join(here, 'wasm', file)
  return readFileSync(existsSync(bundled) ? bundled : join(here, '../../../node_modules', packageName, file))
}
