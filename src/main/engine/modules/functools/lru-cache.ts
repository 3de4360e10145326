/** The wrapper that lru_cache makes. @mirrors Modules/_functoolsmodule.c lru_cache_new, bounded_lru_cache_wrapper */
import type { DictParts } from '../../objects/dict.ts'
import { defineSimpleType } from '../../objects/iterators/simple-type.ts'
import { createKit } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { TypeInfo, type KeywordNames } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'
import { keywordDict, splitKeywords } from './call-arguments.ts'
import { createCacheKeys } from './cache-keys.ts'

/** lru_list_elem: prev, next (borrowed), hash, key, result. The wrapper begins with one: the root of its ring. */
const PREV = 4
const NEXT = 6
const HASH = 8
const KEY = 10
const RESULT = 12
const LINK_BYTES = 56

/** lru_cache_object after the root; MAXSIZE -1: no bound. */
const TYPED = 16
const CACHE = 18
const HITS = 20
const FUNC = 22
const MAXSIZE = 24
const MISSES = 26

export function createLruCache(rt: Runtime): TypeInfo {
  const { H } = rt
  const { incref, decref, xdecref, alloc, track, untrack, free } = rt.memory
  const { table } = rt.dict as DictParts
  const { minor } = rt.profile
  const kit = createKit(rt)
  const keepsState = minor >= 10
  /** 3.10+: kwd_mark and lru_list_elem_type stand before these. */
  const INFO = keepsState ? 32 : 28
  const DICT = INFO + 2
  const WEAKLIST = minor >= 9 ? DICT + 2 : 0
  const keys = createCacheKeys(rt)

  const linkType = new TypeInfo('_lru_list_elem')
  linkType.module = 'functools'
  linkType.basicBytes = LINK_BYTES
  linkType.subclassable = false
  linkType.dealloc = (link) => {
    xdecref(H[link + KEY]!)
    xdecref(H[link + RESULT]!)
    free(link)
  }
  rt.types.define(linkType)

  const type = defineSimpleType(rt, {
    name: '_lru_cache_wrapper',
    bytes: keepsState ? 152 : minor >= 9 ? 136 : 128,
    members: [],
    subclassable: true,
    slots: {
      module: 'functools',
      hasDict: true,
      dictOffset: DICT,
      weakrefable: WEAKLIST !== 0,
      weaklistOffset: WEAKLIST,
      init: () => {},
      create,
      call,
      descrGet: (o, instance, owner) => (instance === NULL || instance === rt.none ? incref(o) : rt.methods.bind(o, instance, owner)),
      traverse(o, visit) {
        for (let link = H[o + NEXT]!; link !== o; link = H[link + NEXT]!) {
          visit(H[link + KEY]!)
          visit(H[link + RESULT]!)
        }
        for (const word of rt.profile.minor < 10 ? [FUNC, CACHE, INFO, DICT] : [CACHE, FUNC, INFO, DICT]) if (H[o + word] !== NULL) visit(H[o + word]!)
      },
      clear,
      dealloc(o) {
        untrack(o)
        if (WEAKLIST !== 0 && H[o + WEAKLIST] !== NULL) rt.clearWeakrefs(o)
        clear(o)
        free(o)
      },
    },
  })

  function create(cls: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    const [fn, maxsize, typed, info] = kit.bind('lru_cache', ['user_function', 'maxsize', 'typed', 'cache_info_type'], args, names) as [Ref, Ref, Ref, Ref]
    for (const [i, name] of ['user_function', 'maxsize', 'typed', 'cache_info_type'].entries()) {
      if ([fn, maxsize, typed, info][i] === NULL) rt.errors.raise('TypeError', `lru_cache() missing required argument '${name}' (pos ${i + 1})`)
    }
    if (!rt.abstract.isCallable(fn)) rt.errors.raise('TypeError', 'the first argument must be callable')
    if (maxsize !== rt.none && !kit.hasIndex(maxsize)) rt.errors.raise('TypeError', 'maxsize should be integer or None')
    const bound = maxsize === rt.none ? -1 : Math.max(0, Math.min(0x7fffffff, kit.clippedIndex(maxsize)))
    const cache = rt.dict.create()
    const o = alloc(cls)
    H[o + PREV] = o
    H[o + NEXT] = o
    H[o + TYPED] = rt.abstract.isTrue(typed) ? 1 : 0
    H[o + CACHE] = cache
    H[o + FUNC] = incref(fn)
    H[o + MAXSIZE] = bound
    H[o + INFO] = incref(info)
    track(o)
    return o
  }

  /** @mirrors Modules/_functoolsmodule.c lru_cache_unlink_list, lru_cache_clear_list */
  function dropLinks(first: Ref, root: Ref): void {
    for (let link = first; link !== root;) {
      const next = H[link + NEXT]!
      decref(link)
      link = next
    }
  }

  function unlinkAll(o: Ref): Ref {
    const first = H[o + NEXT]!
    H[o + PREV] = o
    H[o + NEXT] = o
    return first
  }

  function clear(o: Ref): void {
    const first = unlinkAll(o)
    for (const word of [CACHE, FUNC, INFO, DICT]) {
      const value = H[o + word]!
      H[o + word] = NULL
      xdecref(value)
    }
    dropLinks(first, o)
  }

  function extract(link: Ref): void {
    const [before, after] = [H[link + PREV]!, H[link + NEXT]!]
    H[before + NEXT] = after
    H[after + PREV] = before
  }

  function append(o: Ref, link: Ref): void {
    const last = H[o + PREV]!
    H[last + NEXT] = link
    H[o + PREV] = link
    H[link + PREV] = last
    H[link + NEXT] = o
  }

  function call(o: Ref, args: readonly Ref[], names: KeywordNames): Ref {
    const positional = rt.tuple.from(names === null ? args : args.slice(0, args.length - names.length))
    const keywords = keywordDict(rt, args, names)
    const run = () => rt.abstract.call(H[o + FUNC]!, ...splitKeywords(rt, rt.tuple.items(positional), keywords))
    try {
      if (H[o + MAXSIZE] === 0) {
        H[o + MISSES]!++
        return run()
      }
      const key = keys.make(positional, keywords, H[o + TYPED] !== 0)
      try {
        return H[o + MAXSIZE]! < 0 ? unbounded(o, key, run) : bounded(o, key, run)
      } finally {
        decref(key)
      }
    } finally {
      decref(positional)
      if (keywords !== NULL) decref(keywords)
    }
  }

  function unbounded(o: Ref, key: Ref, run: () => Ref): Ref {
    const low = rt.abstract.hash(key)
    const high = rt.hashHigh
    const slot = table.find(H[o + CACHE]!, key, low, high)
    if (slot !== 0) {
      H[o + HITS]!++
      return incref(H[slot]!)
    }
    H[o + MISSES]!++
    const result = run()
    table.insert(H[o + CACHE]!, key, low, high, result)
    return result
  }

  function bounded(o: Ref, key: Ref, run: () => Ref): Ref {
    const low = rt.abstract.hash(key)
    const high = rt.hashHigh
    const cache = H[o + CACHE]!
    const slot = table.find(cache, key, low, high)
    if (slot !== 0) {
      const link = H[slot]!
      extract(link)
      append(o, link)
      H[o + HITS]!++
      return incref(H[link + RESULT]!)
    }
    H[o + MISSES]!++
    const result = run()
    // The call may have filled the cache with this very key.
    if (table.find(cache, key, low, high) !== 0) return result
    if (rt.dict.size(cache) < H[o + MAXSIZE]! || H[o + NEXT] === o) {
      const link = alloc(linkType)
      store(link, low, high, incref(key), result)
      table.insert(cache, key, low, high, link)
      append(o, link)
      return incref(result)
    }
    return replaceOldest(o, key, low, high, result)
  }

  function store(link: Ref, low: number, high: number, key: Ref, result: Ref): void {
    H[link + HASH] = low
    H[link + HASH + 1] = high
    H[link + KEY] = key
    H[link + RESULT] = result
  }

  function replaceOldest(o: Ref, key: Ref, low: number, high: number, result: Ref): Ref {
    const cache = H[o + CACHE]!
    const link = H[o + NEXT]!
    extract(link)
    if (!table.take(cache, H[link + KEY]!, H[link + HASH]!, H[link + HASH + 1]!)) {
      decref(link)
      return result
    }
    const taken = table.cursor.value
    const [oldKey, oldResult] = [H[link + KEY]!, H[link + RESULT]!]
    store(link, low, high, incref(key), result)
    table.insert(cache, key, low, high, link)
    append(o, link)
    incref(result)
    for (const old of [taken, oldKey, oldResult]) decref(old)
    return result
  }

  rt.natives.method(type, 'cache_info', 0, (o) => {
    const bound = H[o + MAXSIZE]!
    const figures = [rt.int.from(H[o + HITS]!), rt.int.from(H[o + MISSES]!), bound < 0 ? kit.none() : rt.int.from(bound), rt.int.from(rt.dict.size(H[o + CACHE]!))]
    try {
      return rt.abstract.call(H[o + INFO]!, figures)
    } finally {
      kit.release(figures)
    }
  })
  rt.natives.method(type, 'cache_clear', 0, (o) => {
    const first = unlinkAll(o)
    H[o + HITS] = 0
    H[o + MISSES] = 0
    rt.dict.clear(H[o + CACHE]!)
    dropLinks(first, o)
    return kit.none()
  })
  rt.natives.method(type, '__reduce__', 0, (o) => rt.abstract.getattr(o, rt.str.name('__qualname__')))
  rt.natives.method(type, '__copy__', 0, incref)
  rt.natives.method(type, '__deepcopy__', 1, incref)
  rt.natives.getset(type, '__dict__', (o) => incref(rt.types.instanceDict(o, true)))
  return type
}
