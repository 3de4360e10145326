/** re.Match. @mirrors Modules/_sre.c pattern_new_match, match_group, match_getslice, match_repr */
import { createKit } from '../../objects/kit.ts'
import { OB_SIZE } from '../../objects/layout.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'
import type { MatchState } from './match-state.ts'
import type { Strings } from './strings.ts'

/** MatchObject: string, regs, pattern, pos, endpos, lastindex, groups, then the marks. */
const STRING = 6
const REGS = 8
const PATTERN = 10
const POS = 12
const END_POS = 14
const LAST_INDEX = 16
const MARKS = 20

export interface PatternFacts {
  readonly groups: number
  /** Both are NULL when no group has a name. */
  readonly groupIndex: Ref
  /** Names by group number; None for those without. */
  readonly indexGroup: Ref
}

export interface Matches {
  readonly type: TypeInfo
  create(pattern: Ref, string: Ref, groups: number, pos: number, state: MatchState): Ref
  /** New reference to the text of a group, or to `missing`. */
  group(match: Ref, index: number, missing: Ref): Ref
}

export interface MatchParts {
  readonly strings: Strings
  facts(pattern: Ref): PatternFacts
  expand(pattern: Ref, match: Ref, template: Ref): Ref
}

export function createMatches(rt: Runtime, { strings, facts, expand }: MatchParts): Matches {
  const { H, abstract, errors, int, natives } = rt
  const { incref, decref, xdecref } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const isGc = minor >= 10
  const type = new TypeInfo(python2 ? 'SRE_Match' : 'Match')
  type.module = python2 ? '_sre' : 're'
  type.basicBytes = 88
  type.itemBytes = 8
  type.isGc = isGc
  type.subclassable = false
  type.traverse = (o, visit) => {
    for (const word of [STRING, REGS, PATTERN]) if (H[o + word] !== NULL) visit(H[o + word])
  }
  type.dealloc = (o) => {
    if (isGc) rt.memory.untrack(o)
    xdecref(H[o + REGS])
    xdecref(H[o + STRING])
    decref(H[o + PATTERN])
    rt.memory.free(o)
  }
  if (!python2) type.getitem = (o, key) => groupBy(o, key, rt.none)
  rt.types.define(type)
  rt.genericAliases?.subscriptable(type)

  const groupsOf = (o: Ref) => H[o + OB_SIZE] / 2 - 1
  const startOf = (o: Ref, index: number) => H[o + MARKS + 4 * index]
  const endOf = (o: Ref, index: number) => H[o + MARKS + 4 * index + 2]
  const noGroup = () => errors.raise('IndexError', 'no such group')

  function group(o: Ref, index: number, missing: Ref): Ref {
    if (index < 0 || index > groupsOf(o)) noGroup()
    if (startOf(o, index) < 0) return incref(missing)
    return strings.slice(H[o + STRING], startOf(o, index), endOf(o, index))
  }

  /** @mirrors Modules/_sre.c match_getindex */
  function indexOf(o: Ref, key: Ref): number {
    let index = -1
    if (kit.hasIndex(key)) index = kit.clippedIndex(key)
    else {
      const { groupIndex } = facts(H[o + PATTERN])
      const found = groupIndex === NULL ? NULL : rt.dict.get(groupIndex, key)
      if (found !== NULL) index = int.toNumber(found)
    }
    return index < 0 || index > groupsOf(o) ? noGroup() : index
  }

  const groupBy = (o: Ref, key: Ref, missing: Ref) => group(o, indexOf(o, key), missing)
  const pair = (from: number, to: number) => rt.tuple.steal([int.from(from), int.from(to)])

  function repr(o: Ref): Ref {
    const shown = kit.using(group(o, 0, rt.none), (text) => Array.from(abstract.reprText(text)).slice(0, 50).join(''))
    return rt.str.from(`<re.Match object; span=(${startOf(o, 0)}, ${endOf(o, 0)}), match=${shown}>`)
  }

  if (!python2) type.repr = repr
  natives.method(type, 'group', null, (o, args, names) => {
    kit.noKeywords('group', names)
    if (args.length === 0) return group(o, 0, rt.none)
    if (args.length === 1) return groupBy(o, args[0], rt.none)
    return rt.tuple.steal(args.map((key) => groupBy(o, key, rt.none)))
  })
  natives.method(type, 'groups', { keywords: ['default'], required: 0 }, (o, [missing]) =>
    rt.tuple.steal(Array.from({ length: groupsOf(o) }, (_, i) => group(o, i + 1, missing === NULL ? rt.none : missing))))
  natives.method(type, 'groupdict', { keywords: ['default'], required: 0 }, (o, [missing]) => {
    const result = rt.dict.create()
    const { groupIndex } = facts(H[o + PATTERN])
    if (groupIndex === NULL) return result
    rt.dict.each(groupIndex, (name, index) => {
      kit.using(group(o, int.toNumber(index), missing === NULL ? rt.none : missing), (text) => rt.dict.set(result, name, text))
    })
    return result
  })
  const one = (name: string, value: (o: Ref, index: number) => Ref) =>
    natives.method(type, name, [0, 1], (o, [key]) => value(o, key === undefined ? 0 : indexOf(o, key)))
  one('start', (o, index) => int.from(startOf(o, index)))
  one('end', (o, index) => int.from(endOf(o, index)))
  one('span', (o, index) => pair(startOf(o, index), endOf(o, index)))
  natives.method(type, 'expand', { keywords: ['template'], required: 1 }, (o, [template]) => expand(H[o + PATTERN], o, template))
  natives.method(type, '__copy__', 0, incref)
  natives.method(type, '__deepcopy__', 1, incref)
  natives.getset(type, 'lastindex', (o) => (H[o + LAST_INDEX] >= 0 ? int.from(H[o + LAST_INDEX]) : kit.none()))
  natives.getset(type, 'lastgroup', (o) => {
    const { indexGroup } = facts(H[o + PATTERN])
    const index = H[o + LAST_INDEX]
    return incref(indexGroup !== NULL && index >= 0 && index < rt.tuple.size(indexGroup) ? rt.tuple.item(indexGroup, index) : rt.none)
  })
  natives.getset(type, 'regs', (o) => {
    if (H[o + REGS] === NULL) H[o + REGS] = rt.tuple.steal(Array.from({ length: groupsOf(o) + 1 }, (_, i) => pair(startOf(o, i), endOf(o, i))))
    return incref(H[o + REGS])
  })
  const readOnly = () => errors.raise(python2 ? 'TypeError' : 'AttributeError', 'readonly attribute')
  natives.getset(type, 'string', (o) => incref(H[o + STRING]), readOnly)
  natives.getset(type, 're', (o) => incref(H[o + PATTERN]), readOnly)
  natives.getset(type, 'pos', (o) => int.from(H[o + POS]), readOnly)
  natives.getset(type, 'endpos', (o) => int.from(H[o + END_POS]), readOnly)

  return {
    type,
    group,
    create(pattern, string, groups, pos, state) {
      const o = rt.memory.allocVar(type, 2 * (groups + 1))
      H[o + STRING] = incref(string)
      H[o + PATTERN] = incref(pattern)
      H[o + POS] = pos
      H[o + END_POS] = state.end
      H[o + LAST_INDEX] = state.lastIndex
      H[o + MARKS] = state.start
      H[o + MARKS + 2] = state.ptr
      for (let i = 0; i < groups; i++) {
        const isSet = 2 * i + 1 <= state.lastMark && state.marks[2 * i] >= 0 && state.marks[2 * i + 1] >= 0
        H[o + MARKS + 4 * (i + 1)] = isSet ? state.marks[2 * i] : -1
        H[o + MARKS + 4 * (i + 1) + 2] = isSet ? state.marks[2 * i + 1] : -1
      }
      if (isGc) rt.memory.track(o)
      return o
    },
  }
}
