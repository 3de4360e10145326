/** The table of interned strings. @mirrors Objects/unicodeobject.c PyUnicode_InternInPlace, Objects/stringobject.c PyString_InternInPlace */
import type { Ref } from '../../ref.ts'
import { IMMORTAL, OB_TYPE, STR_HANDLE, STR_STATE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { INTERNED, type TextBlocks } from './blocks.ts'
import type { TextStore } from './store.ts'

/**
 * One-letter identifiers that the runtime has as objects of their own, apart from the one-character strings.
 * Observed as eval(repr(c)) is not ('-' + c)[1] with -S -s.
 */
const OWN_IDENTIFIERS: Readonly<Record<string, string>> = { '3.11': 'abcdefhijklmnopqrstvwxyBCLST_', '3.12': 'abcdenprsx_' }

export interface Interning {
  /** Steals `o`, answers the pooled string. */
  intern(o: Ref): Ref
  isInterned(o: Ref): boolean
  /** Borrowed; the runtime keeps it. */
  name(text: string): Ref
  /** An interned string dies. */
  forget(o: Ref): void
  bind(): void
}

export function createInterning(rt: Runtime, blocks: TextBlocks, store: TextStore): Interning {
  const { H } = rt
  const { texts } = store
  const { immortalInterned } = rt.profile.objects
  const table = new Map<string, Ref>()
  const names = new Map<string, Ref>()

  function bind(): void {
    for (const letter of OWN_IDENTIFIERS[rt.profile.language] ?? '') put(blocks.fixed(letter))
    if (rt.profile.objects.python2) {
      put(blocks.empty)
      for (let code = 0; code < 256; code++) rt.memory.decref(put(blocks.single(code)))
    }
  }

  function put(o: Ref): Ref {
    H[o + STR_STATE] |= INTERNED
    table.set(texts[H[o + STR_HANDLE]], o)
    return o
  }

  function intern(o: Ref): Ref {
    if ((H[o + STR_STATE] & INTERNED) !== 0 || H[o + OB_TYPE] !== blocks.type.ref) return o
    const found = table.get(texts[H[o + STR_HANDLE]])
    if (found !== undefined) {
      rt.memory.incref(found)
      rt.memory.decref(o)
      return found
    }
    put(o)
    if (immortalInterned) H[o] = IMMORTAL
    return o
  }

  function name(text: string): Ref {
    let o = names.get(text)
    if (o !== undefined) return o
    o = table.get(text)
    if (o !== undefined) rt.memory.incref(o)
    else if (text === '') o = put(blocks.empty)
    else if (text.length === 1 && text < '\u0100') o = put(blocks.singleName(text.charCodeAt(0)))
    else o = put(blocks.fixed(text))
    names.set(text, o)
    return o
  }

  return {
    intern,
    isInterned: (o) => (H[o + STR_STATE] & INTERNED) !== 0,
    name,
    forget: (o) => void table.delete(texts[H[o + STR_HANDLE]]),
    bind,
  }
}
