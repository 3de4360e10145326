/** From the text of a pattern to its tree, in each release's rules and words. @mirrors Lib/re/_parser.py parse, _parse_sub, _parse */
import { At, FLAG, MAX_REPEAT } from './codes.ts'
import { checkLookBehind, createEscapes, DIGITS } from './escapes.ts'
import { parseGroup, type GroupParser } from './groups.ts'
import { type ParserParts } from './parts.ts'
import { PatternFault, points, VERBOSE_AFTER_ALL } from './tokenizer.ts'
import { sameItem, Sequence, setKey, widthRules, type Item, type ParseState, type SetItem } from './tree.ts'

const SPACE = ' \t\n\r\v\f'
const code = (text: string) => text.codePointAt(0) as number

export interface Parsed {
  readonly state: ParseState
  readonly body: Sequence
}

export function parsePattern(parts: ParserParts, flags: number): Parsed {
  const state = newState(parts, flags)
  let body: Sequence
  try {
    body = parseAlternatives(parts, state, (flags & FLAG.verbose) !== 0, 0)
  } catch (error) {
    if (error !== VERBOSE_AFTER_ALL) throw error
    parts.source.seek(0)
    return parsePattern(parts, flags | FLAG.verbose)
  }
  const { source, legacy } = parts
  if (!legacy) state.flags = fixFlags(source.isText, state.flags)
  if (source.next !== '') source.fail('unbalanced parenthesis')
  if (legacy && (flags & FLAG.verbose) === 0 && (state.flags & FLAG.verbose) !== 0) {
    source.seek(0)
    return parsePattern(parts, state.flags)
  }
  for (const [group, at] of state.askedAt) {
    if (group < state.widths.length) continue
    throw parts.minor < 9 ? new PatternFault('invalid SRE code', null, 'RuntimeError') : new PatternFault(`invalid group reference ${group}`, at)
  }
  return { state, body }
}

export function newState(parts: ParserParts, flags: number): ParseState {
  return { flags, names: new Map(), widths: [null], lookBehindGroups: null, askedAt: new Map(), rules: widthRules(parts.minor) }
}

/** @mirrors Lib/re/_parser.py fix_flags */
export function fixFlags(isText: boolean, flags: number): number {
  const refuse = (message: string): never => {
    throw new PatternFault(message, null, 'ValueError')
  }
  if (isText) {
    if ((flags & FLAG.locale) !== 0) refuse('cannot use LOCALE flag with a str pattern')
    if ((flags & FLAG.ascii) === 0) return flags | FLAG.unicode
    if ((flags & FLAG.unicode) !== 0) refuse('ASCII and UNICODE flags are incompatible')
  } else {
    if ((flags & FLAG.unicode) !== 0) refuse('cannot use UNICODE flag with a bytes pattern')
    if ((flags & FLAG.locale) !== 0 && (flags & FLAG.ascii) !== 0) refuse('ASCII and LOCALE flags are incompatible')
  }
  return flags
}

function parseAlternatives(parts: ParserParts, state: ParseState, verbose: boolean, nested: number): Sequence {
  const { source, legacy } = parts
  const items: Sequence[] = []
  do items.push(parseSequence(parts, state, verbose, nested + 1, nested === 0 && items.length === 0))
  while (source.match('|'))
  if (items.length === 1) return items[0]

  const result = new Sequence(state)
  for (;;) {
    const first = items[0].items[0]
    if (first === undefined || !items.every(({ items: [start] }) => start !== undefined && sameItem(start, first))) break
    for (const { items: list } of items) list.shift()
    result.items.push(first)
  }
  const set = asSet(items, legacy)
  result.items.push(set === null ? { kind: 'branch', items } : { kind: 'in', set: legacy ? set : unique(set) })
  return result
}

/** Alternatives of one character each are a set. */
function asSet(items: readonly Sequence[], legacy: boolean): SetItem[] | null {
  const set: SetItem[] = []
  for (const { items: list } of items) {
    if (list.length !== 1) return null
    const [item] = list
    if (item.kind === 'literal') set.push({ kind: 'literal', value: item.value })
    else if (!legacy && item.kind === 'in' && item.set[0].kind !== 'negate') set.push(...item.set)
    else return null
  }
  return set
}

function unique(set: readonly SetItem[]): SetItem[] {
  const byKey = new Map<string, SetItem>()
  for (const item of set) if (!byKey.has(setKey(item))) byKey.set(setKey(item), item)
  return [...byKey.values()]
}

function parseSequence(parts: ParserParts, state: ParseState, verboseAtStart: boolean, nested: number, first: boolean): Sequence {
  const { source, legacy, minor } = parts
  const escapes = createEscapes(parts, state)
  const result = new Sequence(state)
  const { items } = result
  let verbose = verboseAtStart

  function skipsSpace(item: string): boolean {
    if (legacy ? (state.flags & FLAG.verbose) === 0 : !verbose) return false
    if (SPACE.includes(item)) return true
    if (item !== '#') return false
    for (let c = source.get(); c !== '' && c !== '\n'; ) c = source.get()
    return true
  }

  /** One end of a range, or a member. */
  const member = (item: string): Item => (item[0] === '\\' ? escapes.inClass(item) : { kind: 'literal', value: code(item) })
  const asMember = (item: Item): SetItem => (item.kind === 'in' ? item.set[0] : { kind: 'literal', value: (item as { value: number }).value })

  function parseSet(): void {
    const here = source.tell() - 1
    const unterminated = () => source.fail(legacy ? 'unexpected end of regular expression' : 'unterminated character set', source.tell() - here)
    let set: SetItem[] = []
    const negated = source.match('^')
    for (;;) {
      const low = source.get()
      if (low === '') unterminated()
      if (low === ']' && set.length > 0) break
      const one = member(low)
      if (!source.match('-')) {
        set.push(asMember(one))
        continue
      }
      const high = source.get()
      if (high === '') unterminated()
      if (high === ']') {
        set.push(asMember(one), { kind: 'literal', value: 45 })
        break
      }
      const other = member(high)
      if (one.kind !== 'literal' || other.kind !== 'literal' || other.value < one.value) {
        source.fail(legacy ? 'bad character range' : `bad character range ${low}-${high}`, points(low) + 1 + points(high))
      }
      set.push({ kind: 'range', low: (one as { value: number }).value, high: (other as { value: number }).value })
    }
    if (!legacy) set = unique(set)
    if (set.length === 1 && set[0].kind === 'literal') items.push({ kind: negated ? 'notLiteral' : 'literal', value: set[0].value })
    else items.push({ kind: 'in', set: negated ? [{ kind: 'negate' }, ...set] : set })
  }

  /** The bounds of {m,n}; null when the brace stands for itself. */
  function parseBounds(here: number): readonly [number, number] | null {
    const low = source.takeWhile(Infinity, DIGITS)
    const high = source.match(',') ? source.takeWhile(Infinity, DIGITS) : low
    if (!source.match('}')) {
      source.seek(here)
      return null
    }
    const tooLarge = (bound: number) => {
      if (bound >= MAX_REPEAT) throw new PatternFault('the repetition number is too large', null, 'OverflowError')
      return bound
    }
    const min = low === '' ? 0 : tooLarge(Number(low))
    const max = high === '' ? MAX_REPEAT : tooLarge(Number(high))
    if (max < min) source.fail(legacy ? 'bad repeat interval' : 'min repeat greater than max repeat', source.tell() - here)
    return [min, max]
  }

  function parseRepeat(sign: string): void {
    const here = source.tell()
    let bounds: readonly [number, number] | null = sign === '?' ? [0, 1] : [sign === '+' ? 1 : 0, MAX_REPEAT]
    if (sign === '{') {
      bounds = source.next === '}' ? null : parseBounds(here)
      if (bounds === null) {
        items.push({ kind: 'literal', value: 123 })
        return
      }
    }
    const [min, max] = bounds as readonly [number, number]
    const item = items.at(-1)
    if (item === undefined || item.kind === 'at') return source.fail('nothing to repeat', source.tell() - here + sign.length)
    if (item.kind === 'repeat') return source.fail('multiple repeat', source.tell() - here + sign.length)
    const isPlain = !legacy && item.kind === 'group' && item.group === null && item.add === 0 && item.del === 0
    const body = isPlain ? item.body : new Sequence(state, [item])
    const greed = source.match('?') ? 'min' : minor >= 11 && source.match('+') ? 'possessive' : 'max'
    items[items.length - 1] = { kind: 'repeat', greed, min, max, body }
  }

  const groups: GroupParser = {
    parts,
    state,
    items,
    isFirst: () => first && items.length === 0,
    verbose: () => verbose,
    setVerbose: (on) => {
      verbose = on
    },
    alternatives: (inner) => parseAlternatives(parts, state, inner, nested + 1),
    sequence: () => parseSequence(parts, state, verbose, nested + 1, false),
    checkLookBehind: (group) => checkLookBehind(parts, state, group),
  }
  if (nested === 1 && minor >= 11) verbose = (state.flags & FLAG.verbose) !== 0

  while (source.next !== '' && source.next !== '|' && source.next !== ')') {
    const item = source.get()
    if (skipsSpace(item)) continue
    if (item[0] === '\\') items.push(escapes.outside(item))
    else if (item === '[') parseSet()
    else if (item === '*' || item === '+' || item === '?' || item === '{') parseRepeat(item)
    else if (item === '.') items.push({ kind: 'any' })
    else if (item === '(') parseGroup(groups)
    else if (item === '^') items.push({ kind: 'at', at: At.Beginning })
    else if (item === '$') items.push({ kind: 'at', at: At.End })
    else items.push({ kind: 'literal', value: code(item) })
  }
  if (!legacy) unpackGroups(items)
  return result
}

/** Groups that capture nothing and change no flag are what they hold. */
function unpackGroups(items: Item[]): void {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]
    if (item.kind === 'group' && item.group === null && item.add === 0 && item.del === 0) items.splice(i, 1, ...item.body.items)
  }
}
