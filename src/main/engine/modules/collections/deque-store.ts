/** deque as blocks: a doubly linked list of arrays of items. @mirrors Modules/_collectionsmodule.c newblock, deque_append, deque_popleft */
import { createLongs } from '../../objects/iterators/simple-type.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'

/** dequeobject: size, leftblock, rightblock, leftindex, rightindex, state, maxlen; 3.11+ then numfreeblocks and freeblocks. */
export const DEQUE = { size: 4, left: 6, right: 8, leftIndex: 10, rightIndex: 12, state: 14, maxLength: 16, freeCount: 18, free: 20 } as const
/** Words of a block: leftlink, the items, rightlink. */
const LEFT_LINK = 0
const DATA = 2

export interface DequeStore {
  readonly blockLength: number
  readonly blockBytes: number
  /** tp_new: an empty, tracked deque without a limit. */
  create(type: TypeInfo): Ref
  size(o: Ref): number
  /** maxlen, -1 for none. */
  limit(o: Ref): number
  setLimit(o: Ref, most: number): void
  /** Owned items; false answers mean that the limit pushed one out, which is released. */
  append(o: Ref, item: Ref): void
  appendLeft(o: Ref, item: Ref): void
  /** Owned; the deque is not empty. */
  pop(o: Ref): Ref
  popLeft(o: Ref): Ref
  /** The word that holds an item. */
  slot(o: Ref, index: number): Ref
  rotate(o: Ref, count: number): void
  clear(o: Ref): void
  /** The empty deque will be filled from one end: start there. */
  startAt(o: Ref, left: boolean): void
  /** Everything but the object itself. */
  release(o: Ref): void
  ownedBlocks(o: Ref, visit: (block: Ref) => void): void
  next(block: Ref): Ref
  previous(block: Ref): Ref
  item(block: Ref, index: number): Ref
}

export function createDequeStore(rt: Runtime): DequeStore {
  const { H } = rt
  const { decref, mem, alloc, track, outOfMemory } = rt.memory
  const { minor } = rt.profile
  const blockLength = minor < 0 ? 62 : 64
  const blockBytes = blockLength * 8 + 16
  const RIGHT_LINK = DATA + blockLength * 2
  const center = (blockLength - 1) >> 1
  /** Up to 3.10 all deques share the spare blocks. */
  const ownSpare = minor >= 11
  const spareLimit = minor < 0 ? 10 : 16
  const spare: Ref[] = []
  const tag = rt.tagOf('deque blocks')
  const longs = createLongs(rt)
  const { size: SIZE, left: LEFT, right: RIGHT, leftIndex: LEFT_INDEX, rightIndex: RIGHT_INDEX, state: STATE, maxLength: MAX, freeCount: FREE_COUNT, free: FREE } = DEQUE

  const limit = (o: Ref): number => longs.read(o + MAX)

  function setLimit(o: Ref, most: number): void {
    if (most < 2 ** 63) return longs.write(o + MAX, most)
    H[o + MAX] = -1
    H[o + MAX + 1] = 0x7fffffff
  }

  /** A limit of more than 32 bits is never reached. */
  const isOver = (o: Ref): boolean => H[o + MAX + 1] === 0 && H[o + SIZE]! > H[o + MAX]! >>> 0

  function newBlock(o: Ref): Ref {
    if (ownSpare && H[o + FREE_COUNT]! > 0) return H[o + FREE + 2 * --H[o + FREE_COUNT]!]!
    if (!ownSpare && spare.length > 0) return spare.pop()!
    const block = mem.malloc(blockBytes, tag)
    if (block === NULL) outOfMemory()
    return block
  }

  function freeBlock(o: Ref, block: Ref): void {
    if (ownSpare && H[o + FREE_COUNT]! < spareLimit) H[o + FREE + 2 * H[o + FREE_COUNT]!++] = block
    else if (!ownSpare && spare.length < spareLimit) spare.push(block)
    else mem.free(block)
  }

  function link(left: Ref, right: Ref): void {
    H[left + RIGHT_LINK] = right
    H[right + LEFT_LINK] = left
  }

  function recenter(o: Ref): void {
    H[o + LEFT_INDEX] = center + 1
    H[o + RIGHT_INDEX] = center
  }

  function create(type: TypeInfo): Ref {
    const o = alloc(type)
    H[o + LEFT] = H[o + RIGHT] = newBlock(o)
    recenter(o)
    setLimit(o, -1)
    track(o)
    return o
  }

  function append(o: Ref, item: Ref): void {
    if (H[o + RIGHT_INDEX] === blockLength - 1) {
      const block = newBlock(o)
      link(H[o + RIGHT]!, block)
      H[o + RIGHT] = block
      H[o + RIGHT_INDEX] = -1
    }
    H[o + SIZE]!++
    H[H[o + RIGHT]! + DATA + 2 * ++H[o + RIGHT_INDEX]!] = item
    if (isOver(o)) decref(popLeft(o))
    else H[o + STATE]!++
  }

  function appendLeft(o: Ref, item: Ref): void {
    if (H[o + LEFT_INDEX] === 0) {
      const block = newBlock(o)
      link(block, H[o + LEFT]!)
      H[o + LEFT] = block
      H[o + LEFT_INDEX] = blockLength
    }
    H[o + SIZE]!++
    H[H[o + LEFT]! + DATA + 2 * --H[o + LEFT_INDEX]!] = item
    if (isOver(o)) decref(pop(o))
    else H[o + STATE]!++
  }

  function pop(o: Ref): Ref {
    const block = H[o + RIGHT]!
    const item = H[block + DATA + 2 * H[o + RIGHT_INDEX]!--]!
    H[o + SIZE]!--
    H[o + STATE]!++
    if (H[o + SIZE] === 0) recenter(o)
    else if (H[o + RIGHT_INDEX]! < 0) {
      H[o + RIGHT] = H[block + LEFT_LINK]!
      H[o + RIGHT_INDEX] = blockLength - 1
      freeBlock(o, block)
    }
    return item
  }

  function popLeft(o: Ref): Ref {
    const block = H[o + LEFT]!
    const item = H[block + DATA + 2 * H[o + LEFT_INDEX]!++]!
    H[o + SIZE]!--
    H[o + STATE]!++
    // 3.x starts in the middle again only when the block is used up.
    if (H[o + LEFT_INDEX] === blockLength) {
      if (H[o + SIZE] === 0) recenter(o)
      else {
        H[o + LEFT] = H[block + RIGHT_LINK]!
        H[o + LEFT_INDEX] = 0
        freeBlock(o, block)
      }
    }
    return item
  }

  function slot(o: Ref, index: number): Ref {
    let at = index + H[o + LEFT_INDEX]!
    let block: Ref
    if (index < H[o + SIZE]! >> 1) {
      for (block = H[o + LEFT]!; at >= blockLength; at -= blockLength) block = H[block + RIGHT_LINK]!
    } else {
      let steps = ((H[o + LEFT_INDEX]! + H[o + SIZE]! - 1) / blockLength | 0) - (at / blockLength | 0)
      at %= blockLength
      for (block = H[o + RIGHT]!; steps > 0; steps--) block = H[block + LEFT_LINK]!
    }
    return block + DATA + 2 * at
  }

  function rotate(o: Ref, count: number): void {
    const size = H[o + SIZE]!
    if (size <= 1) return
    let n = count % size
    if (n > size >> 1) n -= size
    else if (n < -(size >> 1)) n += size
    const most = limit(o)
    setLimit(o, -1)
    for (; n > 0; n--) appendLeft(o, pop(o))
    for (; n < 0; n++) append(o, popLeft(o))
    setLimit(o, most)
  }

  /** The items go after the deque is empty again, in order. @mirrors deque_clear */
  function clear(o: Ref): void {
    let left = H[o + SIZE]!
    if (left === 0) return
    let [block, index] = [H[o + LEFT]!, H[o + LEFT_INDEX]!]
    H[o + LEFT] = H[o + RIGHT] = newBlock(o)
    H[o + SIZE] = 0
    recenter(o)
    H[o + STATE]!++
    while (left-- > 0) {
      if (index === blockLength) {
        const used = block
        block = H[block + RIGHT_LINK]!
        index = 0
        freeBlock(o, used)
      }
      decref(H[block + DATA + 2 * index++]!)
    }
    freeBlock(o, block)
  }

  return {
    blockLength, blockBytes, create, append, appendLeft, pop, popLeft, slot, rotate, clear, limit, setLimit,
    size: (o) => H[o + SIZE]!,
    startAt(o, left) {
      if (minor < 0 || H[o + SIZE] !== 0) return
      H[o + LEFT_INDEX] = left ? 1 : blockLength - 1
      H[o + RIGHT_INDEX] = left ? 0 : blockLength - 2
    },
    release(o) {
      clear(o)
      freeBlock(o, H[o + LEFT]!)
      while (ownSpare && H[o + FREE_COUNT]! > 0) mem.free(H[o + FREE + 2 * --H[o + FREE_COUNT]!]!)
    },
    ownedBlocks(o, visit) {
      for (let block = H[o + LEFT]!; block !== NULL; block = block === H[o + RIGHT] ? NULL : H[block + RIGHT_LINK]!) visit(block)
      for (let i = ownSpare ? H[o + FREE_COUNT]! - 1 : -1; i >= 0; i--) visit(H[o + FREE + 2 * i]!)
    },
    next: (block) => H[block + RIGHT_LINK]!,
    previous: (block) => H[block + LEFT_LINK]!,
    item: (block, index) => H[block + DATA + 2 * index]!,
  }
}
