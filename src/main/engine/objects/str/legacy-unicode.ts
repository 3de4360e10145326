/**
 * Python 2's unicode: a 48-byte object and a buffer of 4 (length + 1) bytes.
 *
 *   word 4 length · 5 low half of the hash · 6 handle of the text (where CPython has the buffer) · 7 high half · 8 state · 10 buffer
 *
 * Dead objects are parked with short buffers attached. Source: Objects/unicodeobject.c (2.7) _PyUnicode_New, unicode_dealloc.
 */
import { NULL, type Ref } from '../../ref.ts'
import { createKit } from '../kit.ts'
import { OB_TYPE, STR_HANDLE, STR_LENGTH, STR_STATE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { TypeInfo } from '../type-info.ts'
import { HASH_HIGH, HASH_LOW, HASHED, type TextBlocks } from './blocks.ts'
import { createTextHash } from './hash.ts'
import { kindOf, pointLength, type TextKind } from './kinds.ts'
import { createTextFamily, type TextFamily } from './family.ts'
import type { TextStore } from './store.ts'

const BUFFER = 10
const OBJECT_BYTES = 48
/** PyUnicode_MAXFREELIST and KEEPALIVE_SIZE_LIMIT. */
const MAX_PARKED = 1024
const KEPT_LENGTH = 9

export interface LegacyUnicode extends TextFamily {
  /** Writes the text into a new instance of a subclass. */
  fill(o: Ref, text: string): void
}

export function createLegacyUnicode(rt: Runtime, store: TextStore, strBlocks: TextBlocks): LegacyUnicode {
  const { H, space } = rt
  const { texts } = store
  const kit = createKit(rt)
  const hashing = createTextHash(rt.profile.language, true)
  const type = new TypeInfo('unicode')
  type.basicBytes = OBJECT_BYTES
  type.dealloc = dealloc
  type.ownedBlocks = (o, visit) => {
    if (H[o + BUFFER] !== NULL) visit(H[o + BUFFER])
  }
  type.hash = hash
  rt.types.define(type, strBlocks.type.base ?? undefined)

  const parked: Ref[] = []
  const singles = new Int32Array(256)
  const empty = fixed('')
  rt.freeListClearers.push(clear)

  function fixed(text: string): Ref {
    const o = space.statics(OBJECT_BYTES)
    write(o, text, kindOf(text), text.length)
    H[o + BUFFER] = space.statics(4 * (text.length + 1))
    return o
  }

  function write(o: Ref, text: string, kind: TextKind, length: number): void {
    H[o] = 1
    H[o + OB_TYPE] = type.ref
    H[o + STR_LENGTH] = length
    H[o + STR_HANDLE] = store.take(text)
    H[o + STR_STATE] = kind << 1
  }

  function buffer(length: number): Ref {
    const bytes = 4 * (length + 1)
    const block = rt.memory.obj.malloc(bytes, type.tag)
    if (block === NULL) rt.memory.outOfMemory()
    if (bytes > 512) space.touch(block, bytes)
    return block
  }

  /** A parked buffer grows when it must and never shrinks. */
  function fresh(text: string, kind: TextKind, length: number): Ref {
    if (parked.length === 0) {
      const o = rt.memory.obj.malloc(OBJECT_BYTES, type.tag)
      if (o === NULL) rt.memory.outOfMemory()
      H[o + BUFFER] = buffer(length)
      write(o, text, kind, length)
      return o
    }
    const o = parked.pop() as Ref
    rt.memory.unpark(o, type)
    const kept = H[o + BUFFER]
    if (kept === NULL) H[o + BUFFER] = buffer(length)
    else if (H[o + STR_LENGTH] < length) {
      const bytes = 4 * (length + 1)
      H[o + BUFFER] = rt.memory.obj.realloc(kept, bytes, type.tag)
      if (bytes > 512) space.touch(H[o + BUFFER], bytes)
    }
    write(o, text, kind, length)
    return o
  }

  function make(text: string, kind: TextKind, length: number): Ref {
    if (length === 0) return rt.memory.incref(empty)
    const code = text.charCodeAt(0)
    if (length > 1 || code > 255) return fresh(text, kind, length)
    if (singles[code] === 0) singles[code] = fixed(text)
    return rt.memory.incref(singles[code])
  }

  function from(text: string): Ref {
    const kind = kindOf(text)
    return make(text, kind, pointLength(text, kind))
  }

  function fill(o: Ref, text: string): void {
    const kind = kindOf(text)
    const length = pointLength(text, kind)
    H[o + STR_LENGTH] = length
    H[o + STR_HANDLE] = store.take(text)
    H[o + STR_STATE] = kind << 1
    H[o + BUFFER] = buffer(length)
  }

  /** @mirrors Objects/unicodeobject.c unicode_dealloc (2.7) */
  function dealloc(o: Ref): void {
    store.drop(H[o + STR_HANDLE])
    const exact = H[o + OB_TYPE] === type.ref
    if (!exact || parked.length >= MAX_PARKED || H[o + STR_LENGTH] >= KEPT_LENGTH) {
      rt.memory.obj.free(H[o + BUFFER])
      H[o + BUFFER] = NULL
    }
    if (!exact) rt.memory.free(o)
    else if (parked.length >= MAX_PARKED) rt.memory.obj.free(o)
    else {
      parked.push(o)
      rt.memory.park(o)
    }
  }

  /** @mirrors Objects/unicodeobject.c PyUnicode_ClearFreelist (2.7) */
  function clear(): void {
    for (const o of parked.splice(0).reverse()) {
      rt.memory.unpark(o, type)
      if (H[o + BUFFER] !== NULL) rt.memory.obj.free(H[o + BUFFER])
      rt.memory.obj.free(o)
    }
  }

  function hash(o: Ref): number {
    if ((H[o + STR_STATE] & HASHED) === 0) {
      H[o + HASH_LOW] = hashing.of(texts[H[o + STR_HANDLE]], kindAt(o))
      H[o + HASH_HIGH] = hashing.high
      H[o + STR_STATE] |= HASHED
    }
    rt.hashHigh = H[o + HASH_HIGH]
    return H[o + HASH_LOW]
  }

  function kindAt(o: Ref): TextKind {
    return ((H[o + STR_STATE] >> 1) & 3) as TextKind
  }

  return { ...createTextFamily(rt, kit, store, { type, kind: kindAt, make, from, fresh }), fill }
}
