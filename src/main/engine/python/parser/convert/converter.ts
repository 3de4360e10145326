import type { Expression, Name, Position, Statement } from '../../ast/nodes.ts'
import type { Dialect } from '../dialect.ts'
import { SourceError, syntaxError, treeError } from '../errors/syntax-error.ts'
import type { SourceText } from '../source.ts'
import type { Token } from '../tokens/token.ts'
import type { TreeNode } from '../tree.ts'

/** What the functions of this folder share: the source, and the way back to the functions they call in turn. */
export interface Converter {
  readonly source: SourceText
  readonly dialect: Dialect
  /** `from __future__ import` so far, in order. */
  readonly futures: string[]
  position(node: { readonly start: number; readonly end: number }): Position
  between(start: number, end: number): Position
  /** The token that begins where the node does. */
  token(node: TreeNode): Token
  /** The name of `name=` directly before a pattern: the skeleton left it out. */
  keywordBefore(node: TreeNode): string | null
  /** Source text of a name, normalised as CPython does (NFKC). */
  identifier(node: TreeNode): string
  expression(node: TreeNode): Expression
  statements(block: TreeNode): Statement[]
  /** The literal made of these string tokens, which follow each other. */
  strings(tokens: readonly Token[], node: TreeNode): Expression
  /** The expression between two offsets: the inside of an f-string's braces. */
  field(start: number, end: number): Expression
  /** 2.7: plain literals are unicode in this file. */
  readonly unicodeLiterals: boolean
  /** The encoding 2.7 puts byte strings back into. */
  readonly encoding: 'utf-8' | 'latin-1'
}

export function unexpected(node: TreeNode): SourceError {
  return syntaxError('invalid syntax', node.start, node.end)
}

/** CPython has limits of its own here, met as RecursionError, MemoryError or a syntax error. */
export function tooDeep(node: TreeNode, limit: number): SourceError {
  return new SourceError('Unsupported', `Code nested more than ${limit} levels deep is not supported`, node.start, node.end)
}

export function isNamed(node: TreeNode): boolean {
  const c = node.type.charCodeAt(0)
  return node.type.length > 0 && ((c >= 97 && c <= 122) || c === 69) && !KEYWORD_NODES.has(node.type)
}

/** Anonymous nodes spelt like rules. */
const KEYWORD_NODES = new Set(
  ('and as assert async await break case class continue def del elif else except exec finally for from global if ' +
    'import in is lambda match nonlocal not or pass print raise return try type while with yield').split(' '),
)
/** Rules spelt like a keyword of theirs: told apart by having children. */
const BOTH = new Set(['lambda', 'await', 'yield', 'type'])

export function named(node: TreeNode): TreeNode[] {
  return node.children.filter((child) => isNamed(child) || (BOTH.has(child.type) && child.children.length > 0))
}

export function hasChild(node: TreeNode, type: string): boolean {
  return node.children.some((child) => child.type === type)
}

export function childOf(node: TreeNode, type: string): TreeNode | undefined {
  return node.children.find((child) => child.type === type)
}

/** A name being bound; 2.7 knows None for a keyword only there. */
export function boundName(c: Converter, node: TreeNode): string {
  const name = c.identifier(node)
  if (name === 'None') throw treeError('cannot assign to None', node.start, node.end)
  return name
}

export function nameNode(c: Converter, node: TreeNode, ctx: Name['ctx'] = 'Load'): Name {
  return { kind: 'Name', id: c.identifier(node), ctx, ...c.position(node) }
}
