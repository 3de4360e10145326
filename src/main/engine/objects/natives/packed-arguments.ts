/**
 * The tuple and the dict that METH_VARARGS functions get their arguments in: allocations like any other, which hold them
 * during the call. 2.7 passes all but single arguments so, moving the references from the stack; 3.x some functions.
 * Source: Python/ceval.c load_args (2.7), Objects/call.c cfunction_call, Objects/methodobject.c.
 */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { KeywordNames } from '../type-info.ts'
import { createArgumentTuples } from '../types/argument-tuples.ts'
import type { NativeDef } from './definition.ts'

const SEARCHES = ['find', 'index', 'rfind', 'rindex', 'count', 'startswith', 'endswith']
const PADDINGS = ['center', 'ljust', 'rjust', 'zfill']
const ofBytes = (names: readonly string[], last: number) => Object.fromEntries(['bytes', 'bytearray'].flatMap((type) => names.map((name) => [`${type}.${name}`, last])))

/** Functions of 3.x and the last 3.x that passes a tuple (METH_VARARGS among the flags of their definitions). Where the function's own code makes the tuple it is not listed. */
const LAST: Readonly<Record<string, number>> = {
  ...ofBytes(SEARCHES, 12), ...ofBytes(PADDINGS, 7),
  dir: 11, vars: 11, 'dict.pop': 7, 'int.__round__': 9, getsizeof: 99, set_threshold: 99, intern: 7, cmp_to_key: 11, heappush: 7, log: 11, copysign: 7, atan2: 7,
  bisect: 8, bisect_left: 8, bisect_right: 8,
  'str.format': 99, '__new__': 99, reduce: 99, iter: 7,
  'str.find': 12, 'str.index': 12, 'str.rfind': 12, 'str.rindex': 12, 'str.count': 12, 'str.startswith': 12, 'str.endswith': 12,
  heappushpop: 7, heapreplace: 7, remainder: 7, tee: 7, _count_elements: 7, exit: 7, _getframe: 7, setrecursionlimit: 7, setswitchinterval: 7,
  'Random.seed': 7, 'Random.getrandbits': 7, insort: 8, insort_left: 8, insort_right: 8, 'mappingproxy.get': 8,
  'complex.__format__': 9, 'memoryview.cast': 9, 'OrderedDict.pop': 9, 'OrderedDict.update': 99, proxy: 10, __import__: 10, 'generator.throw': 10,
  'object.__subclasshook__': 12, scanstring: 99, register: 99, asctime: 99, ctime: 99, gmtime: 99, localtime: 99, strftime: 99, get_clock_info: 99,
  'lock.acquire': 99, 'lock.__exit__': 99, 'RLock.acquire': 99, 'RLock.__exit__': 99, 'memoryview.__exit__': 99,
}
/** Functions of one argument that get it in a tuple in 2.7, where most of these take it as it is (METH_O). */
const LEGACY_SINGLE = new Set([
  'chr', 'unichr', 'intern', 'file.write', 'set_debug', 'setrecursionlimit', 'setcheckinterval', 'str.zfill', 'unicode.zfill', 'bytearray.zfill', 'object.__reduce_ex__',
  ...['str', 'unicode', 'int', 'long', 'float', 'complex', 'object'].map((type) => `${type}.__format__`),
])
/** Functions that pass it again later: from this 3.x on. */
const AGAIN: Readonly<Record<string, number>> = { dir: 13, vars: 13 }
/** These make it themselves. */
const OWN = new Set(['min', 'max', 'dict.update'])
/** From this 3.x on these take their arguments from a stack. */
const STACK_SINCE: Readonly<Record<string, number>> = { min: 13, max: 13 }

export interface ArgumentPacking {
  needed(def: NativeDef): boolean
  /** 3.8+: those of a tuple and a dict are put onto a stack for it. @mirrors Objects/call.c _PyVectorcall_Call */
  takesStack(def: NativeDef): boolean
  /** A call of it is a level of recursion. @mirrors Objects/methodobject.c cfunction_enter_call */
  counts(def: NativeDef): boolean
  around(args: readonly Ref[], names: KeywordNames, call: () => Ref): Ref
  /** The same for arguments that stand in a tuple already: part of it is copied, and the dict passed on. */
  copied(args: readonly Ref[], names: KeywordNames, call: () => Ref): Ref
}

export function createArgumentPacking(rt: Runtime): ArgumentPacking {
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const tuples = createArgumentTuples(rt)

  function decide({ name, owner, arity }: NativeDef): boolean {
    const known = nameOf(name, owner)
    if (OWN.has(known)) return false
    if (python2) return typeof arity !== 'number' || arity > 1 || LEGACY_SINGLE.has(known)
    return minor <= (LAST[known] ?? 0) || minor >= (AGAIN[known] ?? Infinity)
  }

  const nameOf = (name: string, owner: NativeDef['owner']): string => (owner === null || name === '__new__' ? name : `${owner.name}.${name}`)

  function takesStack(def: NativeDef): boolean {
    const known = nameOf(def.name, def.owner)
    return minor >= 8 && !decide(def) && (!OWN.has(known) || minor >= (STACK_SINCE[known] ?? Infinity))
  }

  /** From 3.11 on instructions call most functions themselves, and leave it out. */
  function isLevel({ name, arity }: NativeDef): boolean {
    if (python2) return false
    return minor < 11 || ((arity === 0 || arity === 1) && name !== 'len' && name !== 'append')
  }

  return {
    needed: (def) => (def.packs ??= decide(def)),
    takesStack,
    counts: (def) => (def.counts ??= isLevel(def)),
    around(args, names, call) {
      const tuple = tuples.make(args, names)
      const dict = tuples.makeDict(args, names)
      try {
        return call()
      } finally {
        rt.memory.xdecref(tuple)
        rt.memory.xdecref(dict)
      }
    },
    copied(args, names, call) {
      const count = args.length - (names?.length ?? 0)
      if (count === 0) return call()
      const tuple = rt.tuple.from(args.slice(0, count))
      try {
        return call()
      } finally {
        rt.memory.decref(tuple)
      }
    },
  }
}
