/** types.GenericAlias, `list[int]`, from 3.9 on. Source: Objects/genericaliasobject.c. */
import { NULL, type Ref } from '../ref.ts'
import { defineSimpleType } from './iterators/simple-type.ts'
import { createKit } from './kit.ts'
import type { GenericAliases } from './api.ts'
import type { Runtime } from './runtime.ts'
import { Compare, type TypeInfo } from './type-info.ts'
import { annotationText } from './annotation-text.ts'

/** gaobject: origin, args, parameters (made on demand), weakreflist; starred and vectorcall from 3.11 on. */
const ORIGIN = 4
const ARGS = 6
const PARAMETERS = 8
const WEAKLIST = 10
const STARRED = 12

/** Attributes of the alias itself; all others are the origin's. @mirrors Objects/genericaliasobject.c attr_exceptions */
const OWN = ['__origin__', '__args__', '__parameters__', '__mro_entries__', '__reduce_ex__', '__reduce__', '__copy__', '__deepcopy__']
const OWN_311 = [...OWN, '__class__', '__bases__', '__unpacked__', '__typing_unpacked_tuple_args__']

/** The built-in types that take parameters. */
const GENERICS = ['list', 'tuple', 'dict', 'set', 'frozenset', 'enumerate', 'weakref', 'ReferenceType', 'BaseExceptionGroup']

export function createGenericAliases(rt: Runtime): GenericAliases {
  const { H } = rt
  const { incref, decref, alloc, track, typeOf } = rt.memory
  const { minor } = rt.profile
  const own = new Set(minor >= 11 ? OWN_311 : OWN)
  const kit = createKit(rt)
  const attr = (o: Ref, name: string): Ref => rt.abstract.lookupAttr(o, rt.str.name(name))

  /** Before 3.11 there is no star: a word that is the same in all stands for it. */
  const starWord = minor >= 11 ? STARRED : WEAKLIST + 1
  const type = defineSimpleType(rt, {
    name: 'GenericAlias',
    bytes: minor >= 11 ? 64 : 48,
    members: [ORIGIN, ARGS, PARAMETERS],
    subclassable: true,
    slots: {
      module: 'types',
      weakrefable: true,
      weaklistOffset: WEAKLIST,
      create(cls, args, names) {
        kit.noKeywords('GenericAlias', names)
        if (args.length !== 2) rt.errors.raise('TypeError', `GenericAlias expected 2 arguments, got ${args.length}`)
        return make(cls, args[0]!, args[1]!)
      },
      init: () => {},
      repr: (o) => rt.str.from(text(o)),
      hash: (o) => {
        const origin = rt.abstract.hash(H[o + ORIGIN]!)
        const high = rt.hashHigh
        const args = rt.abstract.hash(H[o + ARGS]!)
        rt.hashHigh ^= high
        return origin ^ args
      },
      richcompare(left, right, op) {
        if (!isAlias(left) || !isAlias(right) || (op !== Compare.Eq && op !== Compare.Ne)) return kit.unsupported()
        const same = H[left + starWord]! === H[right + starWord]! && rt.abstract.compareBool(H[left + ORIGIN]!, H[right + ORIGIN]!, Compare.Eq)
          && rt.abstract.compareBool(H[left + ARGS]!, H[right + ARGS]!, Compare.Eq)
        return kit.bool(same === (op === Compare.Eq))
      },
      call(o, args, names) {
        const made = rt.abstract.call(H[o + ORIGIN]!, args, names)
        try {
          rt.abstract.setattr(made, rt.str.name('__orig_class__'), o)
        } catch (error) {
          if (!rt.errors.matches(error, 'AttributeError') && !rt.errors.matches(error, 'TypeError')) throw error
          rt.errors.drop(error)
        }
        return made
      },
      getattro: (o, name) => (own.has(rt.str.value(name)) ? rt.types.genericGetattr(o, name) : rt.abstract.getattr(H[o + ORIGIN]!, name)),
      getitem: subscribe,
    },
  })
  // From 3.11 on an alias can be unpacked.
  if (minor >= 11) type.iter = (o) => {
    const items = rt.list.steal([starred(o)])
    const iterator = rt.abstract.iter(items)
    decref(items)
    return iterator
  }

  function isAlias(o: Ref): boolean {
    return typeOf(o).isSubtypeOf(type)
  }

  function make(cls: TypeInfo, origin: Ref, args: Ref): Ref {
    const tuple = typeOf(args).isSubtypeOf(rt.tuple.type) ? incref(args) : rt.tuple.from([args])
    const o = alloc(cls)
    H[o + ORIGIN] = incref(origin)
    H[o + ARGS] = tuple
    H[o + PARAMETERS] = NULL
    H[o + WEAKLIST] = NULL
    if (minor >= 11) H[o + STARRED] = 0
    track(o)
    return o
  }

  function starred(o: Ref): Ref {
    const made = make(type, H[o + ORIGIN]!, H[o + ARGS]!)
    H[made + STARRED] = 1
    return made
  }

  function text(o: Ref): string {
    const items = rt.tuple.items(H[o + ARGS]!).map((item) => annotationText(rt, item))
    const star = minor >= 11 && H[o + STARRED] === 1 ? '*' : ''
    return `${star}${annotationText(rt, H[o + ORIGIN]!)}[${items.length === 0 ? '()' : items.join(', ')}]`
  }

  /** Type variables in order of appearance, those of nested aliases included. @mirrors Objects/genericaliasobject.c _Py_make_parameters */
  function parametersOf(args: Ref): Ref {
    const found: Ref[] = []
    const add = (o: Ref): void => {
      if (!found.some((known) => known === o)) found.push(incref(o))
    }
    for (const item of rt.tuple.items(args)) {
      if (rt.types.isType(item)) continue
      if (isTypeVariable(item)) {
        add(item)
        continue
      }
      const inner = attr(item, '__parameters__')
      if (inner === NULL) continue
      if (typeOf(inner) === rt.tuple.type) rt.tuple.items(inner).forEach(add)
      decref(inner)
    }
    return rt.tuple.steal(found)
  }

  function isTypeVariable(o: Ref): boolean {
    return ['TypeVar', 'ParamSpec', 'TypeVarTuple'].includes(typeOf(o).name)
  }

  function parameters(o: Ref): Ref {
    if (H[o + PARAMETERS] === NULL) H[o + PARAMETERS] = parametersOf(H[o + ARGS]!)
    return H[o + PARAMETERS]!
  }

  /** @mirrors Objects/genericaliasobject.c _Py_subs_parameters */
  function subscribe(o: Ref, item: Ref): Ref {
    const wanted = rt.tuple.items(parameters(o))
    if (wanted.length === 0) {
      rt.errors.raise('TypeError', minor >= 11 ? `${text(o)} is not a generic class` : `There are no type variables left in ${text(o)}`)
    }
    const given = typeOf(item).isSubtypeOf(rt.tuple.type) ? rt.tuple.items(item) : [item]
    if (given.length !== wanted.length) {
      const few = given.length < wanted.length
      rt.errors.raise('TypeError', minor >= 11
        ? `Too ${few ? 'few' : 'many'} arguments for ${text(o)}; actual ${given.length}, expected ${wanted.length}`
        : `Too ${few ? 'few' : 'many'} arguments for ${text(o)}`)
    }
    const args = rt.tuple.items(H[o + ARGS]!).map((old) => substituted(old, wanted, given))
    const tuple = rt.tuple.steal(args)
    return kit.using(tuple, () => make(type, H[o + ORIGIN]!, tuple))
  }

  function substituted(old: Ref, wanted: readonly Ref[], given: readonly Ref[]): Ref {
    const place = wanted.indexOf(old)
    if (place >= 0) return incref(given[place]!)
    if (rt.types.isType(old)) return incref(old)
    const inner = attr(old, '__parameters__')
    if (inner === NULL) return incref(old)
    return kit.using(inner, () => {
      if (typeOf(inner) !== rt.tuple.type || rt.tuple.items(inner).length === 0) return incref(old)
      const values = rt.tuple.items(inner).map((variable) => {
        const at = wanted.indexOf(variable)
        return at < 0 ? variable : given[at]!
      })
      return kit.using(rt.tuple.from(values), (tuple) => rt.abstract.getitem(old, tuple))
    })
  }

  // Methods need names, which exist once the types are ready.
  function install(): void {
    const borrowed = (word: number) => (o: Ref) => incref(H[o + word]!)
    rt.natives.getset(type, '__origin__', borrowed(ORIGIN))
    rt.natives.getset(type, '__args__', borrowed(ARGS))
    rt.natives.getset(type, '__parameters__', (o) => incref(parameters(o)))
    if (minor >= 11) rt.natives.getset(type, '__unpacked__', (o) => kit.bool(H[o + STARRED] === 1))
    rt.natives.method(type, '__mro_entries__', 1, (o) => rt.tuple.from([H[o + ORIGIN]!]))
    const refuse = (name: string, what: string) => rt.natives.method(type, name, 1, () => rt.errors.raise('TypeError', `${what} argument 2 cannot be a parameterized generic`))
    refuse('__instancecheck__', 'isinstance()')
    refuse('__subclasscheck__', 'issubclass()')
    for (const info of rt.types.infos) if (info !== undefined && GENERICS.includes(info.name)) subscriptable(info)
  }

  function subscriptable(owner: TypeInfo): void {
    rt.natives.classMethod(owner, '__class_getitem__', 1, (cls, [item]) => make(type, cls, item!))
  }

  return { type, subscriptable, create: (origin, args) => make(type, origin, args), isAlias, install }
}
