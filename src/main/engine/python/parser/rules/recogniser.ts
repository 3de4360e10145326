/** Runs tokens through the automata and says where they stop fitting. */
import type { Token } from '../tokens/token.ts'
import type { Automata, State } from './automata.ts'

export interface Frame {
  readonly rule: string
  /** Index of the token the rule began with. */
  readonly from: number
  state: State
}

export interface Failure {
  /** Index of the token that does not fit. */
  readonly at: number
  /** The rules under way, outermost first. The last is the one that could neither go on nor end. */
  readonly frames: readonly Frame[]
  /** The rule of each kind that ended last just before the token: where it began. */
  readonly ended: ReadonlyMap<string, number>
}

export interface Listener {
  /** The token at `at` was taken inside a rule that began at `from`. */
  took?(rule: string, from: number, at: number): void
  /** A rule ended before the token at `to`, inside another that began at `outer`. */
  ended?(rule: string, from: number, to: number, outer: Frame): void
}

/** `labels`: the terminal each token stands for. Null: all fit. */
export function recognise(automata: Automata, labels: readonly string[], rule = 'file', from = 0, listener?: Listener): Failure | null {
  const frames: Frame[] = [{ rule, from, state: automata.start.get(rule)! }]
  for (let at = from; at < labels.length; at++) {
    const label = labels[at]
    let ended: Map<string, number> | null = null
    for (;;) {
      const top = frames[frames.length - 1]
      const next = top.state.terminals.get(label)
      if (next !== undefined) {
        top.state = next
        listener?.took?.(top.rule, top.from, at)
        break
      }
      const inner = top.state.first.get(label)
      if (inner !== undefined) {
        top.state = top.state.rules.get(inner)!
        frames.push({ rule: inner, from: at, state: automata.start.get(inner)! })
        continue
      }
      if (!top.state.final || frames.length === 1) return { at, frames, ended: ended ?? new Map() }
      frames.pop()
      listener?.ended?.(top.rule, top.from, at, frames[frames.length - 1])
      ended ??= new Map()
      ended.set(top.rule, top.from)
    }
  }
  return null
}

export function labelOf(token: Token, python2Print: boolean): string {
  switch (token.type) {
    case 'name':
      return 'NAME'
    case 'number':
      return 'NUMBER'
    case 'string':
      return 'STRING'
    case 'newline':
      return 'NEWLINE'
    case 'indent':
      return 'INDENT'
    case 'dedent':
      return 'DEDENT'
    case 'end':
      return 'END'
    case 'keyword':
      return token.text === 'print' && !python2Print ? 'NAME' : token.text
    default:
      return token.text
  }
}

export function labelTokens(
  tokens: readonly Token[],
  minor: number,
  printStatement: boolean,
  isSoftKeyword: (index: number) => boolean,
): string[] {
  return tokens.map((token, i) => {
    if (token.type === 'name' && isSoftKeyword(i)) return token.text
    if (minor >= 9 && token.text === 'with' && token.type === 'keyword' && groupedWith(tokens, i)) return 'with('
    return labelOf(token, printStatement)
  })
}

/** `with (…):`: the brackets hold the items. */
function groupedWith(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1]?.text !== '(' || tokens[i + 2]?.text === ')' || tokens[i + 2]?.text === 'yield') return false
  let depth = 0
  for (let at = i + 1; at < tokens.length; at++) {
    const { type, text } = tokens[at]
    if (type !== 'operator') continue
    if ('([{'.includes(text)) depth++
    else if (')]}'.includes(text) && --depth === 0) return tokens[at + 1]?.text === ':'
  }
  return false
}
