/** Lets first calls of native functions take what they take for good: see profiles/first-calls.ts. */
import { FIRST_CALLS, NAMES_TO_COME, type FirstCall } from '../../profiles/first-calls.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import type { NativeDef } from './definition.ts'

/** Answers a function that makes a definition watch for its first calls, when the release has something to say about it. */
export function createFirstCalls(rt: Runtime): (def: NativeDef) => NativeDef {
  const calls = FIRST_CALLS[rt.profile.language]
  return (def) => {
    const known = calls[def.owner === null ? def.name : `${def.owner.name}.${def.name}`]
    if (known === undefined) return def
    let waiting: readonly FirstCall[] = known
    const called = (withKeywords: boolean): void => {
      waiting = take(rt, waiting, withKeywords)
    }
    const { impl } = def
    def.named = () => called(true)
    def.impl = (self, args, names) => {
      if (waiting.length > 0) called(names !== null)
      if (waiting.length === 0) def.impl = impl
      return impl(self, args, names)
    }
    return def
  }
}

/** The same for calls of the built-in types; once they are complete. */
export function watchTypes(rt: Runtime, types: readonly TypeInfo[]): void {
  const calls = FIRST_CALLS[rt.profile.language]
  for (const type of types) {
    const { create } = type
    let waiting = calls[type.name] ?? []
    if (waiting.length === 0 || create === null) continue
    type.create = (cls, args, names) => {
      if (waiting.length > 0) waiting = take(rt, waiting, names !== null)
      if (waiting.length === 0) type.create = create
      return create(cls, args, names)
    }
  }
}

/** Answers what still waits. */
function take(rt: Runtime, calls: readonly FirstCall[], withKeywords: boolean): readonly FirstCall[] {
  const due = calls.filter(({ when }) => when === 'any' || withKeywords)
  for (const { names, tuple } of due) {
    const refs = names.map((name) => nameOf(rt, name))
    if (tuple) rt.tuple.from(refs)
  }
  return calls.filter((call) => !due.includes(call))
}

function nameOf(rt: Runtime, name: string): Ref {
  return NAMES_TO_COME[rt.profile.language].includes(name) ? rt.str.intern(rt.str.from(name)) : rt.str.name(name)
}
