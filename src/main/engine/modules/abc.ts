/**
 * What abstract base classes know: three sets of weak references to classes, made when the first class joins.
 * @mirrors Modules/_abc.c _abc__abc_init_impl, _abc__abc_register_impl, _abc__abc_instancecheck_impl, _abc__abc_subclasscheck_impl
 */
import { defineSimpleType } from '../objects/iterators/simple-type.ts'
import { ABC_REGISTRY } from '../objects/layout.ts'
import type { Runtime } from '../objects/runtime.ts'
import { nativeFactory, typeSystem } from '../objects/types/type-system.ts'
import { NULL, type Ref } from '../ref.ts'

/** _abc_data behind the registry: the other two sets, and abc_negative_cache_version. */
const CACHE = 6
const NEGATIVE = 8
const VERSION = 10
const SETS = [ABC_REGISTRY, CACHE, NEGATIVE]

export function createAbcModule(rt: Runtime): Ref {
  const { H, abstract, errors, int, set, str } = rt
  const { alloc, decref, incref, track, untrack, free, xdecref } = rt.memory
  const { weakrefs } = typeSystem(rt)
  const natives = nativeFactory(rt)
  const isCollected = rt.profile.minor >= 9
  const type = defineSimpleType(rt, {
    name: '_abc_data',
    bytes: 48,
    members: SETS,
    slots: {
      module: isCollected ? '_abc' : 'builtins',
      isGc: isCollected,
      clear: clearSets,
      dealloc(o) {
        if (isCollected) untrack(o)
        for (const word of SETS) xdecref(H[o + word]!)
        free(o)
      },
    },
  })
  /** abc_invalidation_counter: a class has been registered somewhere. */
  let token = 0

  function clearSets(o: Ref): void {
    for (const word of SETS) {
      const old = H[o + word]!
      H[o + word] = NULL
      xdecref(old)
    }
  }

  const none = (): Ref => incref(rt.none)

  /** New reference. */
  function dataOf(cls: Ref): Ref {
    const data = abstract.getattr(cls, str.name('_abc_impl'))
    if (rt.memory.typeOf(data) === type) return data
    decref(data)
    return errors.raise('TypeError', '_abc_impl is set to a wrong type')
  }

  function withData<T>(cls: Ref, use: (data: Ref) => T): T {
    const data = dataOf(cls)
    try {
      return use(data)
    } finally {
      decref(data)
    }
  }

  /** False for what cannot be referred to weakly. @mirrors Modules/_abc.c _in_weak_set */
  function isIn(members: Ref, o: Ref): boolean {
    if (members === NULL || abstract.length(members) === 0) return false
    if (weakrefs.listSlot(o) === 0) return false
    const reference = weakrefs.create(o, 0)
    const found = set.contains(members, reference)
    decref(reference)
    return found
  }

  /** @mirrors Modules/_abc.c _add_to_weak_set */
  function addTo(data: Ref, word: number, o: Ref): void {
    if (H[data + word] === NULL) H[data + word] = set.create()
    const members = H[data + word]!
    const own = weakrefs.create(members, 0)
    const destroy = natives.bound('_destroy', 1, removeFrom, own)
    decref(own)
    const reference = weakrefs.create(o, destroy)
    decref(destroy)
    set.add(members, reference)
    decref(reference)
  }

  /** The callback of a member: its set may be gone. @mirrors Modules/_abc.c _destroy */
  function removeFrom(own: Ref, [reference]: readonly Ref[]): Ref {
    const members = weakrefs.referent(own)
    if (members !== 0 && members !== rt.none) decref(abstract.callMethod(members, 'discard', [reference!]))
    return none()
  }

  function isAbstract(o: Ref): boolean {
    const flag = abstract.lookupAttr(o, str.name('__isabstractmethod__'))
    if (flag === 0) return false
    try {
      return abstract.isTrue(flag)
    } finally {
      decref(flag)
    }
  }

  /** @mirrors Modules/_abc.c compute_abstract_methods */
  function computeAbstractMethods(cls: Ref): void {
    const found: Ref[] = []
    const namespace = abstract.getattr(cls, str.name('__dict__'))
    const view = abstract.callMethod(namespace, 'items', [])
    const pairs = rt.listFromIterable(view)
    decref(view)
    decref(namespace)
    for (const pair of rt.list.items(pairs)) if (isAbstract(rt.tuple.item(pair, 1))) found.push(incref(rt.tuple.item(pair, 0)))
    decref(pairs)
    for (const base of rt.types.infoOf(cls).bases) {
      const names = abstract.lookupAttr(base.ref, str.name('__abstractmethods__'))
      if (names === 0) continue
      const list = rt.listFromIterable(names)
      for (const name of rt.list.items(list)) {
        const value = abstract.lookupAttr(cls, name)
        if (value === 0) continue
        if (isAbstract(value)) found.push(incref(name))
        decref(value)
      }
      decref(list)
      decref(names)
    }
    const methods = set.frozenFrom(found)
    found.forEach(decref)
    abstract.setattr(cls, str.name('__abstractmethods__'), methods)
    decref(methods)
  }

  function initialize(cls: Ref): void {
    computeAbstractMethods(cls)
    const data = alloc(type)
    for (const word of SETS) H[data + word] = NULL
    H[data + VERSION] = token
    if (isCollected) track(data)
    abstract.setattr(cls, str.name('_abc_impl'), data)
    decref(data)
  }

  function register(cls: Ref, subclass: Ref): Ref {
    if (!rt.types.isType(subclass)) errors.raise('TypeError', 'Can only register classes')
    if (abstract.isSubclass(subclass, cls)) return incref(subclass)
    if (abstract.isSubclass(cls, subclass)) errors.raise('RuntimeError', 'Refusing to create an inheritance cycle')
    withData(cls, (data) => addTo(data, ABC_REGISTRY, subclass))
    token++
    return incref(subclass)
  }

  const asksSubclass = (cls: Ref, subclass: Ref): Ref => abstract.callMethod(cls, '__subclasscheck__', [subclass])

  function checkInstance(cls: Ref, instance: Ref): Ref {
    return withData(cls, (data) => {
      const subclass = abstract.getattr(instance, str.name('__class__'))
      try {
        if (isIn(H[data + CACHE]!, subclass)) return incref(rt.true)
        const own = rt.memory.typeOf(instance).ref
        if (own === subclass) {
          if (H[data + VERSION] === token && isIn(H[data + NEGATIVE]!, subclass)) return incref(rt.false)
          return asksSubclass(cls, subclass)
        }
        const answer = asksSubclass(cls, subclass)
        if (abstract.isTrue(answer)) return answer
        decref(answer)
        return asksSubclass(cls, own)
      } finally {
        decref(subclass)
      }
    })
  }

  function checkSubclass(cls: Ref, subclass: Ref): boolean {
    if (!rt.types.isType(subclass)) errors.raise('TypeError', 'issubclass() arg 1 must be a class')
    return withData(cls, (data) => {
      if (isIn(H[data + CACHE]!, subclass)) return true
      if (H[data + VERSION] !== token) {
        if (H[data + NEGATIVE] !== NULL) set.type.clear!(H[data + NEGATIVE]!)
        H[data + VERSION] = token
      } else if (isIn(H[data + NEGATIVE]!, subclass)) return false
      const hook = abstract.callMethod(cls, '__subclasshook__', [subclass])
      decref(hook)
      if (hook === rt.true || hook === rt.false) {
        addTo(data, hook === rt.true ? CACHE : NEGATIVE, subclass)
        return hook === rt.true
      }
      if (hook !== rt.notImplemented) errors.raise('AssertionError', '__subclasshook__ must return either False, True, or NotImplemented')
      if (rt.types.infoOf(subclass).isSubtypeOf(rt.types.infoOf(cls))) {
        addTo(data, CACHE, subclass)
        return true
      }
      if (isIn(H[data + ABC_REGISTRY]!, subclass)) return true
      if (derivesFromRegistered(data, subclass) || derivesFromSubclass(cls, subclass)) {
        addTo(data, CACHE, subclass)
        return true
      }
      addTo(data, NEGATIVE, subclass)
      return false
    })
  }

  /** The registry may change while its members are asked. @mirrors Modules/_abc.c subclasscheck_check_registry */
  function derivesFromRegistered(data: Ref, subclass: Ref): boolean {
    if (H[data + ABC_REGISTRY] === NULL) return false
    const references = set.items(H[data + ABC_REGISTRY]!).map(incref)
    try {
      return references.some((reference) => {
        const known = weakrefs.referent(reference)
        return known !== 0 && known !== rt.none && asked(subclass, known)
      })
    } finally {
      references.forEach(decref)
    }
  }

  function derivesFromSubclass(cls: Ref, subclass: Ref): boolean {
    const list = abstract.callMethod(cls, '__subclasses__', [])
    try {
      return rt.list.items(list).some((child) => asked(subclass, child))
    } finally {
      decref(list)
    }
  }

  function asked(subclass: Ref, of: Ref): boolean {
    incref(of)
    try {
      return abstract.isSubclass(subclass, of)
    } finally {
      decref(of)
    }
  }

  /** Copies of the sets, and the version. @mirrors Modules/_abc.c _abc__get_dump_impl */
  function dump(data: Ref): Ref {
    const copies = SETS.map((word) => {
      const copy = set.create()
      if (H[data + word] !== NULL) set.update(copy, H[data + word]!)
      return copy
    })
    return rt.tuple.steal([...copies, int.from(H[data + VERSION]!)])
  }

  function empty(data: Ref, ...words: readonly number[]): void {
    for (const word of words) if (H[data + word] !== NULL) set.type.clear!(H[data + word]!)
  }

  const module = rt.module.create('_abc')
  const put = (name: string, arity: number, act: (...args: Ref[]) => Ref | undefined) => {
    rt.module.put(module, name, natives.fn(name, arity, (args) => act(...args) ?? none(), '_abc'))
  }
  put('get_cache_token', 0, () => int.from(token))
  put('_abc_init', 1, (cls) => void initialize(cls!))
  put('_abc_register', 2, (cls, subclass) => register(cls!, subclass!))
  put('_abc_instancecheck', 2, (cls, instance) => checkInstance(cls!, instance!))
  put('_abc_subclasscheck', 2, (cls, subclass) => int.fromBool(checkSubclass(cls!, subclass!)))
  put('_get_dump', 1, (cls) => withData(cls!, dump))
  put('_reset_registry', 1, (cls) => withData(cls!, (data) => void empty(data, ABC_REGISTRY)))
  put('_reset_caches', 1, (cls) => withData(cls!, (data) => void empty(data, CACHE, NEGATIVE)))
  return module
}
