/** operator. @mirrors Modules/_operator.c */
import { defineSimpleType } from '../objects/iterators/simple-type.ts'
import { wholeNumber } from '../objects/c-integers.ts'
import { createKit } from '../objects/kit.ts'
import type { Runtime } from '../objects/runtime.ts'
import { BINARY_OPERATORS, Compare, type BinaryOperator } from '../objects/type-info.ts'
import { NULL, type Ref } from '../ref.ts'
import { addLegacyOperators } from './operator-2.ts'

const BINARY: Readonly<Record<string, BinaryOperator>> = {
  add: 'add', sub: 'subtract', mul: 'multiply', mod: 'remainder', pow: 'power', lshift: 'lshift', rshift: 'rshift', and_: 'and', xor: 'xor',
  or_: 'or', floordiv: 'floorDivide', truediv: 'trueDivide', matmul: 'matrixMultiply', div: 'divide',
}
const COMPARISONS: Readonly<Record<string, Compare>> = { lt: Compare.Lt, le: Compare.Le, eq: Compare.Eq, ne: Compare.Ne, gt: Compare.Gt, ge: Compare.Ge }

/** itemgetterobject and attrgetterobject: nitems, what they get. methodcallerobject: name, args, kwds. */
const COUNT = 4
const WHAT = 6

export function createOperatorModule(rt: Runtime): Ref {
  const { H, natives, abstract } = rt
  const { incref, alloc, track } = rt.memory
  const kit = createKit(rt)
  const { python2 } = rt.profile.objects
  const module = rt.module.create('operator')
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)
  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], impl: Parameters<typeof natives.fn>[2]) => {
    const o = natives.fn(name, arity, impl, '_operator')
    put(name, o)
    put(`__${name.replace(/_$/, '')}__`, incref(o))
  }
  for (const [name, operator] of Object.entries(BINARY)) {
    if (!BINARY_OPERATORS.includes(operator) || (name === 'matmul' && python2) || (name === 'div' && !python2)) continue
    fn(name, 2, ([a, b]) => abstract.binary(operator, a!, b!))
    fn(`i${name.replace(/_$/, '')}`, 2, ([a, b]) => abstract.inplace(operator, a!, b!))
  }
  for (const [name, op] of Object.entries(COMPARISONS)) fn(name, 2, ([a, b]) => abstract.compare(a!, b!, op))
  fn('neg', 1, ([o]) => abstract.negative(o!))
  fn('pos', 1, ([o]) => abstract.positive(o!))
  fn('invert', 1, ([o]) => abstract.invert(o!))
  fn('inv', 1, ([o]) => abstract.invert(o!))
  fn('not_', 1, ([o]) => kit.bool(!abstract.isTrue(o!)))
  fn('truth', 1, ([o]) => kit.bool(abstract.isTrue(o!)))
  fn('is_', 2, ([a, b]) => kit.bool(a === b))
  fn('is_not', 2, ([a, b]) => kit.bool(a !== b))
  fn('contains', 2, ([a, b]) => kit.bool(abstract.contains(a!, b!)))
  fn('getitem', 2, ([a, b]) => abstract.getitem(a!, b!))
  const sequence = (o: Ref): Ref => {
    const type = rt.memory.typeOf(o)
    if (type.concat === null && type.getitem === null) rt.errors.raise('TypeError', `'${type.name}' object can't be concatenated`)
    return o
  }
  fn('concat', 2, ([a, b]) => abstract.binary('add', sequence(a!), b!))
  fn('index', 1, ([o]) => abstract.index(o!))
  fn('setitem', 3, ([a, b, c]) => {
    abstract.setitem(a!, b!, c!)
    return kit.none()
  })
  fn('delitem', 2, ([a, b]) => {
    abstract.delitem(a!, b!)
    return kit.none()
  })
  /** The places of equal items, as long as `more` wants to see the next. @mirrors Objects/abstract.c _PySequence_IterSearch */
  function search(sequence: Ref, wanted: Ref, more: (index: number) => boolean): void {
    const { name, iter, getitem } = rt.memory.typeOf(sequence)
    if (iter === null && getitem === null) rt.errors.raise('TypeError', `argument of type '${name}' is not iterable`)
    kit.using(abstract.iter(sequence), (iterator) => {
      for (let index = 0; ; index++) {
        const item = abstract.next(iterator)
        if (item === NULL) return
        const same = kit.using(item, () => abstract.isFound(item, wanted))
        if (same && !more(index)) return
      }
    })
  }
  fn('countOf', 2, ([sequence, wanted]) => {
    let found = 0
    search(sequence!, wanted!, () => ++found > 0)
    return rt.int.from(found)
  })

  fn('abs', 1, ([o]) => {
    const { absolute } = rt.memory.typeOf(o!)
    if (absolute !== null) return absolute(o!)
    return rt.errors.raise('TypeError', `bad operand type for abs(): '${kit.typeName(o!)}'`)
  })
  if (python2) addLegacyOperators(rt, put)
  fn('iconcat', 2, ([a, b]) => abstract.inplace('add', sequence(a!), b!))
  fn('indexOf', 2, ([sequence, wanted]) => {
    let found = -1
    search(sequence!, wanted!, (index) => {
      found = index
      return false
    })
    return found < 0 ? rt.errors.raise('ValueError', 'sequence.index(x): x not in sequence') : rt.int.from(found)
  })
  if (!python2) fn('length_hint', [1, 2], ([o, fallback]) => rt.int.from(abstract.lengthHint(o!, fallback === undefined ? 0 : wholeNumber(rt, fallback))))
  if (rt.profile.minor >= 11) {
    fn('call', null, (args, names) => {
      if (args.length === (names?.length ?? 0)) rt.errors.raise('TypeError', 'call expected at least 1 argument, got 0')
      return abstract.call(args[0]!, args.slice(1), names)
    })
  }

  /** itemgetter remembers the index of one small int (3.8+); both have a vectorcall from 3.11 on. */
  function getterBytes(name: string): number {
    const { minor } = rt.profile
    return 32 + (name === 'itemgetter' && minor >= 8 ? 8 : 0) + (minor >= 11 ? 8 : 0)
  }

  /** One result for one argument, a tuple for more. An itemgetter keeps the tuple of its arguments. */
  function getter(name: string, prepare: (what: Ref) => Ref, get: (o: Ref, what: Ref) => Ref): void {
    const type = defineSimpleType(rt, {
      name,
      bytes: getterBytes(name),
      members: [WHAT],
      slots: {
        module: 'operator',
        init: () => {},
        create: (cls, args, names) => {
          kit.noKeywords(name, names)
          if (args.length === 0) rt.errors.raise('TypeError', `${name} expected 1 argument${rt.profile.minor < 8 ? 's' : ''}, got 0`)
          const what = args.length === 1 && name === 'itemgetter' ? incref(args[0]!) : rt.tuple.steal(args.map(prepare))
          const o = alloc(cls)
          H[o + COUNT] = args.length
          H[o + WHAT] = what
          track(o)
          return o
        },
        call: (o, args) => {
          if (args.length !== 1) rt.errors.raise('TypeError', `${name} expected 1 argument${rt.profile.minor < 8 ? 's' : ''}, got ${args.length}`)
          const [target] = args
          const what = H[o + WHAT]!
          if (H[o + COUNT] === 1) return get(target!, name === 'itemgetter' ? what : rt.tuple.item(what, 0))
          return rt.tuple.steal(rt.tuple.items(what).map((one) => get(target!, one)))
        },
...(python2 ? {} : { repr: (o) => rt.str.from(`operator.${name}(${(H[o + COUNT] === 1 && name === 'itemgetter' ? [H[o + WHAT]!] : rt.tuple.items(H[o + WHAT]!)).map(abstract.reprText).join(', ')})`) }),
      },
    })
    if (name === 'itemgetter') type.keepsTupleFrom = 2
    put(name, incref(type.ref))
    if (python2) return
    natives.method(type, '__reduce__', 0, (o) => {
      const what = name === 'itemgetter' && H[o + COUNT] === 1 ? rt.tuple.from([H[o + WHAT]!]) : incref(H[o + WHAT]!)
      return rt.tuple.steal([incref(rt.memory.typeOf(o).ref), what])
    })
  }

  getter('itemgetter', incref, abstract.getitem)
  getter('attrgetter', (what) => {
    if (!rt.str.isStr(what)) rt.errors.raise('TypeError', 'attribute name must be a string')
    return incref(what)
  }, (o, path) => {
    let value = incref(o)
    for (const part of rt.str.value(path).split('.')) value = kit.using(value, (owner) => abstract.getattr(owner, rt.str.name(part)))
    return value
  })

  function onlyTarget(args: readonly Ref[]): Ref {
    if (args.length !== 1) rt.errors.raise('TypeError', `methodcaller expected 1 argument${rt.profile.minor < 8 ? 's' : ''}, got ${args.length}`)
    return args[0]!
  }

  /** The method's name, positional arguments, keyword arguments or NULL. */
  const [NAME, ARGS, KEYWORDS] = [4, 6, 8]
  const caller = defineSimpleType(rt, {
    name: 'methodcaller',
    bytes: python2 ? 40 : rt.profile.minor >= 13 ? 64 : 40,
    members: [NAME, ARGS, KEYWORDS],
    slots: {
      module: 'operator',
      init: () => {},
      keywordDictMaker: 'create',
      create: (cls, args, names) => {
        const positional = args.length - (names?.length ?? 0)
        if (positional === 0) rt.errors.raise('TypeError', `methodcaller needs at least one argument, the method name`)
        if (!rt.str.isStr(args[0]!) && !python2) rt.errors.raise('TypeError', 'method name must be a string')
        const rest = rt.tuple.from(args.slice(1, positional))
        const keywords = names === null || names.length === 0 ? 0 : rt.dict.create()
        names?.forEach((name, i) => rt.dict.set(keywords, name, args[positional + i]!))
        const o = alloc(cls)
        H[o + NAME] = incref(args[0]!)
        H[o + ARGS] = rest
        H[o + KEYWORDS] = keywords
        track(o)
        return o
      },
      call: (o, args) => kit.using(abstract.getattr(onlyTarget(args), H[o + NAME]!), (method) => {
        const names: Ref[] = []
        const values: Ref[] = []
        if (H[o + KEYWORDS] !== 0) {
          rt.dict.each(H[o + KEYWORDS]!, (name, value) => {
            names.push(name)
            values.push(value)
          })
        }
        return abstract.call(method, [...rt.tuple.items(H[o + ARGS]!), ...values], names.length === 0 ? null : names)
      }),
      ...(python2 ? {} : {
        repr: (o) => {
          const parts = [H[o + NAME]!, ...rt.tuple.items(H[o + ARGS]!)].map(abstract.reprText)
          if (H[o + KEYWORDS] !== 0) rt.dict.each(H[o + KEYWORDS]!, (name, value) => parts.push(`${rt.str.value(name)}=${abstract.reprText(value)}`))
          return rt.str.from(`operator.methodcaller(${parts.join(', ')})`)
        },
      }),
    },
  })
  put('methodcaller', incref(caller.ref))
  if (!python2) {
    natives.method(caller, '__reduce__', 0, (o) => {
      const name = rt.tuple.from([H[o + NAME]!])
      const own = incref(rt.memory.typeOf(o).ref)
      if (H[o + KEYWORDS] === 0) return rt.tuple.steal([own, kit.using(name, (first) => abstract.binary('add', first, H[o + ARGS]!))])
      const names: Ref[] = []
      const values: Ref[] = []
      rt.dict.each(H[o + KEYWORDS]!, (key, value) => names.push(key) && values.push(value))
      const maker = kit.using(abstract.getattr(rt.loadModule('functools'), rt.str.name('partial')), (partial) => abstract.call(partial, [own, H[o + NAME]!, ...values], names))
      rt.memory.decref(own)
      rt.memory.decref(name)
      return rt.tuple.steal([maker, incref(H[o + ARGS]!)])
    })
  }
  return module
}
