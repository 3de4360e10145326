/** functools.partial. @mirrors Modules/_functoolsmodule.c partial_new, partial_call, partial_vectorcall */
import { defineSimpleType } from '../../objects/iterators/simple-type.ts'
import { createKit } from '../../objects/kit.ts'
import { createReprGuard } from '../../objects/repr-guard.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { KeywordNames, TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'
import { keywordDict, splitKeywords } from './call-arguments.ts'

/** partialobject: fn, args, kw, dict, weakreflist. */
const FN = 4
const ARGS = 6
const KW = 8
const DICT = 10
const WEAKLIST = 12

export function createPartial(rt: Runtime): TypeInfo {
  const { H } = rt
  const { incref, xdecref, alloc, track, typeOf } = rt.memory
  const { minor } = rt.profile
  const kit = createKit(rt)
  const guard = createReprGuard(rt)
  const legacy = minor < 0
  const type = defineSimpleType(rt, {
    name: 'partial',
    bytes: legacy ? 56 : 64,
    members: [FN, ARGS, KW, DICT],
    subclassable: true,
    slots: {
      module: 'functools',
      hasDict: true,
      dictOffset: DICT,
      weakrefable: true,
      weaklistOffset: WEAKLIST,
      init: () => {},
      create,
      keywordDictMaker: 'create',
      call,
      ...(legacy ? {} : { repr: (o: Ref) => rt.str.from(text(o)) }),
    },
  })
  rt.genericAliases?.subscriptable(type)
  const { dealloc } = type
  type.dealloc = (o) => {
    if (H[o + WEAKLIST] !== NULL) rt.clearWeakrefs(o)
    dealloc(o)
  }

  function create(cls: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    const positional = args.length - (names?.length ?? 0)
    if (positional < 1) rt.errors.raise('TypeError', "type 'partial' takes at least one argument")
    let fn = args[0]!
    let before: readonly Ref[] = []
    let keywords = NULL
    if (!legacy && (minor >= 10 ? typeOf(fn).isSubtypeOf(type) : cls === type && typeOf(fn) === type) && H[fn + DICT] === NULL) {
      before = rt.tuple.items(H[fn + ARGS]!)
      keywords = H[fn + KW]!
      fn = H[fn + FN]!
    } else if (typeOf(fn).call === null) rt.errors.raise('TypeError', 'the first argument must be callable')
    const o = alloc(cls)
    H[o + FN] = incref(fn)
    H[o + ARGS] = rt.tuple.from([...before, ...args.slice(1, positional)])
    H[o + KW] = storedKeywords(keywords, args, names)
    track(o)
    return o
  }

  function storedKeywords(inherited: Ref, args: readonly Ref[], names: KeywordNames): Ref {
    if (legacy && names === null) return incref(rt.none)
    if (inherited === NULL || rt.dict.size(inherited) === 0) return keywordDict(rt, args, names) || rt.dict.create()
    const merged = rt.dict.copy(inherited)
    addKeywords(merged, args, names)
    return merged
  }

  function addKeywords(dict: Ref, args: readonly Ref[], names: KeywordNames): void {
    if (names === null) return
    const first = args.length - names.length
    names.forEach((name, i) => rt.dict.set(dict, name, args[first + i]!))
  }

  /** Without keywords of its own the arguments go on as they are; else they travel in a tuple and a dict. */
  function call(o: Ref, args: readonly Ref[], names: KeywordNames, packed = false): Ref {
    const own = rt.tuple.items(H[o + ARGS]!)
    const kept = H[o + KW]!
    const hasKeywords = kept !== rt.none && rt.dict.size(kept) > 0
    const positional = args.length - (names?.length ?? 0)
    if (minor >= 9 && !hasKeywords) return rt.abstract.call(H[o + FN]!, [...own, ...args], names, packed)
    const arguments_ = [...own, ...args.slice(0, positional)]
    // 2.7 moves the references from the stack into the tuple.
    const given = packed ? NULL : rt.tuple.from(args.slice(0, positional).map((argument) => (legacy ? rt.none : argument)))
    const keywords = keywordDict(rt, args, names)
    try {
      if (!hasKeywords && keywords === NULL && !legacy) return rt.abstract.call(H[o + FN]!, arguments_, null)
      const all = own.length === 0 || positional === 0 ? NULL : rt.tuple.from(arguments_)
      const merged = hasKeywords ? rt.dict.copy(kept) : keywords === NULL ? NULL : incref(keywords)
      if (hasKeywords) addKeywords(merged, args, names)
      try {
        const [values, merging] = splitKeywords(rt, arguments_, merged)
        return rt.abstract.call(H[o + FN]!, values, merging, true)
      } finally {
        xdecref(all)
        xdecref(merged)
      }
    } finally {
      xdecref(given)
      xdecref(keywords)
    }
  }

  /** @mirrors Modules/_functoolsmodule.c partial_repr */
  function text(o: Ref): string {
    return guard.run(o, '...', () => {
      const parts = [H[o + FN]!, ...rt.tuple.items(H[o + ARGS]!)].map(rt.abstract.reprText)
      rt.dict.each(H[o + KW]!, (key, value) => parts.push(`${rt.abstract.strText(key)}=${rt.abstract.reprText(value)}`))
      const own = typeOf(o)
      return `${own === type ? 'functools.partial' : minor >= 13 ? kit.using(rt.abstract.getattr(own.ref, rt.str.name('__qualname__')), rt.str.value) : own.name}(${parts.join(', ')})`
    })
  }

  const member = (name: string, word: number) => rt.natives.getset(type, name, (o) => incref(H[o + word]!), () => rt.errors.raise(legacy ? 'TypeError' : 'AttributeError', 'readonly attribute'))
  member('func', FN)
  member('args', ARGS)
  member('keywords', KW)
  rt.natives.getset(type, '__dict__', (o) => incref(rt.types.instanceDict(o, true)), (o, value) => {
    const old = H[o + DICT]!
    H[o + DICT] = incref(value)
    rt.memory.xdecref(old)
  })
  rt.natives.method(type, '__reduce__', 0, (o) => {
    const rest = rt.tuple.steal([incref(H[o + FN]!), incref(H[o + ARGS]!), incref(H[o + KW]!), incref(H[o + DICT] || rt.none)])
    return rt.tuple.steal([incref(typeOf(o).ref), rt.tuple.from([H[o + FN]!]), rest])
  })
  rt.natives.method(type, '__setstate__', 1, (o, [state]) => {
    const isState = typeOf(state!).isSubtypeOf(rt.tuple.type) && rt.tuple.size(state!) === 4
    if (!isState) rt.errors.raise('TypeError', 'invalid partial state')
    const [fn, args, kw, dict] = rt.tuple.items(state!) as [Ref, Ref, Ref, Ref]
    const fits = typeOf(args).isSubtypeOf(rt.tuple.type) && (kw === rt.none || typeOf(kw).isSubtypeOf(rt.dict.type)) && rt.abstract.isCallable(fn)
    if (!rt.profile.objects.python2 && !fits) rt.errors.raise('TypeError', 'invalid partial state')
    for (const [word, value] of [[FN, fn], [ARGS, args], [KW, kw === rt.none ? NULL : kw], [DICT, dict === rt.none ? NULL : dict]] as const) {
      const old = H[o + word]!
      H[o + word] = value !== NULL ? incref(value) : word === KW ? rt.dict.create() : NULL
      rt.memory.xdecref(old)
    }
    return kit.none()
  })
  return type
}
