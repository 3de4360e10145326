/** The dict operations on a split dict: through what the attribute code offers. */
import { NULL, type Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { KeyHash } from './key-hash.ts'
import { D_KEYS, D_USED, D_VALUES } from './layout.ts'
import type { SplitTables } from './split.ts'
import type { Cursor } from './table.ts'

export interface SplitDict {
  use(tables: SplitTables): void
  tables(): SplitTables
  find(dict: Ref, key: Ref, low: number, high: number): Ref
  findName(dict: Ref, name: Ref): Ref
  /** Steals key and value when it answers true. */
  insert(dict: Ref, key: Ref, value: Ref): boolean
  /** False: the version must give the dict a table of its own first. */
  take(dict: Ref, key: Ref): boolean
  /** The values go, their places stay. @mirrors Objects/dictobject.c clear_embedded_values */
  clear(dict: Ref): void
  next(dict: Ref, at: number): number
  previous(dict: Ref, at: number): number
  /** `wrap`: a dict of its own block, whatever waits in the free list. */
  copy(dict: Ref, wrap: (keys: Ref) => Ref): Ref
}

export function createSplitDict(rt: Runtime, hashing: KeyHash, cursor: Cursor): SplitDict {
  const { H } = rt
  const { decref } = rt.memory
  /** 3.3-3.10: names are shared only in the order of the shared table, and deleting ends the sharing. */
  const ordered = rt.profile.objects.attributeStorage === 'splitDict'
  let current: SplitTables | null = null

  function tables(): SplitTables {
    if (current === null) throw new Error('dict: a split table without attribute code')
    return current
  }

  function slotOf(dict: Ref, index: number): Ref {
    if (index < 0) return 0
    const slot = tables().slot(H[dict + D_VALUES], index)
    return H[slot] === NULL ? 0 : slot
  }

  function findName(dict: Ref, name: Ref): Ref {
    return slotOf(dict, tables().indexOf(H[dict + D_KEYS], name))
  }

  function find(dict: Ref, key: Ref, low: number, high: number): Ref {
    if (hashing.isStr(key)) return findName(dict, key)
    const keys = H[dict + D_KEYS]
    for (let index = 0; index < tables().names(keys); index++) {
      const name = tables().nameAt(keys, index)
      if (hashing.strHash(name) === low && hashing.high === high && hashing.equal(name, key)) return slotOf(dict, index)
    }
    return 0
  }

  function insert(dict: Ref, key: Ref, value: Ref): boolean {
    if (!hashing.isStr(key)) return false
    const keys = H[dict + D_KEYS]
    let index = tables().indexOf(keys, key)
    if (index < 0) {
      // A name joins the shared keys only behind the last one.
      if (ordered && tables().names(keys) !== H[dict + D_USED]) return false
      index = tables().add(keys, key)
      if (index < 0) return false
    } else if (ordered && index !== H[dict + D_USED]) return false
    tables().set(H[dict + D_VALUES], index, value)
    H[dict + D_USED]++
    decref(key)
    return true
  }

  function take(dict: Ref, key: Ref): boolean {
    if (ordered) return false
    const values = H[dict + D_VALUES]
    const index = tables().indexOf(H[dict + D_KEYS], key)
    if (index < 0) return false
    cursor.value = rt.memory.incref(tables().get(values, index))
    tables().set(values, index, NULL)
    H[dict + D_USED]--
    return true
  }

  function clear(dict: Ref): void {
    const values = H[dict + D_VALUES]
    const count = tables().names(H[dict + D_KEYS])
    H[dict + D_USED] = 0
    for (let index = 0; index < count; index++) if (tables().get(values, index) !== NULL) tables().set(values, index, NULL)
  }

  function read(dict: Ref, at: number): number {
    const index = ordered ? at : tables().order(H[dict + D_VALUES], at)
    cursor.key = tables().nameAt(H[dict + D_KEYS], index)
    cursor.value = tables().get(H[dict + D_VALUES], index)
    cursor.hashLow = hashing.strHash(cursor.key)
    cursor.hashHigh = hashing.high
    return at
  }

  return {
    use(value) {
      current = value
    },
    tables,
    find,
    findName,
    insert,
    take,
    clear,
    next: (dict, at) => (at + 1 < H[dict + D_USED] ? read(dict, at + 1) : -1),
    previous: (dict, at) => (at > 0 ? read(dict, at - 1) : -1),
    copy(dict, wrap) {
      const keys = H[dict + D_KEYS]
      const values = tables().copy(keys, H[dict + D_VALUES])
      if (values === NULL) return NULL
      tables().retain(keys)
      const o = wrap(keys)
      H[o + D_VALUES] = values
      H[o + D_USED] = H[dict + D_USED]
      return o
    },
  }
}
