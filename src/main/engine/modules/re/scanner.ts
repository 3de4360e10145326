/** What finditer and Pattern.scanner hold between two matches. @mirrors Modules/_sre.c pattern_scanner, scanner_search */
import { createKit } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { TypeInfo } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import type { MatchState } from './match-state.ts'
import { runMatch } from './matcher.ts'
import { runSearch } from './search.ts'

/** ScannerObject: the pattern, and the string inside its search state. */
const PATTERN = 4
const STRING = 6

export interface ScannerParts {
  readonly isGc: boolean
  state(pattern: Ref, string: Ref, pos: Ref, endPos: Ref): MatchState
  found(pattern: Ref, string: Ref, state: MatchState, pos: number): Ref
  advance(state: MatchState, start: number, end: number): void
}

interface Search {
  readonly state: MatchState
  readonly first: number
  isDone: boolean
}

export function createScanners(rt: Runtime, { isGc, state: stateOf, found, advance }: ScannerParts) {
  const { H, natives } = rt
  const { incref, decref } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const searches = new Map<Ref, Search>()
  const type = new TypeInfo('SRE_Scanner')
  type.module = '_sre'
  type.basicBytes = python2 ? 1744 : minor < 9 ? 232 : minor >= 13 ? 248 : 240
  type.isGc = isGc
  type.subclassable = false
  type.traverse = (o, visit) => {
    visit(H[o + PATTERN])
    visit(H[o + STRING])
  }
  type.dealloc = (o) => {
    if (isGc) rt.memory.untrack(o)
    searches.delete(o)
    decref(H[o + STRING])
    decref(H[o + PATTERN])
    rt.memory.free(o)
  }
  rt.types.define(type)

  function next(o: Ref, anywhere: boolean): Ref {
    const search = searches.get(o) as Search
    if (search.isDone) return kit.none()
    const { state } = search
    state.reset()
    if (!(anywhere ? runSearch(state) : runMatch(state))) {
      search.isDone = true
      return kit.none()
    }
    const match = found(H[o + PATTERN], H[o + STRING], state, search.first)
    advance(state, state.start, state.ptr)
    search.isDone = state.start > state.end
    return match
  }

  natives.method(type, 'match', 0, (o) => next(o, false))
  natives.method(type, 'search', 0, (o) => next(o, true))
  natives.getset(type, 'pattern', (o) => incref(H[o + PATTERN]))

  return {
    create(pattern: Ref, string: Ref, pos: Ref, endPos: Ref): Ref {
      const state = stateOf(pattern, string, pos, endPos)
      const o = rt.memory.alloc(type)
      H[o + PATTERN] = incref(pattern)
      H[o + STRING] = incref(string)
      searches.set(o, { state, first: state.start, isDone: state.start > state.end })
      if (isGc) rt.memory.track(o)
      return o
    },
  }
}
