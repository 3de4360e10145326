/** The library's tree, copied once into plain objects: reading it node by node across WebAssembly is slow. */
import type { Language, Tree } from 'web-tree-sitter'

export interface TreeNode {
  /** The grammar's name of the rule, or the text of a keyword or operator. */
  readonly type: string
  readonly start: number
  readonly end: number
  readonly children: TreeNode[]
}

export interface CopiedTree {
  readonly root: TreeNode
  /** Where the library had to skip or to invent something: offsets, in order. */
  readonly troubles: number[]
}

export function copyTree(tree: Tree, language: Language, base: number): CopiedTree {
  const types = language.types
  const broken = tree.rootNode.hasError
  const troubles: number[] = []
  const cursor = tree.walk()
  const root: TreeNode = { type: 'module', start: base, end: cursor.endIndex + base, children: [] }
  const path: TreeNode[] = [root]
  if (cursor.gotoFirstChild()) {
    for (;;) {
      const start = cursor.startIndex + base
      const node: TreeNode = { type: types[cursor.nodeTypeId] ?? 'ERROR', start, end: cursor.endIndex + base, children: [] }
      if (broken && (node.type === 'ERROR' || cursor.nodeIsMissing)) troubles.push(start)
      path[path.length - 1].children.push(node)
      if (cursor.gotoFirstChild()) {
        path.push(node)
        continue
      }
      let done = false
      while (!cursor.gotoNextSibling()) {
        path.pop()
        if (path.length === 0 || !cursor.gotoParent()) {
          done = true
          break
        }
      }
      if (done || path.length === 0) break
    }
  }
  cursor.delete()
  if (broken && troubles.length === 0) troubles.push(base)
  return { root, troubles }
}
