/**
 * What printing a container holds meanwhile: 2.7 keeps its members' texts until they are joined, in a list or (a tuple's) in a
 * tuple, an allocation like any other; 3.x writes them into one text. @mirrors Objects/listobject.c list_repr
 */
import { TUPLE_ITEMS } from './layout.ts'
import { NULL, type Ref } from '../ref.ts'
import type { Runtime } from './runtime.ts'
import type { TupleStore } from './tuple/store.ts'

/** The repr of one member. */
type Show = (member: Ref) => string
/** `textOf` is asked for one member of `o` after another until it answers null: their number may change meanwhile. */
export type MemberTexts = (o: Ref, textOf: (index: number, show: Show) => string | null) => string[]

export function createMemberTexts(rt: Runtime): MemberTexts {
  const { decref } = rt.memory
  return (o, textOf) => {
    const texts: string[] = []
    const isPrinted = rt.printed === o
    const show = shower(rt, isPrinted)
    const kept = rt.profile.objects.python2 && !isPrinted ? rt.list.create() : 0
    try {
      for (let text = textOf(0, show); text !== null; text = textOf(texts.length, show)) {
        texts.push(text)
        if (kept === 0) continue
        const own = rt.str.from(text)
        rt.list.append(kept, own)
        decref(own)
      }
    } finally {
      rt.printed = NULL
      if (kept !== 0) decref(kept)
    }
    return texts
  }
}

/** What is printed prints its members. */
function shower(rt: Runtime, isPrinted: boolean): Show {
  return (member) => {
    rt.printed = isPrinted ? member : NULL
    return rt.abstract.reprText(member)
  }
}

/** The same for a tuple of `count` members, which do not change. @mirrors Objects/tupleobject.c tuplerepr */
export function createTupleTexts(rt: Runtime, store: TupleStore): (o: Ref, members: readonly Ref[]) => string[] {
  const { decref, track } = rt.memory
  return (o, members) => {
    const isPrinted = rt.printed === o
    const show = shower(rt, isPrinted)
    if (isPrinted || !rt.profile.objects.python2) return members.map(show)
    const texts: string[] = []
    const count = members.length
    const kept = store.allocate(count)
    const slots = kept + TUPLE_ITEMS
    rt.H.fill(0, slots, slots + count * 2)
    track(kept)
    try {
      for (let i = 0; i < count; i++) {
        const text = show(members[i]!)
        texts.push(text)
        rt.H[slots + i * 2] = rt.str.from(text)
      }
    } finally {
      decref(kept)
    }
    return texts
  }
}
