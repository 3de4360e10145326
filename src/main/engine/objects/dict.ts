/** dict: the type over the version's kind of table. @mirrors Objects/dictobject.c */
import { NULL, type Ref } from '../ref.ts'
import { createCompactTable, type CompactTable } from './dict/compact.ts'
import { createDictIterators } from './dict/iterators.ts'
import { createDictCompare } from './dict/legacy-compare.ts'
import { createKeyHash } from './dict/key-hash.ts'
import { D_WATCHED } from './dict/layout.ts'
import { createDictMerge } from './dict/merge.ts'
import { installDictMethods } from './dict/methods.ts'
import { createOpenTable } from './dict/open.ts'
import type { SplitTables } from './dict/split.ts'
import type { DictTable } from './dict/table.ts'
import { createTracking } from './dict/tracking.ts'
import { createDictViews } from './dict/views.ts'
import { createKit } from './kit.ts'
import { OB_TYPE } from './layout.ts'
import { createMemberTexts } from './member-texts.ts'
import { createReprGuard } from './repr-guard.ts'
import { textSystem } from './str/text-system.ts'
import { atOnce, bracketed, type Written } from './str/writer.ts'
import { WORD, type DictApi, type Runtime } from './runtime.ts'
import { Compare, TypeInfo } from './type-info.ts'

export interface DictParts extends DictApi {
  /** As MAP_ADD stores: from 3.11 on the references on the stack are all that holds key and value meanwhile. */
  setFromStack(dict: Ref, key: Ref, value: Ref): void
  readonly table: DictTable
  presized(n: number, strOnly?: boolean): Ref
  /** _PyObject_GC_MAY_BE_TRACKED: what keeps a dict or tuple tracked. */
  mayBeTracked(o: Ref): boolean
  /** For instance attributes, see dict/split.ts. */
  useSplitTables(tables: SplitTables): void
  /** A dict over shared keys (its hold on them is the caller's to take) and values; untracked. */
  split(keys: Ref, values: Ref, used: number): Ref
  /** A table of eight slots, for the names of a class, and the way back: both by the free list. */
  newSmallKeys(): Ref
  freeKeys(keys: Ref): void
  /** Gives a split dict a table of its own. */
  combine(dict: Ref): void
  install(): void
}

export function createDict(rt: Runtime): DictParts {
  const { H } = rt
  const { memory } = rt
  const { incref, decref } = memory
  const kit = createKit(rt)
  const guard = createReprGuard(rt)
  const texts = createMemberTexts(rt)
  const compactLayout = rt.profile.objects.dictLayout === 'compact'
  const type = new TypeInfo('dict')
  type.collection = 'mapping'
  type.basicBytes = rt.profile.objects.basicSize.dict
  type.isGc = true

  const isDict = (o: Ref): boolean => H[o + OB_TYPE] === type.ref || memory.typeOf(o).isSubtypeOf(type)

  type.traverse = (o, visit) => table.traverse(o, visit)
  type.clear = (o) => table.clear(o)
  type.dealloc = (o) => table.dealloc(o)
  type.length = (o) => table.used(o)
  type.contains = (o, key) => {
    const low = hashing.hash(key)
    return table.find(o, key, low, hashing.high) !== 0
  }
  type.getitem = getitem
  type.setitem = (o, key, value) => {
    if (value !== NULL) set(o, key, value)
    else if (!del(o, key)) rt.errors.raiseWith('KeyError', key)
  }
  type.repr = (o) => textSystem(rt).written(text(o))
  type.richcompare = (left, right, op) => {
    if ((op !== Compare.Eq && op !== Compare.Ne) || !isDict(left) || !isDict(right)) return kit.unsupported()
    return kit.bool(equals(left, right) === (op === Compare.Eq))
  }
  if (rt.profile.minor >= 9) {
    type.number.or = (left, right) => {
      if (!isDict(left) || !isDict(right)) return kit.unsupported()
      const result = table.copy(left)
      merging.update(result, right)
      return result
    }
    type.inplace.or = (left, right) => {
      merging.update(left, right)
      return incref(left)
    }
  }
  type.create = (cls) => table.allocated(cls)
  type.init = (self, args, names) => merging.init(self, args, names)
  type.keywordDictMaker = 'init'
  type.iter = (o) => iterators.keys(o)
  rt.types.define(type)

  const hashing = createKeyHash(rt)
  const tracking = createTracking(rt)
  const compact: CompactTable | null = compactLayout ? createCompactTable(rt, type, hashing, tracking) : null
  const table: DictTable = compact ?? createOpenTable(rt, type, hashing, tracking)
  type.dealloc = table.dealloc
  if (rt.profile.objects.python2) type.compare = createDictCompare(rt, table, get)
  type.clear = table.clear
  type.traverse = table.traverse
  type.ownedBlocks = table.ownedBlocks
  const merging = createDictMerge(rt, kit, type, table, { set, isDict })
  const iterators = createDictIterators(rt, table)
  const views = createDictViews(rt, kit, table, iterators)
  const { hash, hashToStore } = hashing

  function get(dict: Ref, key: Ref): Ref {
    const low = hash(key)
    const slot = table.find(dict, key, low, hashing.high)
    return slot === 0 ? NULL : H[slot]
  }

  function getName(dict: Ref, name: Ref): Ref {
    const slot = table.findName(dict, name)
    return slot === 0 ? NULL : H[slot]
  }

  function set(dict: Ref, key: Ref, value: Ref): void {
    const low = hashToStore(key, value)
    table.insert(dict, key, low, hashing.high, value)
  }

  /** As MAP_ADD stores. @mirrors Objects/dictobject.c _PyDict_SetItem_Take2 */
  function setFromStack(dict: Ref, key: Ref, value: Ref): void {
    const low = hash(key)
    const { high } = hashing
    const slot = table.find(dict, key, low, high)
    if (slot === 0) return table.insertNew(dict, key, low, high, value)
    const old = H[slot]
    tracking.maintain(dict, key, value)
    H[slot] = incref(value)
    decref(old)
  }

  function del(dict: Ref, key: Ref): boolean {
    const low = hash(key)
    if (!table.take(dict, key, low, hashing.high)) return false
    decref(table.cursor.value)
    return true
  }

  function getitem(o: Ref, key: Ref): Ref {
    const value = get(o, key)
    if (value !== NULL) return incref(value)
    const own = memory.typeOf(o)
    if (own !== type) {
      const missing = rt.types.lookupSpecial(o, rt.str.name('__missing__'))
      if (missing !== NULL) return kit.using(missing, (method) => rt.abstract.callObjArgs(method, [key]))
    }
    return rt.errors.raiseWith('KeyError', key)
  }

  function text(o: Ref): Written {
    if (table.used(o) === 0 && !rt.profile.objects.python2) return atOnce('{}')
    return guard.run(o, atOnce('{...}'), () => {
      if (table.used(o) === 0) return atOnce('{}')
      let at = -1
      const keys: number[] = []
      return bracketed('{', texts(o, next), '}', keys)

      function next(_: number, show: (member: Ref) => string): string | null {
        at = table.next(o, at)
        if (at < 0) return null
        const key = incref(table.cursor.key)
        const value = incref(table.cursor.value)
        const keyText = kit.using(key, show)
        keys.push(keyText.length)
        return `${keyText}: ${kit.using(value, show)}`
      }
    })
  }

  /** @mirrors Objects/dictobject.c dict_equal (2.7) */
  function equalsLegacy(left: Ref, right: Ref): boolean {
    if (table.used(left) !== table.used(right)) return false
    for (let at = table.next(left, -1); at >= 0; at = table.next(left, at)) {
      const { key, value } = table.cursor
      const isSame = kit.using(incref(value), () => {
        const other = kit.using(incref(key), () => getQuietly(right, key))
        return other !== NULL && rt.abstract.compareBool(value, other, Compare.Eq)
      })
      if (!isSame) return false
    }
    return true
  }

  /** A hash or a comparison that fails counts as not found. @mirrors Objects/dictobject.c PyDict_GetItem */
  function getQuietly(dict: Ref, key: Ref): Ref {
    try {
      return get(dict, key)
    } catch (error) {
      if (!rt.errors.matches(error, 'BaseException')) throw error
      rt.errors.drop(error)
      return NULL
    }
  }

  /** @mirrors Objects/dictobject.c dict_equal */
  function equals(left: Ref, right: Ref): boolean {
    if (rt.profile.minor < 0) return equalsLegacy(left, right)
    if (table.used(left) !== table.used(right)) return false
    for (let at = table.next(left, -1); at >= 0; at = table.next(left, at)) {
      const { key, value, hashLow, hashHigh } = table.cursor
      incref(key)
      incref(value)
      try {
        const slot = table.find(right, key, hashLow, hashHigh)
        if (slot === 0) return false
        const other = incref(H[slot])
        try {
          if (value !== other && !rt.abstract.compareBool(value, other, Compare.Eq)) return false
        } finally {
          decref(other)
        }
      } finally {
        decref(key)
        decref(value)
      }
    }
    return true
  }

  return {
    type,
    create: table.create,
    presized: table.presized,
    get,
    getName,
    set,
    setFromStack: rt.profile.minor >= 11 ? setFromStack : set,
    del,
    size: table.used,
    clear: table.clear,
    copy: table.copy,
    update: merging.update,
    each(dict, visit) {
      for (let at = table.next(dict, -1); at >= 0; at = table.next(dict, at)) visit(table.cursor.key, table.cursor.value)
    },
    watch(dict) {
      // What is known of a watched dict that has died must not be taken for this one's.
      if (H[dict + D_WATCHED] === 0) rt.I[WORD.globalsVersion]++
      H[dict + D_WATCHED] = 1
    },
    valueSlot: (dict, name) => (H[dict + D_WATCHED] === 0 ? 0 : table.findName(dict, name)),
    isDict,
    table,
    mayBeTracked: tracking.mayBeTracked,
    useSplitTables: (tables) => compact?.useSplitTables(tables),
    split: (keys, values, used) => compact!.split(keys, values, used),
    newSmallKeys: () => compact!.newSmallKeys(),
    freeKeys: (keys) => compact!.freeKeys(keys),
    combine: (dict) => compact!.combine(dict),
    install() {
      installDictMethods(rt, kit, type, { table, hashing, get, set, merging, views, iterators })
      views.install()
    },
  }
}
