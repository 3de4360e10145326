/** Words of dict objects and key tables. Source: Include/cpython/dictobject.h, Objects/dict-common.h; 2.7: Include/dictobject.h. */

/** PyDictObject of 3.x: ma_used, ma_version_tag, ma_keys, ma_values. */
export const D_USED = 4
export const D_KEYS = 8
export const D_VALUES = 10
/** Upper half of ma_used (2.7: of ma_fill): set for dicts whose keys somebody caches. */
export const D_WATCHED = 5

/** Upper half of ma_version_tag: log2 of the table that a display announced. */
export const D_PENDING = 7

/** PyDictObject of 2.7: ma_fill, ma_used, ma_mask, ma_table, ma_lookup, ma_smalltable. */
export const O_FILL = 4
export const O_USED = 6
export const O_MASK = 8
export const O_TABLE = 10
export const O_SMALL = 14
/** PyDictEntry of 2.7 and of general key tables: hash, key, value. */
export const ENTRY_WORDS = 6
export const ENTRY_KEY = 2
export const ENTRY_VALUE = 4

/** PyDictKeysObject: dk_refcnt first in every version. */
export const K_REFCNT = 0
/** Tables with this kind hold str keys only and, from 3.11 on, no hashes. */
export const KIND_GENERAL = 0
export const KIND_UNICODE = 1

export interface KeysLayout {
  /** log2 of the slots, log2 of the index bytes << 8, kind << 16: dk_log2_size and neighbours; before 3.11 the free half of dk_size. */
  readonly META: number
  readonly USABLE: number
  readonly ENTRIES: number
  readonly INDEX: number
}

export const MODERN_KEYS: KeysLayout = { META: 2, USABLE: 4, ENTRIES: 6, INDEX: 8 }
export const CLASSIC_KEYS: KeysLayout = { META: 3, USABLE: 6, ENTRIES: 8, INDEX: 10 }
/** dk_size of the classic layout. */
export const K_SIZE = 2

export const INDEX_EMPTY = -1
export const INDEX_DUMMY = -2

export const log2IndexBytes = (log2: number): number => (log2 < 3 ? 3 : log2 < 8 ? log2 : log2 < 16 ? log2 + 1 : log2 + 2)
/** USABLE_FRACTION */
export const usableOf = (log2: number): number => (((1 << log2) * 2) / 3) | 0
/**
 * The table for at least that many slots. 3.11+ computes it with bit operations that overshoot: 1 to 7 slots give 16, and
 * 32 give 64. @mirrors Objects/dictobject.c calculate_log2_keysize
 */
export const log2For = (slots: number, overshoots: boolean): number => {
  if (overshoots) return 32 - Math.clz32(((slots | 8) - 1) | 7)
  return slots <= 8 ? 3 : 32 - Math.clz32(slots - 1)
}
/** @mirrors Objects/dictobject.c estimate_log2_keysize */
export const log2ForItems = (items: number, overshoots: boolean): number => log2For(Math.floor((items * 3 + 1) / 2), overshoots)
