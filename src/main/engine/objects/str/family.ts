/** What 3.x str, 2.7 str, 2.7 unicode and bytes have in common: an immutable text with a kind, made by one function. */
import type { Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import { OB_TYPE, STR_HANDLE, STR_LENGTH } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { MAX_TEXT } from './blocks.ts'
import { sliceBounds } from '../slice-bounds.ts'
import { kindOf, kindOfPart, pointsOf, UCS4, unitOf, type TextKind } from './kinds.ts'
import type { TextStore } from './store.ts'

export interface TextMaker {
  readonly type: TypeInfo
  kind(o: Ref): TextKind
  make(text: string, kind: TextKind, length: number): Ref
  from(text: string): Ref
  /** Never shared, not even for one character. */
  fresh(text: string, kind: TextKind, length: number): Ref
}

export interface TextFamily extends TextMaker {
  text(o: Ref): string
  /** An instance of the type or of a subclass. */
  is(o: Ref): boolean
  /** The one-character text at a code point index within range. */
  at(o: Ref, index: number): Ref
  /** By code points, bounds clipped. */
  slice(o: Ref, start: number, stop: number): Ref
  sliceBy(o: Ref, slice: Ref): Ref
  repeat(o: Ref, count: number): Ref
  /** The object itself when it is of the exact type, else an exact copy. New reference. */
  exact(o: Ref): Ref
}

export function createTextFamily(rt: Runtime, kit: Kit, store: TextStore, maker: TextMaker): TextFamily {
  const { H } = rt
  const { texts } = store
  const { type, make } = maker
  const { python2 } = rt.profile.objects

  function at(o: Ref, index: number): Ref {
    const text = texts[H[o + STR_HANDLE]]
    const kind = maker.kind(o)
    if (kind === UCS4) return maker.from(String.fromCodePoint(text.codePointAt(unitOf(text, index, kind)) as number))
    const character = text.charAt(index)
    return make(character, kindOf(character), 1)
  }

  /** @mirrors Objects/unicodeobject.c PyUnicode_Substring */
  function slice(o: Ref, start: number, stop: number): Ref {
    if (start <= 0 && stop >= H[o + STR_LENGTH] && H[o + OB_TYPE] === type.ref) return rt.memory.incref(o)
    if (stop <= start) return make('', 0, 0)
    const text = texts[H[o + STR_HANDLE]]
    const whole = maker.kind(o)
    const part = text.slice(unitOf(text, start, whole), unitOf(text, stop, whole))
    return make(part, kindOfPart(part, whole), stop - start)
  }

  /** @mirrors Objects/unicodeobject.c unicode_subscript */
  function sliceBy(o: Ref, key: Ref): Ref {
    const { start, step, count } = sliceBounds(rt, kit, key, H[o + STR_LENGTH])
    if (count <= 0) return make('', 0, 0)
    if (step === 1) return slice(o, start, start + count)
    const whole = maker.kind(o)
    const text = texts[H[o + STR_HANDLE]]
    const points = whole === UCS4 ? pointsOf(text, whole) : text
    const chosen: string[] = []
    for (let i = 0, index = start; i < count; i++, index += step) chosen.push(points[index])
    const part = chosen.join('')
    return (python2 ? make : maker.fresh)(part, kindOfPart(part, whole), count)
  }

  /** @mirrors Objects/unicodeobject.c unicode_repeat */
  function repeat(o: Ref, count: number): Ref {
    const length = H[o + STR_LENGTH]
    if (count <= 0 || length === 0) return make('', 0, 0)
    if (count === 1 && H[o + OB_TYPE] === type.ref) return rt.memory.incref(o)
    const text = texts[H[o + STR_HANDLE]]
    // One character fits as often as there are numbers for it.
    if (length > 1 && length * count >= 2 ** 63) rt.errors.raise('OverflowError', `repeated ${type.name === 'bytes' ? 'bytes are' : 'string is'} too long`)
    if (text.length * count > MAX_TEXT) rt.errors.raise('MemoryError', '')
    return make(text.repeat(count), maker.kind(o), length * count)
  }

  return {
    ...maker,
    text: (o) => texts[H[o + STR_HANDLE]],
    is(o) {
      const t = H[o + OB_TYPE]
      return t === type.ref || rt.types.infoOf(t).isSubtypeOf(type)
    },
    at,
    slice,
    sliceBy,
    repeat,
    exact(o) {
      if (H[o + OB_TYPE] === type.ref) return rt.memory.incref(o)
      return make(texts[H[o + STR_HANDLE]], maker.kind(o), H[o + STR_LENGTH])
    },
  }
}
