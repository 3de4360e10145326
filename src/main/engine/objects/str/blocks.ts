/**
 * Immutable text in one block: 3.x str and bytes, 2.7 str.
 *
 *   word 4 length · 5 low half of the hash · 6 handle of the text · 7 high half · 8 state: bit 0 interned, 1-2 kind, 4 hashed
 *
 * The characters' bytes are allocated and resident, but the text itself is in the store.
 */
import { NULL, type Ref } from '../../ref.ts'
import { DETAILS } from '../details.ts'
import { OB_TYPE, STR_HANDLE, STR_LENGTH, STR_STATE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { ASCII, LATIN1, UCS2, kindOf, pointLength, type TextKind } from './kinds.ts'
import type { TextStore } from './store.ts'
import type { Written } from './writer.ts'

export const HASH_LOW = 5
export const HASH_HIGH = 7
export const INTERNED = 1
export const HASHED = 16
/** Subclass instances keep their characters in a block of their own (3.x str). */
export const SEPARATE = 32

/** Blocks beyond this come from the C library, which touches only their first page. */
const SMALL = 512
/** The longest string of the JavaScript engines we run on. */
export const MAX_TEXT = 2 ** 29 - 24
const STATIC_BYTES = 80

export interface TextShape {
  /** Bytes before the characters, by kind. */
  readonly headers: readonly [number, number, number, number]
  /** Word of the pointer to separate characters in instances of subclasses; 0: theirs are inline too. */
  readonly dataWord: number
}

export interface TextBlocks {
  readonly type: TypeInfo
  empty: Ref
  /** New reference to the cached text of one character below 256. */
  single(code: number): Ref
  /** The same, which takes no block when it comes into being: the names of compiled code are there before the first line. */
  singleName(code: number): Ref
  /** Shares '' and single characters. */
  make(text: string, kind: TextKind, length: number): Ref
  from(text: string): Ref
  /** The same of a text written into a buffer; 2.7 shares no characters then. @mirrors Objects/unicodeobject.c _PyUnicodeWriter_Finish */
  written(written: Written): Ref
  /** Never shared. */
  fresh(text: string, kind: TextKind, length: number): Ref
  /** An object in the process' data. */
  fixed(text: string): Ref
  /** Resizes the object's own block (count 1, exact type) for a new text of the same kind; steals. */
  resize(o: Ref, text: string, length: number): Ref
  /** Writes the text into an instance of a subclass. */
  fill(o: Ref, text: string, kind: TextKind, length: number): void
  kind(o: Ref): TextKind
  release(o: Ref): void
  /** What __sizeof__ answers. */
  sizeOf(o: Ref): number
  /** After the type has its object. */
  bind(): void
}

const WIDTHS = [1, 1, 2, 4] as const

export function createTextBlocks(rt: Runtime, type: TypeInfo, store: TextStore, shape: TextShape): TextBlocks {
  const { H, space } = rt
  const { headers, dataWord } = shape
  const { texts } = store
  const { staticReferences, startupCharacters } = DETAILS[rt.profile.language]
  const characters = startupCharacters?.[dataWord === 0 ? 'bytes' : 'str']
  const { alignment } = rt.profile.pymalloc
  const malloc = rt.pymalloc.malloc
  const free = rt.pymalloc.free
  const encodedSingles = rt.profile.objects.immortals && dataWord !== 0
  const singles = new Int32Array(256)
  let typeRef = 0
  let tag = 0

  const blocks: TextBlocks = {
    type, empty: NULL, single, singleName, make, from, written, fresh, fixed, resize, fill, release, sizeOf, bind,
    kind: (o) => ((H[o + STR_STATE] >> 1) & 3) as TextKind,
  }

  function bind(): void {
    typeRef = type.ref
    tag = type.tag
    type.ownedBlocks = ownedBlocks
    blocks.empty = fixed('')
    for (let code = 0; code < 256; code++) {
      if (characters === undefined || characters.includes(String.fromCharCode(code))) singles[code] = fixed(String.fromCharCode(code))
    }
  }

  function fixed(text: string): Ref {
    const kind = kindOf(text)
    const length = pointLength(text, kind)
    const o = space.statics(Math.max(STATIC_BYTES, headers[kind] + (length + 1) * WIDTHS[kind]))
    write(o, text, kind, length)
    H[o] = staticReferences
    return o
  }

  function write(o: Ref, text: string, kind: TextKind, length: number): void {
    H[o] = 1
    H[o + OB_TYPE] = typeRef
    H[o + STR_LENGTH] = length
    H[o + STR_HANDLE] = store.take(text)
    H[o + STR_STATE] = kind << 1
  }

  function fresh(text: string, kind: TextKind, length: number): Ref {
    const bytes = headers[kind] + (length + 1) * WIDTHS[kind]
    const o = malloc(bytes, tag)
    if (o === 0) rt.memory.outOfMemory()
    if (bytes > SMALL) space.touch(o, bytes)
    write(o, text, kind, length)
    return o
  }

  function single(code: number): Ref {
    const o = singles[code]
    if (o === 0) {
      const text = String.fromCharCode(code)
      return rt.memory.incref((singles[code] = fresh(text, kindOf(text), 1)))
    }
    const count = H[o]
    if (count >= 0) H[o] = count + 1
    return o
  }

  function singleName(code: number): Ref {
    if (singles[code] === 0) singles[code] = fixed(String.fromCharCode(code))
    return single(code)
  }

  function make(text: string, kind: TextKind, length: number): Ref {
    if (length === 0) return rt.memory.incref(blocks.empty)
    if (length === 1 && kind <= LATIN1) return single(text.charCodeAt(0))
    return fresh(text, kind, length)
  }

  function from(text: string): Ref {
    const kind = kindOf(text)
    return make(text, kind, pointLength(text, kind))
  }

  function written({ text, room }: Written): Ref {
    const kind = kindOf(text)
    const length = pointLength(text, kind)
    if (room <= length || length === 0 || (length === 1 && dataWord !== 0) || kind > UCS2) return make(text, kind, length)
    const bytes = headers[kind] + (length + 1) * WIDTHS[kind]
    const needed = headers[kind] + (room + 1) * WIDTHS[kind]
    const size = (needed + alignment - 1) & -alignment
    // A small buffer that is more than a quarter too large is given back at once for a block of the right size; others may be of that size.
    if (needed <= SMALL && (4 * bytes <= 3 * size || bytes > size - alignment)) return fresh(text, kind, length)
    const buffer = malloc(needed, tag)
    const o = buffer === 0 ? 0 : rt.memory.obj.realloc(buffer, bytes, tag)
    if (o === 0) rt.memory.outOfMemory()
    if (bytes > SMALL) space.touch(o, bytes)
    write(o, text, kind, length)
    return o
  }

  /** @mirrors Objects/unicodeobject.c resize_compact */
  function resize(o: Ref, text: string, length: number): Ref {
    const kind = blocks.kind(o)
    const bytes = headers[kind] + (length + 1) * WIDTHS[kind]
    const before = headers[kind] + (H[o + STR_LENGTH] + 1) * WIDTHS[kind]
    const moved = rt.memory.obj.realloc(o, bytes, tag)
    if (moved === 0) rt.memory.outOfMemory()
    // In its place, what it had was written before.
    const written = moved === o ? Math.min(before, bytes) >> 2 : 0
    if (bytes > SMALL) space.touch(moved + written, bytes - written * 4)
    H[moved + STR_LENGTH] = length
    H[moved + STR_STATE] = kind << 1
    texts[H[moved + STR_HANDLE]] = text
    return moved
  }

  function fill(o: Ref, text: string, kind: TextKind, length: number): void {
    H[o + STR_LENGTH] = length
    H[o + STR_HANDLE] = store.take(text)
    H[o + STR_STATE] = (kind << 1) | (dataWord === 0 ? 0 : SEPARATE)
    if (dataWord === 0) return
    const bytes = (length + 1) * WIDTHS[kind]
    const data = rt.memory.obj.malloc(bytes, tag)
    if (data === 0) rt.memory.outOfMemory()
    if (bytes > SMALL) space.touch(data, bytes)
    H[o + dataWord] = data
  }

  /** tp_dealloc, apart from the table of interned texts. */
  function release(o: Ref): void {
    store.drop(H[o + STR_HANDLE])
    if (H[o + OB_TYPE] === typeRef) {
      free(o)
      return
    }
    ownedBlocks(o, (data) => rt.memory.obj.free(data))
    rt.memory.free(o)
  }

  /** Characters apart from the object. */
  function ownedBlocks(o: Ref, visit: (block: Ref) => void): void {
    if ((H[o + STR_STATE] & SEPARATE) !== 0) visit(H[o + dataWord])
  }

  function sizeOf(o: Ref): number {
    const kind = blocks.kind(o)
    // One-character strings beyond ASCII come with their UTF-8 form in releases whose statics are laid out by the compiler.
    const utf8 = encodedSingles && kind === LATIN1 && H[o + STR_LENGTH] === 1 && o === singles[texts[H[o + STR_HANDLE]].charCodeAt(0)] ? 3 : 0
    const header = (H[o + STR_STATE] & SEPARATE) !== 0 ? type.basicBytes : headers[kind]
    return header + (H[o + STR_LENGTH] + 1) * WIDTHS[kind] + utf8
  }

  return blocks
}

export function isNarrow(kind: TextKind): boolean {
  return kind === ASCII || kind === LATIN1
}
