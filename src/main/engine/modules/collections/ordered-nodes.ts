/** The order of an OrderedDict: linked nodes, found by the place of their key in the dict. @mirrors Objects/odictobject.c */
import { CLASSIC_KEYS, D_KEYS, ENTRY_WORDS, KIND_UNICODE, MODERN_KEYS } from '../../objects/dict/layout.ts'
import type { DictParts } from '../../objects/dict.ts'
import { createKeyHash } from '../../objects/dict/key-hash.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { NULL, type Ref } from '../../ref.ts'

/** PyODictObject behind the dict: od_fast_nodes, its size, od_resize_sentinel, od_state, od_first, od_last, od_inst_dict, od_weakreflist. */
export interface OrderedWords {
  readonly fast: number
  readonly fastSize: number
  readonly sentinel: number
  readonly state: number
  readonly first: number
  readonly last: number
}
/** _odictnode: key, hash, next, prev. */
const KEY = 0
const HASH = 2
const NEXT = 4
const PREV = 6
const NODE_BYTES = 32

export interface OrderedNodes {
  /** The node of a key, or NULL. */
  find(o: Ref, key: Ref): Ref
  set(o: Ref, key: Ref, value: Ref): void
  /** False: no such key. Otherwise the value is owned by the caller: see `taken`. */
  take(o: Ref, key: Ref, reads?: boolean): boolean
  taken(): Ref
  unlinkAndLink(o: Ref, node: Ref, last: boolean): void
  /** Releases all nodes and their index. */
  release(o: Ref): void
  key(node: Ref): Ref
  next(node: Ref): Ref
  previous(node: Ref): Ref
  ownedBlocks(o: Ref, visit: (block: Ref) => void): void
  bytes(o: Ref): number
}

export function createOrderedNodes(rt: Runtime, words: OrderedWords): OrderedNodes {
  const { H } = rt
  const { incref, decref, mem, outOfMemory } = rt.memory
  const { table } = rt.dict as DictParts
  const hashing = createKeyHash(rt)
  const modern = rt.profile.objects.dictUnicodeEntries
  const { META, INDEX } = modern ? MODERN_KEYS : CLASSIC_KEYS
  const nodeTag = rt.tagOf('OrderedDict nodes')
  const { fast: FAST, fastSize: SIZE, sentinel: SENTINEL, state: STATE, first: FIRST, last: LAST } = words

  const slots = (keys: Ref): number => 1 << (H[keys + META]! & 255)

  function placeOf(keys: Ref, valueSlot: Ref): number {
    const entries = keys + INDEX + ((1 << ((H[keys + META]! >> 8) & 255)) >> 2)
    const stride = modern && H[keys + META]! >> 16 === KIND_UNICODE ? 4 : ENTRY_WORDS
    return Math.floor((valueSlot - entries) / stride)
  }

  /** The index follows the dict's table. @mirrors _odict_resize */
  function indexNodes(o: Ref): void {
    const keys = H[o + D_KEYS]!
    const size = slots(keys)
    if (H[o + SENTINEL] === keys && H[o + SIZE] === size) return
    const fast = mem.malloc(size * 8, nodeTag)
    if (fast === NULL) outOfMemory()
    H.fill(0, fast, fast + size * 2)
    for (let node = H[o + FIRST]!; node !== NULL; node = H[node + NEXT]!) {
      const slot = table.find(o, H[node + KEY]!, H[node + HASH]!, H[node + HASH + 1]!)
      if (slot !== 0) H[fast + 2 * placeOf(keys, slot)] = node
    }
    if (H[o + FAST] !== NULL) mem.free(H[o + FAST]!)
    H[o + FAST] = fast
    H[o + SIZE] = size
    H[o + SENTINEL] = keys
  }

  function nodeWord(o: Ref, key: Ref, low: number, high: number): Ref {
    const slot = table.find(o, key, low, high)
    if (slot === 0) return NULL
    indexNodes(o)
    return H[o + FAST]! + 2 * placeOf(H[o + D_KEYS]!, slot)
  }

  function append(o: Ref, node: Ref): void {
    const last = H[o + LAST]!
    H[node + PREV] = last
    H[node + NEXT] = NULL
    if (last === NULL) H[o + FIRST] = node
    else H[last + NEXT] = node
    H[o + LAST] = node
    H[o + STATE]!++
  }

  function prepend(o: Ref, node: Ref): void {
    const first = H[o + FIRST]!
    H[node + NEXT] = first
    H[node + PREV] = NULL
    if (first === NULL) H[o + LAST] = node
    else H[first + PREV] = node
    H[o + FIRST] = node
    H[o + STATE]!++
  }

  function unlink(o: Ref, node: Ref): void {
    const [previous, next] = [H[node + PREV]!, H[node + NEXT]!]
    if (previous === NULL) H[o + FIRST] = next
    else H[previous + NEXT] = next
    if (next === NULL) H[o + LAST] = previous
    else H[next + PREV] = previous
    H[o + STATE]!++
  }

  let takenValue: Ref = 0
  return {
    find(o, key) {
      const low = hashing.hash(key)
      const word = nodeWord(o, key, low, hashing.high)
      return word === NULL ? NULL : H[word]!
    },
    /** @mirrors _PyODict_SetItem_KnownHash */
    set(o, key, value) {
      const low = hashing.hash(key)
      const high = hashing.high
      table.insert(o, key, low, high, value)
      incref(key)
      const word = nodeWord(o, key, low, high)
      if (H[word] !== NULL) {
        decref(key)
        return
      }
      const node = mem.malloc(NODE_BYTES, nodeTag)
      if (node === NULL) outOfMemory()
      H[node + KEY] = key
      H[node + HASH] = low
      H[node + HASH + 1] = high
      append(o, node)
      H[word] = node
    },
    take(o, key, reads = false) {
      const low = hashing.hash(key)
      const high = hashing.high
      const word = nodeWord(o, key, low, high)
      if (word === NULL) return false
      const node = H[word]!
      H[word] = NULL
      // The key's place is looked up once more to take its node away. @mirrors Objects/odictobject.c _odict_clear_node
      table.find(o, key, low, high)
      if (node !== NULL) {
        unlink(o, node)
        decref(H[node + KEY]!)
        mem.free(node)
      }
      if (reads) table.find(o, key, low, high)
      table.take(o, key, low, high)
      takenValue = table.cursor.value
      return true
    },
    taken: () => takenValue,
    unlinkAndLink(o, node, last) {
      unlink(o, node)
      if (last) append(o, node)
      else prepend(o, node)
    },
    release(o) {
      if (H[o + FAST] !== NULL) mem.free(H[o + FAST]!)
      H[o + FAST] = NULL
      H[o + SIZE] = 0
      H[o + SENTINEL] = NULL
      let node = H[o + FIRST]!
      H[o + FIRST] = NULL
      H[o + LAST] = NULL
      H[o + STATE]!++
      while (node !== NULL) {
        const next = H[node + NEXT]!
        const key = H[node + KEY]!
        mem.free(node)
        decref(key)
        node = next
      }
    },
    key: (node) => H[node + KEY]!,
    next: (node) => H[node + NEXT]!,
    previous: (node) => H[node + PREV]!,
    ownedBlocks(o, visit) {
      if (H[o + FAST] !== NULL) visit(H[o + FAST]!)
      for (let node = H[o + FIRST]!; node !== NULL; node = H[node + NEXT]!) visit(node)
    },
    bytes: (o) => H[o + SIZE]! * 8 + rt.dict.size(o) * NODE_BYTES,
  }
}
