/** One parse: the converter of convert/ over one source. */
import type { Expression, Module, Position, Statement } from '../ast/nodes.ts'
import { ExpressionConverter } from './convert/expressions.ts'
import type { Converter } from './convert/converter.ts'
import { statementList } from './convert/module.ts'
import type { Dialect } from './dialect.ts'
import { syntaxError } from './errors/syntax-error.ts'
import type { Encoding } from './encoding.ts'
import type { Grammar } from './grammar.ts'
import { stringLiteral } from './literals/strings.ts'
import { buildSkeleton, type Skeleton } from './skeleton.ts'
import type { SourceText } from './source.ts'
import type { Token } from './tokens/token.ts'
import { tokenize } from './tokens/tokenizer.ts'
import type { TreeNode } from './tree.ts'

export class Session implements Converter {
  readonly futures: string[] = []
  private tokens: readonly Token[] = []
  private skeleton: Skeleton = { text: '', base: 0, tokenAt: new Int32Array(0) }
  private readonly expressions = new ExpressionConverter()
  private fieldDepth = 0

  constructor(
    readonly source: SourceText,
    readonly dialect: Dialect,
    readonly encoding: Encoding,
    private readonly grammar: Grammar,
    private readonly printStatement: boolean,
  ) {}

  module(tokens: readonly Token[]): Module {
    const root = this.read(tokens, 0, this.source.text.length)
    return { kind: 'Module', body: this.statements(root), futures: this.futures }
  }

  private read(tokens: readonly Token[], base: number, end: number): TreeNode {
    this.tokens = tokens
    this.skeleton = buildSkeleton(tokens, base, end - base, this.dialect, { printStatement: this.printStatement })
    const { root, troubles } = this.grammar.parse(this.skeleton.text, base)
    if (troubles.length > 0) {
      const at = Math.min(troubles[0], end)
      throw syntaxError('invalid syntax', at, this.tokenEnd(at))
    }
    return root
  }

  private tokenEnd(at: number): number {
    return this.tokens.find((token) => token.start >= at && token.end > token.start)?.end ?? at
  }

  field(start: number, end: number): Expression {
    const { tokens, skeleton } = this
    if (++this.fieldDepth > 100) throw syntaxError('f-string: expressions nested too deeply', start)
    const stream = tokenize(this.source, this.dialect, start, end, true)
    if (stream.error !== null) throw stream.error
    const first = stream.tokens[0]
    const root = this.read(stream.tokens, first.start, end)
    const [statement] = this.statements(root)
    this.tokens = tokens
    this.skeleton = skeleton
    this.fieldDepth--
    if (root.children.length !== 1 || statement.kind !== 'Expr') throw syntaxError('f-string: invalid syntax', start, end)
    return statement.value
  }

  position(node: { readonly start: number; readonly end: number }): Position {
    return this.between(node.start, node.end)
  }

  between(start: number, end: number): Position {
    const from = this.source.placeOf(start)
    const to = this.source.placeOf(end)
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }

  token(node: TreeNode): Token {
    const index = this.skeleton.tokenAt[node.start - this.skeleton.base]
    if (!(index > 0)) throw syntaxError('invalid syntax', node.start, node.end)
    return this.tokens[index - 1]
  }

  identifier(node: TreeNode): string {
    const { type, text } = this.token(node)
    if (type !== 'name' && !(this.dialect.python2 && text === 'print' && !this.printStatement)) {
      throw syntaxError('invalid syntax', node.start, node.end)
    }
    return text.normalize('NFKC')
  }

  keywordBefore(node: TreeNode): string | null {
    const index = this.skeleton.tokenAt[node.start - this.skeleton.base] - 1
    return this.tokens[index - 1]?.text === '=' ? this.tokens[index - 2].text.normalize('NFKC') : null
  }

  expression(node: TreeNode): Expression {
    return this.expressions.convert(this, node)
  }

  statements(block: TreeNode): Statement[] {
    return statementList(this, block)
  }

  strings(tokens: readonly Token[], node: TreeNode): Expression {
    return stringLiteral(this, tokens, node)
  }
}
