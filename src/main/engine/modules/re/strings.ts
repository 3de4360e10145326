/** What a search looks through: str, bytes and their like. @mirrors Modules/_sre.c getstring, getslice */
import { shownType } from '../../objects/kit.ts'
import { byteSystem, textSystem } from '../../objects/str/text-system.ts'
import { UCS4 } from '../../objects/str/kinds.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { Subject } from './subject.ts'

export interface Strings {
  isText(o: Ref): boolean
  /** `patternIsBytes` null: the pattern takes both (2.7). */
  subject(o: Ref, patternIsBytes: boolean | null): Subject
  /** New reference; the object itself when the part is the whole. */
  slice(o: Ref, from: number, to: number): Ref
  /** Concatenation of parts of the kind of `like`; steals the parts. */
  join(like: Ref, parts: readonly Ref[]): Ref
  /** A text of the kind of `like`. */
  make(like: Ref, text: string): Ref
}

export function createStrings(rt: Runtime): Strings {
  const texts = textSystem(rt)
  const bytes = byteSystem(rt)
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const { incref, typeOf } = rt.memory
  const familyOf = (o: Ref) => (texts.unicodeFamily?.is(o) === true ? texts.unicodeFamily : texts.isStr(o) ? texts.family : null)

  function make(like: Ref, text: string): Ref {
    const family = familyOf(like)
    if (family === null) return rt.bytes.from(text)
    return family.from(text)
  }

  return {
    isText: (o) => familyOf(o) !== null && (!python2 || texts.unicodeFamily?.is(o) === true),
    subject(o, patternIsBytes) {
      const family = familyOf(o)
      if (family !== null) {
        if (!python2 && patternIsBytes === true) rt.errors.raise('TypeError', 'cannot use a bytes pattern on a string-like object')
        return new Subject(family.text(o), family.kind(o) === UCS4)
      }
      if (!bytes.isBytesLike(o)) {
        rt.errors.raise('TypeError', python2 ? 'expected string or buffer' : `expected string or bytes-like object${minor >= 11 ? `, got '${shownType(rt, o)}'` : ''}`)
      }
      if (!python2 && patternIsBytes === false) rt.errors.raise('TypeError', 'cannot use a string pattern on a bytes-like object')
      return new Subject(bytes.bytesOf(o), false)
    },
    slice(o, from, to) {
      const family = familyOf(o)
      if (family !== null) return family.slice(o, from, to)
      const text = bytes.bytesOf(o)
      return from === 0 && to === text.length && typeOf(o) === bytes.type ? incref(o) : rt.bytes.from(text.slice(from, to))
    },
    join(like, parts) {
      const list = rt.list.create()
      for (const part of parts) rt.list.stealAppend(list, part)
      const empty = make(like, '')
      try {
        return parts.length === 0 ? incref(empty) : rt.abstract.callMethod(empty, 'join', [list])
      } finally {
        rt.memory.decref(list)
        rt.memory.decref(empty)
      }
    },
    make,
  }
}
