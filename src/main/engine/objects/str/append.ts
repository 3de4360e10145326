/** Concatenation: a fresh string, or the left one grown in place. */
import type { Ref } from '../../ref.ts'
import { OB_TYPE, STR_HANDLE, STR_LENGTH, STR_STATE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { HASHED, INTERNED, MAX_TEXT, type TextBlocks } from './blocks.ts'
import type { TextKind } from './kinds.ts'
import type { TextStore } from './store.ts'

export interface Concatenation {
  /** Both exact or instances of subclasses. */
  concat(left: Ref, right: Ref): Ref
  append(left: Ref, right: Ref): Ref
  joinParts(parts: readonly Ref[]): Ref
}

/** Texts that grow in place are laid out anew when they have grown by one part in eight. */
const LONG = 4096
const FLATTENED = 3
const GROWING = 8

export function createConcatenation(rt: Runtime, blocks: TextBlocks, store: TextStore): Concatenation {
  const { H } = rt
  const { texts } = store
  const { python2 } = rt.profile.objects
  /** Whether a hashed string must keep its place: 2.7 forgets the hash instead. */
  const pinned = python2 ? INTERNED : INTERNED | HASHED

  /** @mirrors Objects/unicodeobject.c PyUnicode_Concat */
  function concat(left: Ref, right: Ref): Ref {
    const a = H[left + STR_LENGTH]
    const b = H[right + STR_LENGTH]
    if (a === 0 && H[right + OB_TYPE] === blocks.type.ref) return rt.memory.incref(right)
    if (b === 0 && H[left + OB_TYPE] === blocks.type.ref) return rt.memory.incref(left)
    const kind = Math.max(blocks.kind(left), blocks.kind(right)) as TextKind
    return blocks.make(joined(left, right), kind, a + b)
  }

  function joined(left: Ref, right: Ref): string {
    const a = texts[H[left + STR_HANDLE]]
    const b = texts[H[right + STR_HANDLE]]
    if (a.length + b.length > MAX_TEXT) rt.errors.raise('MemoryError', '')
    return a + b
  }

  /** By handle: which texts grow, and how long they were when they were last laid out. */
  const growing = new Int32Array(GROWING)
  const lengths = new Int32Array(GROWING)
  const units = new Uint16Array(1)

  /**
   * A text put together of a million pieces is a chain of as many small objects for JavaScript, which its collector would
   * copy over and over. To ask for a character makes one piece of it.
   */
  function flattened(text: string, handle: number): string {
    const { length } = text
    if (length < LONG) return text
    const i = handle % GROWING
    if (growing[i] !== handle || length < lengths[i]) {
      growing[i] = handle
      lengths[i] = length
    } else if (length - lengths[i] > lengths[i] >> FLATTENED) {
      units[0] = text.charCodeAt(0)
      lengths[i] = length
    }
    return text
  }

  /** @mirrors Objects/unicodeobject.c PyUnicode_Append (2.7: Python/ceval.c string_concatenate) */
  function append(left: Ref, right: Ref): Ref {
    const typeRef = blocks.type.ref
    const a = H[left + STR_LENGTH]
    const b = H[right + STR_LENGTH]
    const canGrow = H[left] === 1 && (H[left + STR_STATE] & pinned) === 0 && H[left + OB_TYPE] === typeRef && H[right + OB_TYPE] === typeRef
      && a > 0 && (b > 0 || python2) && blocks.kind(right) <= blocks.kind(left)
    if (canGrow) return blocks.resize(left, flattened(joined(left, right), H[left + STR_HANDLE]), a + b)
    try {
      return concat(left, right)
    } finally {
      rt.memory.decref(left)
    }
  }

  /** @mirrors Objects/unicodeobject.c _PyUnicode_JoinArray */
  function joinParts(parts: readonly Ref[]): Ref {
    let kind: TextKind = 0
    let length = 0
    let text = ''
    for (const part of parts) {
      kind = Math.max(kind, blocks.kind(part)) as TextKind
      length += H[part + STR_LENGTH]
      text += texts[H[part + STR_HANDLE]]
    }
    if (text.length > MAX_TEXT) rt.errors.raise('MemoryError', '')
    return length === 0 ? blocks.make('', 0, 0) : blocks.fresh(text, kind, length)
  }

  return { concat, append, joinParts }
}
