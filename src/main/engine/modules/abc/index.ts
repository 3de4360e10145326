/** _abc: what ABCMeta keeps of each class, and its checks. @mirrors Modules/_abc.c */
import { isAbstract } from '../../objects/descriptors/property.ts'
import { defineSimpleType } from '../../objects/iterators/simple-type.ts'
import { createKit } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { TypeInfo } from '../../objects/type-info.ts'
import { COLLECTION_FLAGS, setCollection } from '../../objects/types/collection-flags.ts'
import { NULL, type Ref } from '../../ref.ts'
import { createWeakClasses } from './weak-classes.ts'

/** _abc_data: _abc_registry, _abc_cache, _abc_negative_cache, _abc_negative_cache_version. */
const REGISTRY = 4
const CACHE = 6
const NEGATIVE = 8
const VERSION = 10
const SETS = [REGISTRY, CACHE, NEGATIVE] as const
const DATA_BYTES = 48

export function createAbcModule(rt: Runtime): Ref {
  const { H, errors, abstract, types } = rt
  const { incref, decref, xdecref, alloc, free, track, typeOf } = rt.memory
  const { minor } = rt.profile
  const kit = createKit(rt)
  const weak = createWeakClasses(rt)
  const module = rt.module.create('_abc')
  const name = (text: string): Ref => rt.str.name(text)
  const fn = (label: string, arity: number, impl: (args: readonly Ref[]) => Ref) => rt.module.put(module, label, rt.natives.fn(label, arity, impl, '_abc'))
  const dataType = minor >= 9 ? collectedData() : plainData()
  /** abc_invalidation_counter: moved on by every registration. */
  let counter = 0

  function plainData(): TypeInfo {
    const type = new TypeInfo('_abc_data')
    type.basicBytes = DATA_BYTES
    type.subclassable = false
    type.dealloc = (o) => {
      clear(o)
      free(o)
    }
    return types.define(type)
  }

  function clear(o: Ref): void {
    for (const word of SETS) {
      const old = H[o + word]!
      H[o + word] = NULL
      xdecref(old)
    }
  }

  /** 3.9+: a heap type, whose instances show the collector their type. */
  function collectedData(): TypeInfo {
    const type = defineSimpleType(rt, { name: '_abc_data', bytes: DATA_BYTES, members: SETS, slots: { module: '_abc', clear } })
    type.referents = (o, visit) => {
      visit(type.ref)
      type.traverse!(o, visit)
    }
    return type
  }

  function dataOf(cls: Ref): Ref {
    const data = abstract.getattr(cls, name('_abc_impl'))
    if (typeOf(data) === dataType) return data
    decref(data)
    return errors.raise('TypeError', '_abc_impl is set to a wrong type')
  }

  const withData = <T>(cls: Ref, body: (data: Ref) => T): T => kit.using(dataOf(cls), body)

  /** @mirrors Modules/_abc.c compute_abstract_methods */
  function computeAbstractMethods(cls: Ref): void {
    const names = rt.set.frozenFrom([])
    kit.using(names, () => {
      kit.using(abstract.getattr(cls, name('__dict__')), (namespace) => kit.using(abstract.callMethod(namespace, 'items', []), (view) => kit.using(rt.listFromIterable(view), (items) => {
        for (const pair of rt.list.items(items)) {
          const [key, value] = rt.tuple.items(pair) as [Ref, Ref]
          if (isAbstract(rt, value)) rt.set.add(names, key)
        }
      })))
      kit.using(abstract.getattr(cls, name('__bases__')), (bases) => {
        for (const base of rt.tuple.items(bases)) addInherited(cls, base, names)
      })
      abstract.setattr(cls, name('__abstractmethods__'), names)
    })
  }

  function addInherited(cls: Ref, base: Ref, names: Ref): void {
    const inherited = abstract.lookupAttr(base, name('__abstractmethods__'))
    if (inherited === NULL) return
    kit.using(inherited, () => {
      for (const key of kit.collect(inherited)) kit.using(key, () => {
        const value = abstract.lookupAttr(cls, key)
        if (value !== NULL && kit.using(value, () => isAbstract(rt, value))) rt.set.add(names, key)
      })
    })
  }

  /** What a class body says of patterns becomes a flag of the class. */
  function takeFlags(cls: Ref): void {
    if (!types.isType(cls)) return
    const info = types.infoOf(cls)
    const given = rt.dict.getName(info.dict, name('__abc_tpflags__'))
    if (given === NULL || !rt.int.isInt(given)) return
    info.collection = COLLECTION_FLAGS[rt.int.toNumber(given)] ?? info.collection
    rt.dict.del(info.dict, name('__abc_tpflags__'))
    types.modified(info)
  }

  fn('get_cache_token', 0, () => rt.int.from(counter))
  fn('_abc_init', 1, ([cls]) => {
    computeAbstractMethods(cls!)
    const data = alloc(dataType)
    H[data + VERSION] = counter
    if (dataType.isGc) track(data)
    kit.using(data, () => abstract.setattr(cls!, name('_abc_impl'), data))
    takeFlags(cls!)
    return kit.none()
  })
  fn('_abc_register', 2, ([cls, subclass]) => {
    if (!types.isType(subclass!)) errors.raise('TypeError', 'Can only register classes')
    if (abstract.isSubclass(subclass!, cls!)) return incref(subclass!)
    if (abstract.isSubclass(cls!, subclass!)) errors.raise('RuntimeError', 'Refusing to create an inheritance cycle')
    withData(cls!, (data) => weak.add(data + REGISTRY, subclass!))
    counter++
    if (types.isType(cls!) && types.infoOf(cls!).collection !== null) setCollection(types.infoOf(subclass!), types.infoOf(cls!).collection)
    return incref(subclass!)
  })

  /** @mirrors Modules/_abc.c _abc__abc_instancecheck_impl */
  fn('_abc_instancecheck', 2, ([cls, instance]) => withData(cls!, (data) => kit.using(abstract.getattr(instance!, name('__class__')), (subclass) => {
    if (weak.has(H[data + CACHE]!, subclass)) return kit.bool(true)
    const subtype = typeOf(instance!).ref
    const check = (candidate: Ref): Ref => abstract.callMethod(cls!, '__subclasscheck__', [candidate])
    if (subtype === subclass) {
      if (H[data + VERSION] === counter && weak.has(H[data + NEGATIVE]!, subclass)) return kit.bool(false)
      return check(subclass)
    }
    const answer = check(subclass)
    if (abstract.isTrue(answer)) return answer
    decref(answer)
    return check(subtype)
  })))

  fn('_abc_subclasscheck', 2, ([cls, subclass]) => {
    if (!types.isType(subclass!)) errors.raise('TypeError', 'issubclass() arg 1 must be a class')
    return kit.bool(withData(cls!, (data) => isSubclass(data, cls!, subclass!)))
  })

  /** @mirrors Modules/_abc.c _abc__abc_subclasscheck_impl */
  function isSubclass(data: Ref, cls: Ref, subclass: Ref): boolean {
    if (weak.has(H[data + CACHE]!, subclass)) return true
    if (H[data + VERSION]! < counter) {
      if (H[data + NEGATIVE] !== NULL) rt.set.clear(H[data + NEGATIVE]!)
      H[data + VERSION] = counter
    } else if (weak.has(H[data + NEGATIVE]!, subclass)) return false
    const remember = (answer: boolean): boolean => {
      weak.add(data + (answer ? CACHE : NEGATIVE), subclass)
      return answer
    }
    const hooked = kit.using(abstract.callMethod(cls, '__subclasshook__', [subclass]), (answer) => (answer === rt.true ? true : answer === rt.false ? false : answer === rt.notImplemented ? null : errors.raise('AssertionError', '__subclasshook__ must return either False, True, or NotImplemented')))
    if (hooked !== null) return remember(hooked)
    if (types.isType(cls) && types.infoOf(subclass).isSubtypeOf(types.infoOf(cls))) return remember(true)
    if (weak.has(H[data + REGISTRY]!, subclass)) return true
    if (anyAbove(weak.living(H[data + REGISTRY]!), subclass)) return remember(true)
    return remember(kit.using(abstract.callMethod(cls, '__subclasses__', []), (list) => {
      if (!typeOf(list).isSubtypeOf(rt.list.type)) errors.raise('TypeError', '__subclasses__() must return a list')
      return anyAbove(rt.list.items(list).map(incref), subclass)
    }))
  }

  /** Consumes the classes. */
  function anyAbove(classes: readonly Ref[], subclass: Ref): boolean {
    try {
      return classes.some((candidate) => abstract.isSubclass(subclass, candidate))
    } finally {
      kit.release(classes)
    }
  }

  const emptied = (data: Ref, words: readonly number[]): Ref => {
    for (const word of words) if (H[data + word] !== NULL) rt.set.clear(H[data + word]!)
    return kit.none()
  }
  fn('_reset_registry', 1, ([cls]) => withData(cls!, (data) => emptied(data, [REGISTRY])))
  fn('_reset_caches', 1, ([cls]) => withData(cls!, (data) => {
    H[data + VERSION] = 0
    return emptied(data, [CACHE, NEGATIVE])
  }))
  fn('_get_dump', 1, ([cls]) => withData(cls!, (data) => {
    const copies = SETS.map((word) => {
      const copy = rt.set.create()
      if (H[data + word] !== NULL) rt.set.update(copy, H[data + word]!)
      return copy
    })
    return rt.tuple.steal([...copies, rt.int.from(H[data + VERSION]!)])
  }))
  return module
}
