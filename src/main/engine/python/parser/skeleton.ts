/**
 * What the grammar library gets to read: the program with every token at its own offset, but only structure left in
 * it. Names become `aaa`, literals `111` and `"xx"`, comments and joined lines blanks, indentation one blank a level.
 * So the library never decides what a version's keyword, a prefix or an f-string is, and its gaps for 2.7 (backticks,
 * print and exec of any expression) are bridged by putting a word of equal length that takes the same operands.
 */
import type { Dialect } from './dialect.ts'
import type { SoftKeywords } from './soft-keywords.ts'
import type { Token } from './tokens/token.ts'

export interface Skeleton {
  readonly text: string
  /** The offset its text begins at. */
  readonly base: number
  /** Index of the token that starts at an offset (from `base`), plus one; 0 where none does. */
  readonly tokenAt: Int32Array
}

export interface SkeletonOptions {
  /** 2.7 without `from __future__ import print_function`. */
  readonly printStatement: boolean
  readonly soft: SoftKeywords
}

export function buildSkeleton(
  tokens: readonly Token[],
  base: number,
  length: number,
  dialect: Dialect,
  options: SkeletonOptions,
): Skeleton {
  const tokenAt = new Int32Array(length + 2)
  const parts: string[] = []
  const { soft } = options
  let at = base
  let depth = 0
  let lineBegins = true
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token.type === 'indent') depth++
    else if (token.type === 'dedent') depth--
    if (token.type === 'indent' || token.type === 'dedent' || token.type === 'end') continue
    const gap = token.start - at
    if (lineBegins && token.type !== 'newline' && gap > 0) {
      // Blanks, then the newline that ends the line before, then one blank for each level.
      const indent = Math.min(depth, gap)
      parts.push(' '.repeat(gap - indent - (gap > indent && at > base ? 1 : 0)), gap > indent && at > base ? '\n' : '')
      parts.push(' '.repeat(indent))
    } else if (gap > 0) parts.push(' '.repeat(gap))
    lineBegins = token.type === 'newline'
    let text = token.text
    switch (token.type) {
      case 'newline':
        text = '\n'
        break
      case 'name':
        if (soft.isPatternKeyword(i)) text = ' '.repeat(text.length)
        else text = soft.isKeyword(i) ? text : 'a'.repeat(text.length)
        break
      case 'number':
        // `1..real` must not become one longer number.
        text = (tokens[i + 1]?.text === '.' ? 'a' : '1').repeat(text.length)
        break
      case 'string':
        text = `"${'x'.repeat(text.length - 2)}"`
        break
      case 'keyword':
        if (dialect.python2) text = python2Keyword(tokens, i, options)
        break
      case 'operator':
        if (text === '`') {
          text = beginsOperand(tokens[i - 1]) ? '(' : ')'
        } else if (text === '=' && soft.isPatternKeyword(i - 1)) text = ' '
        else if (text === '>>' && isPrintKeyword(tokens[i - 1], options)) text = '  '
        break
    }
    if (text !== '\n') tokenAt[token.start - base] = i + 1
    parts.push(text)
    at = token.start + text.length
  }
  return { base, text: parts.join('') + '\n', tokenAt }
}

/** A `yield` takes what print takes, a `del` what exec takes. */
function python2Keyword(tokens: readonly Token[], i: number, options: { readonly printStatement: boolean }): string {
  const { text } = tokens[i]
  if (text === 'print') return options.printStatement ? 'yield' : 'aaaaa'
  if (text === 'exec') return 'del '
  return text
}

export function isPrintKeyword(token: Token | undefined, options: { readonly printStatement: boolean }): boolean {
  return token !== undefined && token.type === 'keyword' && token.text === 'print' && options.printStatement
}

/** After this token an operand begins: a backtick there opens, elsewhere it closes. */
function beginsOperand(before: Token | undefined): boolean {
  if (before === undefined) return true
  if (before.type === 'name' || before.type === 'number' || before.type === 'string') return false
  if (before.type === 'operator') return !(')]}'.includes(before.text) || before.text === '`')
  return true
}
