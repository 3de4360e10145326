/** The memory behind files in memory: a block that grows, or a bytes object that is shared. @mirrors Modules/_io/bytesio.c resize_buffer */
import type { Runtime } from '../../objects/runtime.ts'
import { NULL, type Ref } from '../../ref.ts'

/** Words of the file: the block or the shared object, what the block was made for, whether it is an object. */
const BLOCK = 8
const ROOM = 10
const IS_SHARED = 11
/** Of a bytes object besides its bytes. */
const HEADER = 33
const SMALL = 512

export interface ByteRoom {
  /** Room for so many bytes, with CPython's spare. */
  resize(o: Ref, size: number): void
  /** Room to write up to `end`; `length` bytes are there already. */
  write(o: Ref, end: number, length: number): void
  /** @simplified A quarter to spare, as a writer of text takes it. */
  hold(o: Ref, length: number): void
  share(o: Ref, value: Ref): void
  /** The shared object, borrowed; NULL when there is none. */
  shared(o: Ref): Ref
  /** What __sizeof__ adds. */
  size(o: Ref): number
  /** The file is closed: it has no memory any more. */
  close(o: Ref): void
  release(o: Ref): void
  ownedBlocks(o: Ref, visit: (block: Ref) => void): void
}

export function createByteRoom(rt: Runtime): ByteRoom {
  const { H, space } = rt
  const { python2 } = rt.profile.objects
  const tag = rt.tagOf('io buffers')
  const header = python2 ? 0 : HEADER
  const blocks = () => (python2 ? rt.memory.mem : rt.memory.obj)

  function allocate(o: Ref, room: number): void {
    const bytes = room + header
    const block = H[o + BLOCK] === NULL ? blocks().malloc(bytes, tag) : blocks().realloc(H[o + BLOCK], bytes, tag)
    if (block === NULL) rt.memory.outOfMemory()
    if (bytes > SMALL) space.touch(block, bytes)
    H[o + BLOCK] = block
    H[o + ROOM] = room
  }

  function unshare(o: Ref): void {
    if (H[o + IS_SHARED] === 0) return
    rt.memory.decref(H[o + BLOCK])
    H[o + BLOCK] = NULL
    H[o + IS_SHARED] = 0
  }

  function resize(o: Ref, size: number): void {
    unshare(o)
    const room = H[o + ROOM]
    if (size <= room && size >= room / 2 && H[o + BLOCK] !== NULL) return
    if (size === 0 && H[o + BLOCK] === NULL) return
    if (size > room && size <= room * 1.125) allocate(o, size + (size >> 3) + (size < 9 ? 3 : 6))
    else allocate(o, size + 1)
  }

  function release(o: Ref): void {
    if (H[o + IS_SHARED] !== 0) unshare(o)
    else if (H[o + BLOCK] !== NULL) blocks().free(H[o + BLOCK])
  }

  return {
    resize,
    /** @mirrors Modules/_io/bytesio.c write_bytes */
    write(o, end, length) {
      if (end > H[o + ROOM]) resize(o, end)
      else if (H[o + IS_SHARED] !== 0) {
        unshare(o)
        allocate(o, Math.max(end, length))
      }
    },
    hold(o, length) {
      if (length > H[o + ROOM]) allocate(o, length + (length >> 2))
    },
    share(o, value) {
      if (H[o + IS_SHARED] === 0 && H[o + BLOCK] !== NULL) blocks().free(H[o + BLOCK])
      else if (H[o + IS_SHARED] !== 0) rt.memory.decref(H[o + BLOCK])
      H[o + BLOCK] = rt.memory.incref(value)
      H[o + IS_SHARED] = 1
      H[o + ROOM] = rt.bytes.value(value).length
    },
    shared: (o) => (H[o + IS_SHARED] !== 0 ? H[o + BLOCK] : NULL),
    size(o) {
      if (H[o + BLOCK] === NULL) return 0
      return H[o + IS_SHARED] !== 0 && rt.memory.refcount(H[o + BLOCK]) > 1 ? 0 : H[o + ROOM] + header
    },
    close(o) {
      release(o)
      H[o + BLOCK] = NULL
      H[o + ROOM] = 0
    },
    release,
    ownedBlocks(o, visit) {
      if (H[o + BLOCK] !== NULL && H[o + IS_SHARED] === 0) visit(H[o + BLOCK])
    },
  }
}
