/** One parse: the converter of convert/ over one source. */
import type { Expression, Module, Position, Statement } from '../ast/nodes.ts'
import { ExpressionConverter } from './convert/expressions.ts'
import type { Converter } from './convert/converter.ts'
import { del, store } from './convert/targets.ts'
import { statementList } from './convert/module.ts'
import type { Dialect } from './dialect.ts'
import { annotationTarget } from './errors/annotation.ts'
import { looseGenerator } from './errors/arguments.ts'
import { assignmentError, keywordError, ruleRanges, targetRanges, type TargetRange } from './errors/assignment.ts'
import { illegalAugmented } from './errors/augmented.ts'
import { generic } from './errors/failure.ts'
import { syntaxError } from './errors/syntax-error.ts'
import { describe } from './errors/targets.ts'
import type { Encoding } from './encoding.ts'
import type { Grammar } from './grammar.ts'
import { stringLiteral } from './literals/strings.ts'
import { buildSkeleton, type Skeleton } from './skeleton.ts'
import type { Automata } from './rules/automata.ts'
import { SoftKeywords } from './soft-keywords.ts'
import type { SourceText } from './source.ts'
import type { Token } from './tokens/token.ts'
import { tokenize } from './tokens/tokenizer.ts'
import type { TreeNode } from './tree.ts'

export interface SessionSettings {
  readonly source: SourceText
  readonly dialect: Dialect
  readonly encoding: Encoding
  readonly grammar: Grammar
  /** 2.7 without `from __future__ import print_function`. */
  readonly printStatement: boolean
  /** 2.7 with `from __future__ import unicode_literals`. */
  readonly unicodeLiterals: boolean
  readonly rules: Automata
  /** What the code that compiles this text has imported from __future__. */
  readonly inherited: readonly string[]
  /** The terminals of the file's tokens. */
  readonly labels: readonly string[]
}

export class Session implements Converter {
  readonly futures: string[]
  private tokens: readonly Token[] = []
  private skeleton: Skeleton = { text: '', base: 0, tokenAt: new Int32Array(0) }
  private readonly expressions = new ExpressionConverter()
  private fieldDepth = 0
  private inTarget = false

  readonly source: SourceText
  readonly dialect: Dialect
  readonly encoding: Encoding
  readonly unicodeLiterals: boolean
  private readonly printStatement: boolean
  private readonly grammar: Grammar
  private readonly rules: Automata
  private readonly labels: readonly string[]

  constructor(settings: SessionSettings) {
    this.futures = [...settings.inherited]
    this.source = settings.source
    this.dialect = settings.dialect
    this.encoding = settings.encoding
    this.unicodeLiterals = settings.unicodeLiterals
    this.printStatement = settings.printStatement
    this.grammar = settings.grammar
    this.rules = settings.rules
    this.labels = settings.labels
  }

  module(tokens: readonly Token[]): Module {
    const root = this.read(tokens, 0, this.source.text.length)
    const body = this.statements(root)
    const warnings = this.source.warnings().map(({ category, message, from, to }) => ({ category, message, isSyntaxError: true, place: this.between(from, to) }))
    return { kind: 'Module', body, futures: this.futures, warnings }
  }

  private read(tokens: readonly Token[], base: number, end: number): TreeNode {
    this.tokens = tokens
    const soft = new SoftKeywords(tokens, this.dialect)
    this.skeleton = buildSkeleton(tokens, base, end - base, this.dialect, { printStatement: this.printStatement, soft })
    const { root, troubles } = this.grammar.parse(this.skeleton.text, base)
    if (troubles.length === 0) return root
    if (!this.inTarget && this.fieldDepth === 0) this.checkTargets(tokens)
    const at = tokens.findIndex((token) => token.end > troubles[0])
    throw generic(this, tokens[at < 0 ? tokens.length - 1 : at], 'invalid syntax')
  }

  /** Throws for the first thing assigned to that cannot be. */
  private checkTargets(tokens: readonly Token[]): void {
    const found = [...ruleRanges(this.rules, this.labels), ...targetRanges(tokens)].sort((a, b) => a.from - b.from)
    for (const range of found) {
      if (range.role === 'generator') throw looseGenerator(this.dialect, tokens[range.from].start, tokens[range.to - 1].end)
      if (range.role === 'keyword') {
        if (tokens[range.from].text.startsWith('*')) continue
        const printed = range.to - range.from === 1 && tokens[range.from].type === 'name'
        if (!printed) throw keywordError(this.dialect, tokens, range)
        continue
      }
      const target = this.target(tokens, range)
      if (target === null) continue
      const error = assignmentError(this, target, range)
      if (error !== null) throw error
      if (range.role === 'walrus') {
        const what = describe(target, this.dialect)
        const named = target.kind === 'Name' ? '' : `cannot use assignment expressions with ${what}`
        if (named !== '') throw syntaxError(named, tokens[range.from].start, tokens[range.to - 1].end)
      } else if (range.role === 'augmented') {
        if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') {
          throw illegalAugmented(this, target, tokens[range.from].start, tokens[range.to - 1].end)
        }
      } else if (range.role === 'annotated') {
        annotationTarget(this, target, tokens[range.from].start, tokens[range.to - 1].end)
      } else if (range.role === 'del') del(this, target)
      else store(this, target)
    }
  }

  private target(tokens: readonly Token[], range: TargetRange): Expression | null {
    this.inTarget = true
    try {
      const slice = tokens.slice(range.from, range.to)
      return this.single(slice, slice[0].start, slice[slice.length - 1].end)
    } catch {
      return null
    } finally {
      this.inTarget = false
    }
  }

  field(start: number, end: number): Expression {
    if (++this.fieldDepth > 100) throw syntaxError('f-string: expressions nested too deeply', start)
    const stream = tokenize(this.source, this.dialect, start, end, true)
    if (stream.error !== null) throw stream.error
    const value = this.single(stream.tokens, stream.tokens[0].start, end)
    this.fieldDepth--
    if (value === null) throw syntaxError('f-string: invalid syntax', start, end)
    return value
  }

  /** The one expression these tokens are, or null. */
  private single(read: readonly Token[], start: number, end: number): Expression | null {
    const { tokens, skeleton } = this
    try {
      const root = this.read(read, start, end)
      const [statement] = this.statements(root)
      return root.children.length === 1 && statement.kind === 'Expr' ? statement.value : null
    } finally {
      this.tokens = tokens
      this.skeleton = skeleton
    }
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
