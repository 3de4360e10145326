/** What may follow an opening parenthesis. @mirrors Lib/re/_parser.py _parse, _parse_flags */
import { isIdentifier } from '../../objects/str/characters.ts'
import { FLAG, MAX_GROUPS, TYPE_FLAGS } from './codes.ts'
import type { ParserParts } from './parts.ts'
import { points, VERBOSE_AFTER_ALL } from './tokenizer.ts'
import type { Item, ParseState, Sequence } from './tree.ts'

export interface GroupParser {
  readonly parts: ParserParts
  readonly state: ParseState
  readonly items: Item[]
  /** At the very beginning of the pattern. */
  isFirst(): boolean
  verbose(): boolean
  setVerbose(on: boolean): void
  alternatives(verbose: boolean): Sequence
  sequence(): Sequence
  checkLookBehind(group: number): void
}

const FLAG_LETTERS: Readonly<Record<string, number>> = { i: FLAG.ignoreCase, L: FLAG.locale, m: FLAG.multiLine, s: FLAG.dotAll, x: FLAG.verbose, a: FLAG.ascii, t: FLAG.template, u: FLAG.unicode }
const NAME_2 = /^[a-zA-Z_][a-zA-Z_0-9]*$/

/** The flag of a letter; undefined when it is none. 2.7 knows no `a`, 3.13 no `t`. */
function flagOf(letter: string, minor: number): number | undefined {
  if ((letter === 'a' && minor < 0) || (letter === 't' && minor >= 13)) return undefined
  return FLAG_LETTERS[letter]
}

/** The opening parenthesis has been read. */
export function parseGroup(group: GroupParser): void {
  const { parts, state, items } = group
  const { source, legacy, quote } = parts
  const start = source.tell() - 1
  if (!source.match('?')) return capture(group, start, null)
  const sign = source.get()
  if (sign === '') source.fail('unexpected end of pattern')
  if (sign === 'P') return named(group, start)
  if (sign === ':') return enclose(group, start, 0, 0)
  if (sign === '#') return comment(group, start)
  if (sign === '=' || sign === '!' || sign === '<') return assertion(group, start, sign)
  if (sign === '(') return conditional(group, start)
  if (sign === '>' && parts.minor >= 11) {
    const body = group.alternatives(group.verbose())
    close(group, start)
    items.push({ kind: 'atomic', body })
    return
  }
  if (legacy) return legacyFlags(group, sign)
  if (flagOf(sign, parts.minor) === undefined && sign !== '-') source.fail(`unknown extension ?${sign}`, points(sign) + 1)
  const flags = parseFlags(group, sign)
  if (flags !== null) return enclose(group, start, flags[0], flags[1])
  if (!group.isFirst() && parts.minor >= 11) source.fail('global flags not at the start of the expression', source.tell() - start)
  const verbose = (state.flags & FLAG.verbose) !== 0
  if (parts.minor < 11 && verbose && !group.verbose()) throw VERBOSE_AFTER_ALL
  if (parts.minor >= 11) group.setVerbose(verbose)

  function named(self: GroupParser, at: number): void {
    if (source.match('<')) {
      const name = checkedName(source.takeUntil('>', 'group name'), legacy ? 'bad character in group name ' : null)
      return capture(self, at, name)
    }
    if (!source.match('=')) {
      const c = source.get()
      if (c === '') source.fail('unexpected end of pattern')
      return source.fail(legacy ? `unknown specifier: ?P${c}` : `unknown extension ?P${c}`, points(c) + 2)
    }
    const name = checkedName(source.takeUntil(')', 'group name'), legacy ? 'bad character in backref group name ' : null)
    const number = state.names.get(name)
    if (number === undefined) return source.fail(`unknown group name${legacy ? ':' : ''} ${quote(name)}`, points(name) + 1)
    if (!legacy && state.widths[number] === null) source.fail('cannot refer to an open group', points(name) + 1)
    self.checkLookBehind(number)
    items.push({ kind: 'groupref', group: number })
  }

  function checkedName(name: string, legacyWords: string | null): string {
    if (legacyWords !== null) {
      if (!NAME_2.test(name)) source.fail(legacyWords + quote(name))
      return name
    }
    if (parts.minor >= 12 && !source.isText && /[^\x00-\x7f]/.test(name)) {
      source.fail(`bad character in group name ${quote(name).replace(/[^\x00-\x7f]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`)}`, points(name) + 1)
    }
    if (!isIdentifier(name)) source.fail(`bad character in group name ${quote(name)}`, points(name) + 1)
    return name
  }
}

function close({ parts: { source, legacy } }: GroupParser, start: number): void {
  if (!source.match(')')) source.fail(legacy ? 'unbalanced parenthesis' : 'missing ), unterminated subpattern', source.tell() - start)
}

function capture(group: GroupParser, start: number, name: string | null): void {
  const { parts: { source, quote }, state, items } = group
  const number = state.widths.length
  state.widths.push(null)
  if (name !== null) {
    const old = state.names.get(name)
    if (old !== undefined) source.fail(`redefinition of group name ${quote(name)} as group ${number}; was group ${old}`, points(name) + 1)
    state.names.set(name, number)
  }
  const body = group.alternatives(group.verbose())
  close(group, start)
  state.widths[number] = body.width()
  items.push({ kind: 'group', group: number, add: 0, del: 0, body })
}

function enclose(group: GroupParser, start: number, add: number, del: number): void {
  const verbose = (group.verbose() || (add & FLAG.verbose) !== 0) && (del & FLAG.verbose) === 0
  const body = group.alternatives(verbose)
  close(group, start)
  group.items.push({ kind: 'group', group: null, add, del, body })
}

function comment({ parts: { source, legacy } }: GroupParser, start: number): void {
  for (;;) {
    if (source.next === '') source.fail(legacy ? 'unbalanced parenthesis' : 'missing ), unterminated comment', source.tell() - start)
    if (source.get() === ')') return
  }
}

function assertion(group: GroupParser, start: number, sign: string): void {
  const { parts, state, items } = group
  const { source, legacy } = parts
  const behind = sign === '<'
  const outer = state.lookBehindGroups
  let kind = sign
  if (behind) {
    kind = source.get()
    if (kind === '' && !legacy) source.fail('unexpected end of pattern')
    if (kind !== '=' && kind !== '!') source.fail(legacy ? 'syntax error' : `unknown extension ?<${kind}`, points(kind) + 2)
    state.lookBehindGroups ??= state.widths.length
  }
  const body = group.alternatives(group.verbose())
  if (behind) state.lookBehindGroups = outer
  close(group, start)
  const isEmpty = kind === '!' && body.items.length === 0 && parts.minor >= 13
  items.push(isEmpty ? { kind: 'failure' } : { kind: 'assert', behind, negated: kind === '!', body })
}

function conditional(group: GroupParser, start: number): void {
  const { parts, state, items } = group
  const { source, legacy, quote, minor } = parts
  const name = source.takeUntil(')', 'group name')
  const back = points(name) + 1
  const isNumber = legacy || minor < 12 ? /^\s*[+-]?[0-9]+(_[0-9]+)*\s*$/.test(name) : /^[0-9]+$/.test(name)
  const isName = legacy ? NAME_2.test(name) : isIdentifier(name)
  let number: number
  if (isName) {
    const known = state.names.get(name)
    if (known === undefined) return source.fail(`unknown group name${legacy ? ':' : ''} ${quote(name)}`, back)
    number = known
  } else {
    number = isNumber ? Number(name.replaceAll('_', '')) : -1
    if (number < 0) source.fail(legacy ? 'bad character in group name' : `bad character in group name ${quote(name)}`, back)
    if (number === 0 && !legacy) source.fail('bad group number', back)
    if (number >= MAX_GROUPS) source.fail(`invalid group reference ${number}`, back)
    if (!legacy && !state.askedAt.has(number)) state.askedAt.set(number, source.tell() - back)
  }
  group.checkLookBehind(number)
  const yes = group.sequence()
  const no = source.match('|') ? group.sequence() : null
  if (source.next === '|') source.fail('conditional backref with more than two branches')
  close(group, start)
  items.push({ kind: 'exists', group: number, yes, no })
}

/** 2.7: flags hold for the whole pattern, wherever they stand. */
function legacyFlags({ parts: { source, minor }, state }: GroupParser, sign: string): void {
  let letter = sign
  if (flagOf(letter, minor) === undefined) source.fail('unexpected end of pattern')
  for (let flag = flagOf(letter, minor); flag !== undefined; flag = flagOf(letter, minor)) {
    state.flags |= flag
    letter = source.get()
  }
  if (letter === '') source.fail('unexpected end of pattern')
  if (letter !== ')') source.fail('unknown extension')
}

/** The flags that a group adds and takes away; null when they hold for the whole pattern. */
function parseFlags({ parts: { source, minor }, state }: GroupParser, first: string): readonly [number, number] | null {
  let add = 0
  let del = 0
  let letter = first
  const unknown = (otherwise: string) => source.fail(/^\p{L}/u.test(letter) ? 'unknown flag' : otherwise, points(letter))
  if (letter !== '-') {
    for (;;) {
      const flag = flagOf(letter, minor) as number
      if (source.isText && letter === 'L') source.fail("bad inline flags: cannot use 'L' flag with a str pattern")
      if (!source.isText && letter === 'u') source.fail("bad inline flags: cannot use 'u' flag with a bytes pattern")
      add |= flag
      if ((flag & TYPE_FLAGS) !== 0 && (add & TYPE_FLAGS) !== flag) source.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
      letter = source.get()
      if (letter === '') source.fail('missing -, : or )')
      if (letter === ')' || letter === '-' || letter === ':') break
      if (flagOf(letter, minor) === undefined) unknown('missing -, : or )')
    }
  }
  if (letter === ')') {
    state.flags |= add
    return null
  }
  const global = FLAG.debug | FLAG.template
  if ((add & global) !== 0) source.fail('bad inline flags: cannot turn on global flag', 1)
  if (letter === '-') {
    letter = source.get()
    if (letter === '') source.fail('missing flag')
    if (flagOf(letter, minor) === undefined) unknown('missing flag')
    for (;;) {
      const flag = flagOf(letter, minor) as number
      if ((flag & TYPE_FLAGS) !== 0) source.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
      del |= flag
      letter = source.get()
      if (letter === '') source.fail('missing :')
      if (letter === ':') break
      if (flagOf(letter, minor) === undefined) unknown('missing :')
    }
  }
  if ((del & global) !== 0) source.fail('bad inline flags: cannot turn off global flag', 1)
  if ((add & del) !== 0) source.fail('bad inline flags: flag turned on and off', 1)
  return [add, del]
}
