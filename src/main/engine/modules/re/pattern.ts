/** re.Pattern and its scanner. @mirrors Modules/_sre.c pattern_match, pattern_subx, pattern_split, pattern_findall */
import { createKit } from '../../objects/kit.ts'
import { OB_SIZE } from '../../objects/layout.ts'
import { WORD, type Runtime } from '../../objects/runtime.ts'
import { Compare, TypeInfo } from '../../objects/type-info.ts'
import { typeSystem } from '../../objects/types/type-system.ts'
import { CONTROL } from '../../probe.ts'
import { NULL, type Ref } from '../../ref.ts'
import { FLAG } from './codes.ts'
import { createMatches, type PatternFacts } from './match.ts'
import { MatchState } from './match-state.ts'
import { runMatch } from './matcher.ts'
import { createScanners } from './scanner.ts'
import { runSearch } from './search.ts'
import { createStrings, type Strings } from './strings.ts'
import type { Template } from './template.ts'

/** PatternObject: ob_size is the number of code words; groups, groupindex, indexgroup, pattern, flags, weakreflist. */
const GROUPS = 6
const GROUP_INDEX = 8
const INDEX_GROUP = 10
const SOURCE = 12
const FLAGS = 14
const WEAK_LIST = 16

const FLAG_NAMES: readonly (readonly [number, string])[] = [
  [FLAG.template, 'TEMPLATE'], [FLAG.ignoreCase, 'IGNORECASE'], [FLAG.locale, 'LOCALE'], [FLAG.multiLine, 'MULTILINE'], [FLAG.dotAll, 'DOTALL'],
  [FLAG.unicode, 'UNICODE'], [FLAG.verbose, 'VERBOSE'], [FLAG.debug, 'DEBUG'], [FLAG.ascii, 'ASCII'],
]

export interface NewPattern {
  readonly source: Ref
  readonly flags: number
  readonly code: Int32Array
  readonly groups: number
  readonly names: ReadonlyMap<string, number>
  readonly isBytes: boolean | null
}

export interface Patterns {
  readonly type: TypeInfo
  readonly matchType: TypeInfo
  create(description: NewPattern): Ref
}

interface Compiled {
  readonly code: Int32Array
  readonly isBytes: boolean | null
}

/** A replacement: a function, a text, or a text with groups in it. */
type Filter = { readonly call: Ref } | { readonly text: Ref } | { readonly template: Template }

export function createPatterns(rt: Runtime, parse: (template: Ref, pattern: Ref, facts: PatternFacts) => Template): Patterns {
  const { H, I, abstract, errors, int, natives } = rt
  const { incref, decref } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const strings: Strings = createStrings(rt)
  const isGc = minor >= 10
  const compiled = new Map<Ref, Compiled>()
    const matches = createMatches(rt, {
    strings,
    facts,
    expand(pattern, match, template) {
      const parsed = parse(template, pattern, facts(pattern))
      if (minor >= 12) remember(pattern, template)
      return expandTemplate(match, parsed)
    },
  })

  const type = new TypeInfo(python2 ? 'SRE_Pattern' : 'Pattern')
  type.module = python2 ? '_sre' : 're'
  type.basicBytes = python2 ? 88 : 96
  type.itemBytes = 4
  type.isGc = isGc
  type.subclassable = false
  type.weakrefable = true
  type.weaklistOffset = WEAK_LIST
  type.traverse = (o, visit) => {
    for (const word of [GROUP_INDEX, INDEX_GROUP, SOURCE]) if (H[o + word] !== NULL) visit(H[o + word])
  }
  type.dealloc = (o) => {
    if (isGc) rt.memory.untrack(o)
    if (H[o + WEAK_LIST] !== NULL) typeSystem(rt).weakrefs.clearAll(o)
    decref(H[o + SOURCE])
    rt.memory.xdecref(H[o + GROUP_INDEX])
    rt.memory.xdecref(H[o + INDEX_GROUP])
    compiled.delete(o)
    rt.memory.free(o)
  }
  rt.types.define(type)
  rt.genericAliases?.subscriptable(type)

  function facts(pattern: Ref): PatternFacts {
    return { groups: H[pattern + GROUPS], groupIndex: H[pattern + GROUP_INDEX], indexGroup: H[pattern + INDEX_GROUP] }
  }

  /** A long search looks at the host now and then, as PyErr_CheckSignals does; a collection that is due waits. */
  function tick(): void {
    const pending = I[WORD.gcPending]
    I[WORD.gcPending] = 0
    I[CONTROL.fuel] = -1
    rt.trap()
    I[WORD.gcPending] = pending
    if (pending !== 0) I[CONTROL.fuel] = 0
  }

  function stateOf(pattern: Ref, string: Ref, pos: Ref, endPos: Ref): MatchState {
    const { code, isBytes } = compiled.get(pattern) as Compiled
    const subject = strings.subject(string, isBytes)
    const clip = (at: number) => Math.max(0, Math.min(at, subject.length))
    const start = pos === NULL ? 0 : clip(kit.clippedIndex(pos))
    return new MatchState(code, subject, start, endPos === NULL ? subject.length : clip(kit.clippedIndex(endPos)), minor, tick)
  }

  const newMatch = (pattern: Ref, string: Ref, state: MatchState, pos: number) => matches.create(pattern, string, H[pattern + GROUPS], pos, state)

  function single(kind: 'match' | 'search' | 'fullmatch', pattern: Ref, string: Ref, pos: Ref, endPos: Ref): Ref {
    const state = stateOf(pattern, string, pos, endPos)
    const from = state.start
    if (from > state.end) return kit.none()
    state.matchAll = kind === 'fullmatch'
    return (kind === 'search' ? runSearch(state) : runMatch(state)) ? newMatch(pattern, string, state, from) : kit.none()
  }

  /** Matches from left to right; the state shows each one. 3.7+: an empty match may follow another match, at another place. */
  function* everyMatch(state: MatchState): Generator<void> {
    for (;;) {
      state.reset()
      state.ptr = state.start
      if (!runSearch(state)) return
      const [start, end] = [state.start, state.ptr]
      yield
      advance(state, start, end)
      if (state.start > state.end) return
    }
  }

  /** Where the search goes on after a match. */
  function advance(state: MatchState, start: number, end: number): void {
    if (python2) state.start = end === start ? end + 1 : end
    else {
      state.mustAdvance = end === start
      state.start = end
    }
  }

  /** What findall and split take for a group that is not set: 2.7 and 3.x differ. */
  function groupText(string: Ref, state: MatchState, group: number, missing: Ref): Ref {
    const [from, to] = [state.marks[2 * group], state.marks[2 * group + 1]]
    if (2 * group + 1 > state.lastMark || from < 0 || to < 0) return missing === NULL ? strings.make(string, '') : incref(missing)
    return strings.slice(string, from, to)
  }

  function findAll(pattern: Ref, string: Ref, pos: Ref, endPos: Ref): Ref {
    const state = stateOf(pattern, string, pos, endPos)
    const groups = H[pattern + GROUPS]
    const result = rt.list.create()
    for (const _ of everyMatch(state)) {
      if (groups === 0) rt.list.stealAppend(result, strings.slice(string, state.start, state.ptr))
      else if (groups === 1) rt.list.stealAppend(result, groupText(string, state, 0, NULL))
      else rt.list.stealAppend(result, rt.tuple.steal(Array.from({ length: groups }, (_one, i) => groupText(string, state, i, NULL))))
    }
    return result
  }

  function split(pattern: Ref, string: Ref, limit: number): Ref {
    const state = stateOf(pattern, string, NULL, NULL)
    const result = rt.list.create()
    let last = state.start
    let count = 0
    if (limit >= 0) {
      for (const _ of everyMatch(state)) {
        // 2.7 does not split at empty matches.
        if (python2 && state.start === state.ptr) {
          if (last === state.end || state.ptr >= state.end) break
          continue
        }
        rt.list.stealAppend(result, strings.slice(string, last, state.start))
        for (let i = 0; i < H[pattern + GROUPS]; i++) rt.list.stealAppend(result, groupText(string, state, i, rt.none))
        last = state.ptr
        if (++count === limit) break
      }
    }
    rt.list.stealAppend(result, strings.slice(string, last, state.end))
    return result
  }

  function filterOf(pattern: Ref, replacement: Ref): Filter {
    if (abstract.isCallable(replacement)) return { call: replacement }
    const template = parse(replacement, pattern, facts(pattern))
    remember(pattern, replacement)
    if (template.some((part) => typeof part === 'number')) return { template }
    return { text: hasBackslash(replacement) ? strings.make(replacement, template.join('')) : incref(replacement) }
  }

  const hasBackslash = (template: Ref) => strings.subject(template, null).text.includes('\\')

  /** The cache of templates is Python's and holds the pattern. */
  function remember(pattern: Ref, template: Ref): void {
    if (hasBackslash(template)) decref(abstract.callMethod(rt.loadModule('re'), '_remember', [template, pattern]))
  }

  function expandTemplate(match: Ref, template: Template): Ref {
    const string = H[match + 6]
    const parts: Ref[] = []
    for (const part of template) {
      if (typeof part === 'string') parts.push(strings.make(string, part))
      else {
        if (part > H[match + OB_SIZE] / 2 - 1) patternError('invalid group reference')
        const text = matches.group(match, part, rt.none)
        if (text === rt.none && python2) patternError('unmatched group')
        parts.push(text === rt.none ? strings.make(string, '') : text)
      }
    }
    return strings.join(string, parts)
  }

  function patternError(message: string): never {
    const module = rt.loadModule('re')
    return errors.throwObject(kit.using(rt.str.from(message), (text) => abstract.call(abstract.getattr(module, rt.str.name('error')), [text])))
  }

  function substitute(pattern: Ref, replacement: Ref, string: Ref, limit: number): readonly [Ref, number] {
    const filter = filterOf(pattern, replacement)
    const state = stateOf(pattern, string, NULL, NULL)
    const parts: Ref[] = []
    let last = state.start
    let count = 0
    try {
      for (const _ of everyMatch(state)) {
        // 2.7 skips an empty match right behind another one.
        if (python2 && state.start === state.ptr && state.start === last && count > 0) continue
        if (last < state.start) parts.push(strings.slice(string, last, state.start))
        const end = state.ptr
        const item = 'text' in filter ? incref(filter.text) : kit.using(newMatch(pattern, string, state, 0), (match) => ('call' in filter ? abstract.call(filter.call, [match]) : expandTemplate(match, filter.template)))
        if (item === rt.none) decref(item)
        else parts.push(item)
        last = end
        if (++count === limit) break
      }
      if (last < state.end) parts.push(strings.slice(string, last, state.end))
    } catch (error) {
      for (const part of parts) decref(part)
      throw error
    } finally {
      if ('text' in filter) decref(filter.text)
    }
    return [strings.join(string, parts), count]
  }

  const scanners = createScanners(rt, {
    isGc,
    state: stateOf,
    found: newMatch,
    advance,
  })
  natives.method(type, 'scanner', { keywords: ['string', 'pos', 'endpos'], required: 1 }, (o, [string, pos, endPos]) => scanners.create(o, string, pos, endPos))
  natives.method(type, 'finditer', { keywords: ['string', 'pos', 'endpos'], required: 1 }, (o, [string, pos, endPos]) =>
    kit.using(scanners.create(o, string, pos, endPos), (scanner) =>
      kit.using(abstract.getattr(scanner, rt.str.name('search')), (search) => rt.callableIterator(search, rt.none))))
  for (const kind of ['match', 'search', 'fullmatch'] as const) {
    if (kind === 'fullmatch' && python2) continue
    natives.method(type, kind, { keywords: ['string', 'pos', 'endpos'], required: 1 }, (o, [string, pos, endPos]) => single(kind, o, string, pos, endPos))
  }
  const count = (o: Ref) => (o === NULL ? 0 : kit.clippedIndex(o))
  natives.method(type, 'findall', { keywords: ['string', 'pos', 'endpos'], required: 1 }, (o, [string, pos, endPos]) => findAll(o, string, pos, endPos))
  natives.method(type, 'split', { keywords: ['string', 'maxsplit'], required: 1 }, (o, [string, most]) => split(o, string, count(most)))
  natives.method(type, 'sub', { keywords: ['repl', 'string', 'count'], required: 2 }, (o, [replacement, string, most]) => substitute(o, replacement, string, count(most))[0])
  natives.method(type, 'subn', { keywords: ['repl', 'string', 'count'], required: 2 }, (o, [replacement, string, most]) => {
    const [text, times] = substitute(o, replacement, string, count(most))
    return rt.tuple.steal([text, int.from(times)])
  })
  natives.method(type, '__copy__', 0, incref)
  natives.method(type, '__deepcopy__', 1, incref)
  const readOnly = () => errors.raise(python2 ? 'TypeError' : 'AttributeError', 'readonly attribute')
  natives.getset(type, 'pattern', (o) => incref(H[o + SOURCE]), readOnly)
  natives.getset(type, 'flags', (o) => int.from(H[o + FLAGS]), readOnly)
  natives.getset(type, 'groups', (o) => int.from(H[o + GROUPS]), readOnly)
  natives.getset(type, 'groupindex', (o) => {
    if (python2) return incref(H[o + GROUP_INDEX])
    const proxy = rt.types.infos.find((info) => info?.name === 'mappingproxy') as TypeInfo
    return kit.using(H[o + GROUP_INDEX] === NULL ? rt.dict.create() : incref(H[o + GROUP_INDEX]), (dict) => abstract.call(proxy.ref, [dict]))
  })

  function repr(o: Ref): Ref {
    const isText = strings.isText(H[o + SOURCE])
    let flags = H[o + FLAGS]
    if (isText && (flags & (FLAG.locale | FLAG.unicode | FLAG.ascii)) === FLAG.unicode) flags &= ~FLAG.unicode
    const shown = FLAG_NAMES.filter(([flag]) => (flags & flag) !== 0).map(([, name]) => `re.${name}`)
    const source = Array.from(abstract.reprText(H[o + SOURCE])).slice(0, 200).join('')
    return rt.str.from(`re.compile(${source}${shown.length > 0 ? `, ${shown.join('|')}` : ''})`)
  }

  function same(a: Ref, b: Ref): boolean {
    if (a === b) return true
    const [left, right] = [compiled.get(a) as Compiled, compiled.get(b) as Compiled]
    return H[a + FLAGS] === H[b + FLAGS] && left.isBytes === right.isBytes && left.code.length === right.code.length
      && left.code.every((word, i) => word === right.code[i]) && abstract.compareBool(H[a + SOURCE], H[b + SOURCE], Compare.Eq)
  }

  if (!python2) {
    type.repr = repr
    type.richcompare = (left, right, op) => {
      if ((op !== Compare.Eq && op !== Compare.Ne) || rt.memory.typeOf(left) !== type || rt.memory.typeOf(right) !== type) return kit.unsupported()
      return kit.bool(same(left, right) === (op === Compare.Eq))
    }
    type.hash = (o) => abstract.hash(H[o + SOURCE]) ^ H[o + FLAGS]
  }

  return {
    type,
    matchType: matches.type,
    create({ source, flags, code, groups, names, isBytes }) {
      const isNamed = names.size > 0 || python2
      const groupIndex = isNamed ? rt.dict.create() : NULL
      const indexGroup: Ref[] = Array.from({ length: isNamed ? groups + 1 : 0 }, () => incref(rt.none))
      for (const [name, group] of names) {
        const key = rt.str.from(name)
        kit.using(int.from(group), (number) => rt.dict.set(groupIndex, key, number))
        decref(indexGroup[group])
        indexGroup[group] = key
      }
      const o = rt.memory.allocVar(type, code.length)
      H[o + GROUPS] = groups
      H[o + GROUP_INDEX] = groupIndex
      H[o + INDEX_GROUP] = isNamed ? rt.tuple.steal(indexGroup) : NULL
      H[o + SOURCE] = incref(source)
      H[o + FLAGS] = flags
      compiled.set(o, { code, isBytes })
      if (isGc) rt.memory.track(o)
      return o
    },
  }
}
