/** Key tables of 3.x: refcount, sizes, index, entries in one block. @mirrors Objects/dictobject.c new_keys_object */
import { NULL, type Ref } from '../../ref.ts'
import { createParkingAccount } from '../parking.ts'
import type { Runtime } from '../runtime.ts'
import {
  CLASSIC_KEYS, ENTRY_WORDS, K_REFCNT, K_SIZE, KIND_GENERAL, KIND_UNICODE, log2IndexBytes, MODERN_KEYS, usableOf,
  type KeysLayout,
} from './layout.ts'

const PAGE_BYTES = 4096
const SMALLEST_LOG2 = 3
/** Below this many words a loop beats TypedArray.fill. */
const FILLED_BY_HAND = 128

export interface Keys extends KeysLayout {
  /** Shared by all empty dicts; never counted. */
  readonly empty: Ref
  allocate(log2: number, kind: number): Ref
  /** Gives the block back or parks it; the entries are released already. */
  free(keys: Ref): void
  /** A block of the same size with the same bytes, and one more reference to every key and value. */
  clone(keys: Ref): Ref
  log2(keys: Ref): number
  kind(keys: Ref): number
  bytes(keys: Ref): number
  /** Word of the first entry, and words per entry: hash, key, value or (str-only tables of 3.11+) key, value. */
  entries(keys: Ref): Ref
  stride(keys: Ref): number
  index(keys: Ref, slot: number): number
  setIndex(keys: Ref, slot: number, value: number): void
}

export function createKeys(rt: Runtime): Keys {
  const { H } = rt
  const { incref, mem, outOfMemory } = rt.memory
  const { dictKeysHeader, dictUnicodeEntries, freeLists } = rt.profile.objects
  const layout = dictUnicodeEntries ? MODERN_KEYS : CLASSIC_KEYS
  const { META, USABLE, ENTRIES, INDEX } = layout
  const tag = rt.tagOf('dict keys')
  const account = createParkingAccount(rt)
  const parked = new Int32Array(Math.max(freeLists.dictKeys, 1))
  let parkedCount = 0
  const parkedKind = freeLists.dictKeysStrOnly ? KIND_UNICODE : -1
  const empty = rt.space.statics(dictKeysHeader + 8)
  H[empty + K_REFCNT] = 1
  H[empty + META] = (SMALLEST_LOG2 << 8) | ((dictUnicodeEntries ? KIND_UNICODE : KIND_GENERAL) << 16)
  H[empty + INDEX] = -1
  H[empty + INDEX + 1] = -1
  rt.freeListCounts.set('dictKeys', () => [parkedCount])
  if (freeLists.fullCollectionClearsContainers) rt.freeListClearers.push(clearFreeList)

  const log2 = (keys: Ref): number => H[keys + META] & 255
  const kind = (keys: Ref): number => H[keys + META] >> 16
  const strideOf = (kindOf: number): number => (dictUnicodeEntries && kindOf === KIND_UNICODE ? 4 : ENTRY_WORDS)
  const stride = (keys: Ref): number => strideOf(kind(keys))
  const entries = (keys: Ref): Ref => keys + INDEX + ((1 << ((H[keys + META] >> 8) & 255)) >> 2)
  const bytesOf = (log: number, kindOf: number): number => dictKeysHeader + (1 << log2IndexBytes(log)) + usableOf(log) * strideOf(kindOf) * 4

  function allocate(log: number, kindOf: number): Ref {
    const indexLog = log2IndexBytes(log)
    const bytes = bytesOf(log, kindOf)
    let keys: Ref
    if (log === SMALLEST_LOG2 && parkedCount > 0 && (parkedKind < 0 || kindOf === parkedKind)) {
      keys = parked[--parkedCount]
      account.unpark(keys, bytes)
    } else {
      keys = mem.malloc(bytes, tag)
      if (keys === NULL) outOfMemory()
      if (bytes > PAGE_BYTES) rt.space.touch(keys, bytes)
    }
    H[keys + K_REFCNT] = 1
    if (!dictUnicodeEntries) H[keys + K_SIZE] = 1 << log
    H[keys + META] = log | (indexLog << 8) | (kindOf << 16)
    H[keys + USABLE] = usableOf(log)
    H[keys + ENTRIES] = 0
    const first = keys + INDEX
    const entry = first + ((1 << indexLog) >> 2)
    const end = entry + usableOf(log) * strideOf(kindOf)
    if (end - first <= FILLED_BY_HAND) {
      for (let i = first; i < entry; i++) H[i] = -1
      for (let i = entry; i < end; i++) H[i] = 0
    } else {
      H.fill(-1, first, entry)
      H.fill(0, entry, end)
    }
    return keys
  }

  function free(keys: Ref): void {
    if (log2(keys) === SMALLEST_LOG2 && parkedCount < freeLists.dictKeys && (parkedKind < 0 || kind(keys) === parkedKind)) {
      parked[parkedCount++] = keys
      account.park(bytesOf(SMALLEST_LOG2, kind(keys)))
    } else mem.free(keys)
  }

  function clearFreeList(): void {
    while (parkedCount > 0) {
      const keys = parked[--parkedCount]
      account.unpark(keys, bytesOf(SMALLEST_LOG2, kind(keys)))
      mem.free(keys)
    }
  }

  /** @mirrors Objects/dictobject.c clone_combined_dict_keys */
  function clone(keys: Ref): Ref {
    const bytes = bytesOf(log2(keys), kind(keys))
    const copy = mem.malloc(bytes, tag)
    if (copy === NULL) outOfMemory()
    if (bytes > PAGE_BYTES) rt.space.touch(copy, bytes)
    H.copyWithin(copy, keys, keys + (bytes >> 2))
    H[copy + K_REFCNT] = 1
    const step = stride(keys)
    const end = entries(copy) + H[keys + ENTRIES] * step
    for (let entry = entries(copy) + step - 4; entry < end; entry += step) {
      if (H[entry + 2] === NULL) continue
      incref(H[entry])
      incref(H[entry + 2])
    }
    return copy
  }

  /** One, two or four bytes, read out of words. */
  function index(keys: Ref, slot: number): number {
    const log = H[keys + META] & 255
    if (log < 8) return (H[keys + INDEX + (slot >> 2)] << (24 - ((slot & 3) << 3))) >> 24
    if (log < 16) return (H[keys + INDEX + (slot >> 1)] << (16 - ((slot & 1) << 4))) >> 16
    return H[keys + INDEX + slot]
  }

  function setIndex(keys: Ref, slot: number, value: number): void {
    const log = H[keys + META] & 255
    if (log < 8) {
      const word = keys + INDEX + (slot >> 2)
      const shift = (slot & 3) << 3
      H[word] = (H[word] & ~(255 << shift)) | ((value & 255) << shift)
    } else if (log < 16) {
      const word = keys + INDEX + (slot >> 1)
      const shift = (slot & 1) << 4
      H[word] = (H[word] & ~(0xffff << shift)) | ((value & 0xffff) << shift)
    } else H[keys + INDEX + slot] = value
  }

  return {
    ...layout,
    empty,
    allocate,
    free,
    clone,
    log2,
    kind,
    bytes: (keys) => bytesOf(log2(keys), kind(keys)),
    entries,
    stride,
    index,
    setIndex,
  }
}
