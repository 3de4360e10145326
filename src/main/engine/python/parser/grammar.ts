/** The grammar library, loaded from bytes. */
import { Language, Parser as TreeSitter } from 'web-tree-sitter'
import { copyTree, type CopiedTree } from './tree.ts'

export interface GrammarBytes {
  /** web-tree-sitter.wasm */
  readonly runtime: Uint8Array
  /** tree-sitter-python.wasm */
  readonly python: Uint8Array
}

export interface Grammar {
  /** `base` is added to every offset. */
  parse(text: string, base: number): CopiedTree
  dispose(): void
}

export async function loadGrammar(bytes: GrammarBytes): Promise<Grammar> {
  await TreeSitter.init({ wasmBinary: bytes.runtime })
  const language = await Language.load(bytes.python)
  const parser = new TreeSitter()
  parser.setLanguage(language)
  return {
    parse(text, base) {
      const tree = parser.parse(text)
      if (tree === null) throw new Error('the grammar library gave no tree')
      try {
        return copyTree(tree, language, base)
      } finally {
        tree.delete()
      }
    },
    dispose() {
      parser.delete()
    },
  }
}
