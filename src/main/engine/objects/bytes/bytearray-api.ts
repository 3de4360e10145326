/** bytearray as the other byte types see it. */
import type { Ref } from '../../ref.ts'
import type { TypeInfo } from '../type-info.ts'
import type { ByteBuffer } from './byte-buffer.ts'

export interface Bytearray {
  readonly type: TypeInfo
  readonly buffer: ByteBuffer
  is(o: Ref): boolean
  text(o: Ref): string
  from(text: string): Ref
  /** A number in range(256), or raises. */
  byteValue(o: Ref): number
  install(): void
}
