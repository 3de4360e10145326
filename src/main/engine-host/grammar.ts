/** The bytes of the parser and of its Python grammar, beside the bundle or in node_modules of the source tree; and the compiled library. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineConfig, SavedUnits } from '../engine/index.ts'
import { openLibrary } from './library-archive.ts'

const here = import.meta.dirname

export function readGrammar(): EngineConfig['grammar'] {
  return {
    library: savedUnits(),
    runtime: readWasm('web-tree-sitter', 'web-tree-sitter.wasm'),
    python: readWasm('tree-sitter-python', 'tree-sitter-python.wasm'),
  }
}

/** Beside the bundle only: from the source tree the library is compiled as it is imported. */
function savedUnits(): SavedUnits {
  const opened = new Map<string, (key: string) => string | null>()
  return (version, key) => {
    let library = opened.get(version)
    if (library === undefined) {
      const file = join(here, 'library', version)
      opened.set(version, (library = existsSync(file) ? openLibrary(readFileSync(file)) : () => null))
    }
    return library(key)
  }
}

function readWasm(packageName: string, file: string): Uint8Array {
  const bundled = join(here, 'wasm', file)
  return readFileSync(existsSync(bundled) ? bundled : join(here, '../../../node_modules', packageName, file))
}
