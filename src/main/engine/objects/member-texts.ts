/**
 * What printing a container holds meanwhile: 2.7 keeps its members' texts until they are joined, in a list or (a tuple's) in a
 * tuple, an allocation like any other; 3.x writes them into one text. @mirrors Objects/listobject.c list_repr
 */
import { TUPLE_ITEMS } from './layout.ts'
import type { Runtime } from './runtime.ts'
import type { TupleStore } from './tuple/store.ts'

/** `textOf` is asked for one member after another until it answers null: their number may change meanwhile. */
export type MemberTexts = (textOf: (index: number) => string | null) => string[]

export function createMemberTexts(rt: Runtime): MemberTexts {
  const { decref } = rt.memory
  return (textOf) => {
    const texts: string[] = []
    const kept = rt.profile.objects.python2 ? rt.list.create() : 0
    try {
      for (let text = textOf(0); text !== null; text = textOf(texts.length)) {
        texts.push(text)
        if (kept === 0) continue
        const own = rt.str.from(text)
        rt.list.append(kept, own)
        decref(own)
      }
    } finally {
      if (kept !== 0) decref(kept)
    }
    return texts
  }
}

/** The same for a tuple of `count` members, which do not change. @mirrors Objects/tupleobject.c tuplerepr */
export function createTupleTexts(rt: Runtime, store: TupleStore): (count: number, textOf: (index: number) => string) => string[] {
  const { decref, track } = rt.memory
  return (count, textOf) => {
    if (!rt.profile.objects.python2) return Array.from({ length: count }, (_, i) => textOf(i))
    const texts: string[] = []
    const kept = store.allocate(count)
    const slots = kept + TUPLE_ITEMS
    rt.H.fill(0, slots, slots + count * 2)
    track(kept)
    try {
      for (let i = 0; i < count; i++) {
        const text = textOf(i)
        texts.push(text)
        rt.H[slots + i * 2] = rt.str.from(text)
      }
    } finally {
      decref(kept)
    }
    return texts
  }
}
