/**
 * The growing buffer of a bytearray, in simulated bytes.
 *
 *   3.x: word 4 ob_size · 6 ob_alloc · 8 ob_bytes · 10 ob_start (here: offset in bytes from ob_bytes) · 12 ob_exports
 *   2.7: word 4 ob_size · 6 ob_exports · 8 ob_alloc · 10 ob_bytes
 */
import { NULL, type Ref } from '../../ref.ts'
import { OB_SIZE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'

export interface ByteBuffer {
  size(o: Ref): number
  allocated(o: Ref): number
  /** Byte index of the first byte in the address space. */
  start(o: Ref): number
  /** All bytes, or those between two places of the buffer. */
  text(o: Ref, first?: number, end?: number): string
  byte(o: Ref, index: number): number
  setByte(o: Ref, index: number, value: number): void
  resize(o: Ref, size: number): void
  /** Replaces `count` bytes at `at`. */
  splice(o: Ref, at: number, count: number, bytes: string): void
  ownedBlocks(o: Ref, visit: (block: Ref) => void): void
  release(o: Ref): void
  /** Views on the buffer (memoryviews): it may not move while there are any. */
  addExport(o: Ref, change: number): void
  readonly objectBytes: number
}

const SMALL = 512
const CHUNK = 8192

export function createByteBuffer(rt: Runtime): ByteBuffer {
  const { H, B, space } = rt
  const { python2 } = rt.profile.objects
  const blocks = () => (python2 ? rt.memory.mem : rt.memory.obj)
  const tag = rt.tagOf('bytearray buffers')
  const ALLOC = python2 ? 8 : 6
  const BYTES = python2 ? 10 : 8
  const EXPORTS = python2 ? 6 : 12
  /** 2.7 deletes at the front by moving. */
  const START = 10

  const offset = (o: Ref) => (python2 ? 0 : H[o + START])
  const start = (o: Ref) => H[o + BYTES] * 4 + offset(o)

  /** @mirrors Objects/bytearrayobject.c PyByteArray_Resize */
  function resize(o: Ref, size: number): void {
    const old = H[o + OB_SIZE]
    if (size === old) return
    if (H[o + EXPORTS] > 0) rt.errors.raise('BufferError', 'Existing exports of data: object cannot be re-sized')
    let alloc = H[o + ALLOC]
    const skipped = offset(o)
    if (size + skipped + 1 <= alloc) {
      if (size >= Math.floor(alloc / 2)) {
        if (size > old && alloc > SMALL) space.touch(Math.floor((start(o) + old) / 4), size - old + 4)
        H[o + OB_SIZE] = size
        B[start(o) + size] = 0
        return
      }
      alloc = size + 1
    } else if (size <= alloc * 1.125) alloc = size + (size >> 3) + (size < 9 ? 3 : 6)
    else alloc = size + 1
    move(o, alloc, size, Math.min(old, size))
  }

  function move(o: Ref, alloc: number, size: number, kept: number): void {
    const before = H[o + BYTES]
    let block: Ref
    if (offset(o) > 0) {
      block = blocks().malloc(alloc, tag)
      if (block === NULL) rt.memory.outOfMemory()
      if (alloc > SMALL) space.touch(block, size + 1)
      B.copyWithin(block * 4, start(o), start(o) + kept)
      blocks().free(before)
      H[o + START] = 0
    } else {
      block = before === NULL ? blocks().malloc(alloc, tag) : blocks().realloc(before, alloc, tag)
      if (block === NULL) rt.memory.outOfMemory()
      if (alloc > SMALL) space.touch(block, size + 1)
    }
    H[o + BYTES] = block
    H[o + ALLOC] = alloc
    H[o + OB_SIZE] = size
    B[block * 4 + size] = 0
  }

  /** @mirrors Objects/bytearrayobject.c bytearray_setslice_linear */
  function splice(o: Ref, at: number, count: number, bytes: string): void {
    const size = H[o + OB_SIZE]
    const growth = bytes.length - count
    if (growth < 0) {
      if (H[o + EXPORTS] > 0) rt.errors.raise('BufferError', 'Existing exports of data: object cannot be re-sized')
      if (at === 0 && !python2) H[o + START] -= growth
      else B.copyWithin(start(o) + at + bytes.length, start(o) + at + count, start(o) + size)
      resize(o, size + growth)
    } else if (growth > 0) {
      resize(o, size + growth)
      B.copyWithin(start(o) + at + bytes.length, start(o) + at + count, start(o) + size)
    }
    const target = start(o) + at
    for (let i = 0; i < bytes.length; i++) B[target + i] = bytes.charCodeAt(i)
  }

  function text(o: Ref, first = 0, last = H[o + OB_SIZE]): string {
    const end = start(o) + last
    let result = ''
    for (let i = start(o) + first; i < end; i += CHUNK) result += String.fromCharCode(...B.subarray(i, Math.min(end, i + CHUNK)))
    return result
  }

  return {
    size: (o) => H[o + OB_SIZE],
    allocated: (o) => H[o + ALLOC],
    start,
    text,
    byte: (o, index) => B[start(o) + index],
    setByte(o, index, value) {
      B[start(o) + index] = value
    },
    resize,
    splice,
    ownedBlocks(o, visit) {
      if (H[o + BYTES] !== NULL) visit(H[o + BYTES])
    },
    release(o) {
      if (H[o + BYTES] !== NULL) blocks().free(H[o + BYTES])
    },
    addExport(o, change) {
      H[o + EXPORTS] += change
    },
    objectBytes: python2 ? 48 : 56,
  }
}
