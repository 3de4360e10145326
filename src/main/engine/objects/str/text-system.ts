/** What text offers the other parts beyond the contract in runtime.ts. */
import type { Ref } from '../../ref.ts'
import type { BytesApi, Runtime, StrApi } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import type { TextBlocks } from './blocks.ts'
import type { TextFamily } from './family.ts'
import type { TextStore } from './store.ts'
import type { Written } from './writer.ts'

export interface TextSystem extends StrApi {
  /** For texts that the rest of the engine should not share: no cache, no singleton. */
  fresh(text: string): Ref
  /** 3.x str, 2.7 str or unicode, by the object's type or a subtype of it. */
  isText(o: Ref): boolean
  /** What a container writes; 2.7 joins such texts. */
  written(written: Written): Ref
  /** `left + right` for two exact strings. */
  concat(left: Ref, right: Ref): Ref
  /** The same, stealing `left`: grows it in place when nobody else holds it. */
  append(left: Ref, right: Ref): Ref
  /** BUILD_STRING. Borrows the parts. */
  joinParts(parts: readonly Ref[]): Ref
  /** The one-character string at a code point index within range. */
  at(o: Ref, index: number): Ref
  /** By code points; bounds already clipped. */
  slice(o: Ref, start: number, stop: number): Ref
  /** 2.7's unicode; the same as `type` in 3.x. */
  readonly unicode: TypeInfo
  /** A text of Unicode characters: 3.x str, 2.7 unicode. */
  fromUnicode(text: string): Ref
  /** 2.7: unicode(o), bytes taken for ASCII. 3.x: str(o). */
  toUnicode(o: Ref): Ref
  readonly store: TextStore
  readonly family: TextFamily
  /** 2.7's unicode; null in 3.x. */
  readonly unicodeFamily: TextFamily | null
  readonly blocks: TextBlocks
  install(): void
}

/** A type that gives the bytes inside it to others. */
export interface BufferSource {
  text(o: Ref): string
  /** Where they lie, as a byte index. */
  place(o: Ref): number
  /** The character of struct for one item. */
  format(o: Ref): string
  /** Views begin and end. */
  addExport(o: Ref, change: number): void
}

export interface ByteSystem extends BytesApi {
  readonly bytearray: TypeInfo
  readonly memoryview: TypeInfo
  /** bytes, bytearray or memoryview (2.7: str too). */
  isBytesLike(o: Ref): boolean
  /** Where the bytes of an object that owns them and lets others write lie, as a byte index; -1 of any other. */
  placeOf(o: Ref): number
  /** The bytes of any of them. */
  bytesOf(o: Ref): string
  /** Instances of this type offer their bytes, too. */
  addBuffer(type: TypeInfo, source: BufferSource): void
  install(): void
}

export const textSystem = (rt: Runtime): TextSystem => rt.str as TextSystem
export const byteSystem = (rt: Runtime): ByteSystem => rt.bytes as ByteSystem
