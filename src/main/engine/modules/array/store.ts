/** The items of an array, in simulated bytes. @mirrors Modules/arraymodule.c array_resize */
import { OB_SIZE } from '../../objects/layout.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { NULL, type Ref } from '../../ref.ts'
import type { Typecode } from './typecodes.ts'

/** arrayobject: ob_size, ob_item, allocated, ob_descr (here: the typecode's character), weakreflist; 3.x: ob_exports. */
const ITEMS = 6
const ALLOCATED = 8
const CODE = 10
export const WEAK_LIST = 12
const EXPORTS = 14
const SMALL = 512

export interface ArrayStore {
  typecode(o: Ref): Typecode
  setTypecode(o: Ref, code: string): void
  size(o: Ref): number
  allocated(o: Ref): number
  block(o: Ref): Ref
  /** Byte index of an item. */
  at(o: Ref, index: number): number
  /** To a size with room for more. */
  resize(o: Ref, size: number): void
  /** To exactly this size. */
  resizeExactly(o: Ref, size: number): void
  release(o: Ref): void
  text(o: Ref): string
  setText(o: Ref, index: number, bytes: string): void
  addExport(o: Ref, change: number): void
}

export function createArrayStore(rt: Runtime, typecodes: ReadonlyMap<string, Typecode>): ArrayStore {
  const { H, B, space } = rt
  const counts = !rt.profile.objects.python2
  const tag = rt.tagOf('array items')
  const typecode = (o: Ref) => typecodes.get(String.fromCharCode(H[o + CODE])) as Typecode
  const size = (o: Ref) => H[o + OB_SIZE]
  const at = (o: Ref, index: number) => H[o + ITEMS] * 4 + index * typecode(o).itemSize

  function reallocate(o: Ref, allocated: number, length: number): void {
    const bytes = allocated * typecode(o).itemSize
    if (allocated === 0) {
      if (H[o + ITEMS] !== NULL) rt.memory.mem.free(H[o + ITEMS])
      H[o + ITEMS] = NULL
    } else {
      const block = H[o + ITEMS] === NULL ? rt.memory.mem.malloc(bytes, tag) : rt.memory.mem.realloc(H[o + ITEMS], bytes, tag)
      if (block === NULL) rt.memory.outOfMemory()
      if (bytes > SMALL) space.touch(block, length * typecode(o).itemSize)
      H[o + ITEMS] = block
    }
    H[o + ALLOCATED] = allocated
    H[o + OB_SIZE] = length
  }

  function checkExports(o: Ref, length: number): void {
    if (counts && H[o + EXPORTS] > 0 && length !== size(o)) rt.errors.raise('BufferError', 'cannot resize an array that is exporting buffers')
  }

  return {
    typecode,
    setTypecode(o, code) {
      H[o + CODE] = code.charCodeAt(0)
    },
    size,
    allocated: (o) => H[o + ALLOCATED],
    block: (o) => H[o + ITEMS],
    at,
    resize(o, length) {
      checkExports(o, length)
      if (H[o + ALLOCATED] >= length && size(o) < length + 16 && H[o + ITEMS] !== NULL) H[o + OB_SIZE] = length
      else reallocate(o, length === 0 ? 0 : (length >> 4) + (size(o) < 8 ? 3 : 7) + length, length)
    },
    resizeExactly(o, length) {
      checkExports(o, length)
      if (length !== H[o + ALLOCATED]) reallocate(o, length, length)
      else H[o + OB_SIZE] = length
    },
    release(o) {
      if (H[o + ITEMS] !== NULL) rt.memory.mem.free(H[o + ITEMS])
    },
    text(o) {
      const bytes = B.subarray(at(o, 0), at(o, size(o)))
      let text = ''
      for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
      return text
    },
    setText(o, index, bytes) {
      const start = at(o, index)
      for (let i = 0; i < bytes.length; i++) B[start + i] = bytes.charCodeAt(i)
    },
    addExport(o, change) {
      if (counts) H[o + EXPORTS] += change
    },
  }
}
