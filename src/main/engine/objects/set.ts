/** set and frozenset. @mirrors Objects/setobject.c */
import { NULL, type Ref } from '../ref.ts'
import { DETAILS } from './details.ts'
import { createKeyHash } from './dict/key-hash.ts'
import { createNumberHash } from './hashing.ts'
import { createKit } from './kit.ts'
import { createReprGuard } from './repr-guard.ts'
import type { Runtime, SetApi } from './runtime.ts'
import { createSetAlgebra } from './set/algebra.ts'
import { createFrozenHash } from './set/hash.ts'
import { createSetIterator } from './set/iterator.ts'
import { createSetLookup } from './set/lookup.ts'
import { installSetMethods } from './set/methods.ts'
import { createSetStore, SET_WEAKLIST } from './set/store.ts'
import { Compare, TypeInfo, type Binary, type KeywordNames } from './type-info.ts'

export interface SetParts extends SetApi {
  install(): void
}

/** Of 2.7's start-up, measured as the reference count of frozenset(). */
const CLASSES_WITHOUT_ABSTRACT_METHODS = 4

export function createSet(rt: Runtime): SetParts {
  const { incref, decref, track } = rt.memory
  const { python2, basicSize } = rt.profile.objects
  const { minor } = rt.profile
  const { frozensetSingleton } = DETAILS[rt.profile.language]
  const kit = createKit(rt)
  const guard = createReprGuard(rt)
  const hashing = createKeyHash(rt)
  const store = createSetStore(rt, hashing)
  const type = new TypeInfo('set')
  const frozen = new TypeInfo('frozenset')
  type.basicBytes = basicSize.set
  frozen.basicBytes = basicSize.frozenset
  const { cursor } = store
  let emptyFrozen: Ref = NULL

  const isAnySet = (o: Ref): boolean => {
    const own = rt.memory.typeOf(o)
    return own === type || own === frozen || own.isSubtypeOf(type) || own.isSubtypeOf(frozen)
  }
  const algebra = createSetAlgebra(rt, kit, {
    store,
    hashing,
    isAnySet,
    // 2.7 keeps the class of the left operand.
    emptyLike: (like) => make(python2 ? rt.memory.typeOf(like) : rt.memory.typeOf(like).isSubtypeOf(frozen) ? frozen : type),
  })
  const iterators = createSetIterator(rt, store)
  const lookUp = createSetLookup(rt, kit, hashing, frozenCopy)

  function make(cls: TypeInfo): Ref {
    const o = store.make(cls)
    track(o)
    return o
  }

  for (const own of [type, frozen]) {
    own.isGc = true
    own.weakrefable = true
    own.weaklistOffset = SET_WEAKLIST
    own.traverse = (o, visit) => {
      for (let at = store.next(o, -1); at >= 0; at = store.next(o, at)) visit(cursor.key)
    }
    own.ownedBlocks = (o, visit) => {
      const table = store.outsideTable(o)
      if (table !== NULL) visit(table)
    }
    own.dealloc = store.dealloc
    own.length = store.used
    own.iter = iterators.make
    own.contains = contains
    own.repr = (o) => rt.str.from(text(o))
    own.richcompare = richcompare
    if (python2) own.compare = () => rt.errors.raise('TypeError', 'cannot compare sets using cmp()')
    Object.assign(own.number, {
      and: operator(algebra.intersection),
      or: operator((a, b) => algebra.union(a, [b])),
      subtract: operator(algebra.difference),
      xor: operator(algebra.symmetricDifference),
    })
  }
  type.clear = store.clear
  Object.assign(type.inplace, {
    and: inplace((a, b) => kit.using(algebra.intersection(a, b), (result) => store.swap(a, result))),
    or: inplace(algebra.update),
    subtract: inplace(algebra.differenceUpdate),
    xor: inplace(algebra.symmetricDifferenceUpdate),
  })
  type.create = (cls) => make(cls)
  type.init = (self, args, names) => {
    if (!python2 || rt.memory.typeOf(self) === type) kit.noKeywords('set', names)
    const [iterable] = checkArguments('set', args)
    store.clear(self)
    if (iterable !== NULL) algebra.update(self, iterable)
  }
  frozen.hash = createFrozenHash(rt, store, createNumberHash(rt))
  frozen.create = createFrozen
  rt.types.define(type)
  rt.types.define(frozen)

  function checkArguments(name: string, args: readonly Ref[]): Ref[] {
    if (args.length > 1) {
      const plural = minor >= 8 ? 'argument' : 'arguments'
      rt.errors.raise('TypeError', python2 ? `${name} expected at most 1 arguments, got ${args.length}` : `${name} expected at most 1 ${plural}, got ${args.length}`)
    }
    return [args[0] ?? NULL]
  }

  /** 2.7's start-up imports abstract base classes without abstract methods: they hold the empty frozenset. */
  function holdEmptyFrozen(): void {
    emptyFrozen = make(frozen)
    for (let i = 0; i < CLASSES_WITHOUT_ABSTRACT_METHODS; i++) incref(emptyFrozen)
  }

  /** @mirrors Objects/setobject.c frozenset_new */
  function createFrozen(cls: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    const [iterable] = checkArguments('frozenset', kit.withoutKeywords('frozenset', frozen, cls, args, names))
    if (cls !== frozen) {
      const o = make(cls)
      if (iterable !== NULL) algebra.update(o, iterable)
      return o
    }
    if (iterable !== NULL && rt.memory.typeOf(iterable) === frozen) return incref(iterable)
    const o = make(frozen)
    try {
      if (iterable !== NULL) algebra.update(o, iterable)
    } catch (error) {
      decref(o)
      throw error
    }
    if (store.used(o) > 0 || !frozensetSingleton) return o
    if (emptyFrozen !== NULL) decref(o)
    else emptyFrozen = o
    return incref(emptyFrozen)
  }

  function contains(o: Ref, item: Ref): boolean {
    return lookUp(item, (key, low, high) => store.has(o, key, low, high))
  }

  function frozenCopy(set: Ref): Ref {
    const copy = make(frozen)
    store.merge(copy, set)
    return copy
  }

  function operator(operation: (a: Ref, b: Ref) => Ref): Binary {
    return (left, right) => (isAnySet(left) && isAnySet(right) ? operation(left, right) : kit.unsupported())
  }

  function inplace(operation: (a: Ref, b: Ref) => void): Binary {
    return (left, right) => {
      if (!isAnySet(right)) return kit.unsupported()
      operation(left, right)
      return incref(left)
    }
  }

  function richcompare(left: Ref, right: Ref, op: Compare): Ref {
    if (!isAnySet(right)) return kit.unsupported()
    const a = store.used(left)
    const b = store.used(right)
    switch (op) {
      case Compare.Eq: return kit.bool(a === b && algebra.isSubset(left, right))
      case Compare.Ne: return kit.bool(a !== b || !algebra.isSubset(left, right))
      case Compare.Lt: return kit.bool(a < b && algebra.isSubset(left, right))
      case Compare.Le: return kit.bool(algebra.isSubset(left, right))
      case Compare.Gt: return kit.bool(a > b && algebra.isSubset(right, left))
      default: return kit.bool(algebra.isSubset(right, left))
    }
  }

  function text(o: Ref): string {
    const own = kit.typeName(o)
    if (store.used(o) === 0 && !python2) return `${own}()`
    return guard.run(o, `${own}(...)`, () => {
      const list = rt.listFromIterable(o)
      if (rt.printed === o) rt.printed = list
      const inner = kit.using(list, rt.abstract.reprText)
      if (python2) return `${own}(${inner})`
      const members = inner.slice(1, -1)
      return own === 'set' ? `{${members}}` : `${own}({${members}})`
    })
  }

  function items(set: Ref): Ref[] {
    const found: Ref[] = []
    for (let at = store.next(set, -1); at >= 0; at = store.next(set, at)) found.push(cursor.key)
    return found
  }

  function add(set: Ref, item: Ref): void {
    const low = hashing.hash(item)
    store.add(set, item, low, hashing.high)
  }

  return {
    type,
    frozen,
    create: () => make(type),
    add,
    contains,
    frozenFrom(members) {
      const o = make(frozen)
      for (const member of members) add(o, member)
      return o
    },
    size: store.used,
    discard(set, item) {
      const low = hashing.hash(item)
      store.discard(set, item, low, hashing.high)
    },
    clear: store.clear,
    update: algebra.update,
    items,
    each: algebra.eachMember,
    install() {
      if (python2) holdEmptyFrozen()
      iterators.install()
      installSetMethods(rt, kit, { store, hashing, lookUp, algebra, set: type, frozen })
    },
  }
}
