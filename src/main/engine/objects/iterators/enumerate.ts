/** enumerate and reversed. @mirrors Objects/enumobject.c */
import { NULL, type Ref } from '../../ref.ts'
import { createKit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { KeywordNames, TypeInfo } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'
import { createResultTuple, defineSimpleType } from './simple-type.ts'
import { addIndexedReduce, addReduce } from './taking-apart.ts'

/** enumobject: en_index, en_sit, en_result, en_longindex, one (3.10+). */
const COUNT = 4
const ITERATOR = 6
const RESULT = 8
const LONG_INDEX = 10
/** reversedobject: index, seq. */
const INDEX = 4
const SEQUENCE = 6

export function createEnumerate(rt: Runtime): { install(): void } {
  const { H } = rt
  const { incref, decref, track, alloc } = rt.memory
  const kit = createKit(rt)
  const { minor } = rt.profile
  const results = createResultTuple(rt, minor >= 8)

  const enumerateType = defineSimpleType(rt, {
    name: 'enumerate',
    bytes: rt.profile.objects.basicSize.enumerate,
    members: [ITERATOR, RESULT, LONG_INDEX],
    subclassable: true,
    iternext: nextPair,
    slots: { create: createEnumerateObject },
  })
  const reversedType = defineSimpleType(rt, {
    name: 'reversed',
    bytes: 32,
    members: [SEQUENCE],
    subclassable: true,
    iternext: nextReversed,
    slots: { create: createReversed },
  })

  function createEnumerateObject(cls: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    const [iterable, start] = kit.bind('enumerate', [minor < 0 ? 'sequence' : 'iterable', 'start'], args, names)
    if (iterable === NULL) rt.errors.raise('TypeError', minor < 11 ? missingText() : "enumerate() missing required argument 'iterable'")
    const o = alloc(cls)
    try {
      if (start !== NULL) {
        const exact = rt.abstract.index(start)
        const index = rt.int.toNumber(exact)
        if (Math.abs(index) < 2 ** 30) {
          H[o + COUNT] = index
          decref(exact)
        } else H[o + LONG_INDEX] = exact
      }
      H[o + ITERATOR] = rt.abstract.iter(iterable)
      H[o + RESULT] = rt.tuple.from([rt.none, rt.none])
    } catch (error) {
      decref(o)
      throw error
    }
    track(o)
    return o
  }

  function missingText(): string {
    return minor < 0 ? "Required argument 'sequence' (pos 1) not found" : "enumerate() missing required argument 'iterable' (pos 1)"
  }

  function nextPair(o: Ref): Ref {
    const item = rt.abstract.next(H[o + ITERATOR])
    if (item === NULL) return NULL
    let index: Ref
    if (H[o + LONG_INDEX] !== NULL) {
      index = H[o + LONG_INDEX]
      H[o + LONG_INDEX] = rt.int.fromBig(rt.int.toBig(index) + 1n)
    } else index = rt.int.from(H[o + COUNT]++)
    return results.pair(H[o + RESULT], index, item)
  }

  /** @mirrors Objects/enumobject.c reversed_new_impl */
  function createReversed(cls: TypeInfo, given: readonly Ref[], names: KeywordNames): Ref {
    const args = kit.withoutKeywords('reversed', reversedType, cls, given, names)
    if (args.length !== 1) rt.errors.raise('TypeError', `reversed expected ${minor < 8 ? '1 arguments' : '1 argument'}, got ${args.length}`)
    const [sequence] = args
    const own = rt.memory.typeOf(sequence)
    const method = rt.types.lookupSpecial(sequence, rt.str.name('__reversed__'))
    if (method === rt.none) {
      decref(method)
      notReversible(own)
    }
    if (method !== NULL) return kit.using(method, (bound) => rt.abstract.call(bound, []))
    const isSequence = rt.types.oldStyleInstanceOf(sequence) ? hasItems(sequence) : own.getitem !== null && !own.isSubtypeOf(rt.dict.type) && !own.isSubtypeOf(rt.set.type) && own.name !== 'mappingproxy' && !isProxy(own.name)
    if (!isSequence) notReversible(own)
    const length = rt.abstract.length(sequence)
    const o = alloc(cls)
    H[o + INDEX] = length - 1
    H[o + SEQUENCE] = incref(sequence)
    track(o)
    return o
  }

  function hasItems(instance: Ref): boolean {
    const method = rt.abstract.lookupAttr(instance, rt.str.name('__getitem__'))
    rt.memory.xdecref(method)
    return method !== NULL
  }

  /** Proxies of weakref have the items of a mapping only. */
  const isProxy = (name: string) => ['weakproxy', 'weakcallableproxy', 'ProxyType', 'CallableProxyType'].includes(name)

  function notReversible(own: TypeInfo): never {
    return rt.errors.raise('TypeError', minor < 0 ? 'argument to reversed() must be a sequence' : `'${typeSystem(rt).displayName(own)}' object is not reversible`)
  }

  function nextReversed(o: Ref): Ref {
    const sequence = H[o + SEQUENCE]
    if (sequence === NULL) return NULL
    const index = H[o + INDEX]
    if (index >= 0) {
      try {
        const item = kit.using(rt.int.from(index), (at) => rt.abstract.getitem(sequence, at))
        H[o + INDEX] = index - 1
        return item
      } catch (error) {
        if (!rt.errors.matches(error, 'IndexError') && !rt.errors.matches(error, 'StopIteration')) throw error
        rt.errors.drop(error)
      }
    }
    H[o + INDEX] = -1
    H[o + SEQUENCE] = NULL
    decref(sequence)
    return NULL
  }

  return {
    install() {
      addReduce(rt, enumerateType, (o) => ({
        callable: incref(rt.memory.typeOf(o).ref),
        args: [incref(H[o + ITERATOR]), H[o + LONG_INDEX] !== NULL ? incref(H[o + LONG_INDEX]) : rt.int.from(H[o + COUNT])],
      }))
      addIndexedReduce(rt, reversedType, {
        index: INDEX, sequence: SEQUENCE, backwards: true, size: rt.abstract.length,
        nothing: () => incref(rt.tuple.empty), callable: (o) => incref(rt.memory.typeOf(o).ref),
      })
      rt.natives.method(reversedType, '__length_hint__', 0, (self) => {
        const sequence = H[self + SEQUENCE]
        const count = H[self + INDEX] + 1
        return rt.int.from(sequence === NULL || rt.abstract.length(sequence) < count ? 0 : count)
      })
    },
  }
}
