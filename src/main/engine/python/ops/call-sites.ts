/**
 * 3.13: a place in the code that calls a plain Python class enters its `__init__` from its second run on, without a tuple
 * of the arguments and without another reference to them or to the class. Source: Python/specialize.c
 * specialize_class_call, CALL_ALLOC_AND_ENTER_INIT in Python/bytecodes.c, Include/internal/pycore_backoff.h.
 *
 * 3.11 and 3.12: a place that calls str(o) does without the tuple, once it is specialized: PRECALL_NO_KW_STR_1, CALL_STR_1.
 *
 * Only calls of classes count here; a place that calls functions and classes by turns learns a little later in CPython.
 */
import { OB_TYPE } from '../../objects/layout.ts'
import { WORD } from '../../objects/runtime.ts'
import type { TypeInfo } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import { CodeFlags } from '../compile/code-unit.ts'
import { FUNC, type Machine } from '../machine/machine.ts'

/** The class a place is made for, and how many other calls pass before it looks again. */
export interface CallSite {
  type: TypeInfo | null
  /** `type.modifications` at that time. */
  state: number
  /** Borrowed from the type. */
  init: Ref
  wait: number
  backoff: number
}

export interface CallSites {
  create(): CallSite
  /** The instance made in the short way, which takes the arguments over; 0: call the class as any callable. */
  construct(site: CallSite, callable: Ref, args: Ref[]): Ref
  /** str(o), which takes `o` over; 0: call it as any callable. */
  convert(site: CallSite, callable: Ref, o: Ref): Ref
}

const WARMUP = { wait: 1, backoff: 1 }
const COOLDOWN = { wait: 52, backoff: 0 }
const MAX_BACKOFF = 12
/** Instances whose values lie inside the object, directly behind its head. */
const PLAIN_INSTANCE_BYTES = 16

export function createCallSites(machine: Machine): CallSites {
  const { rt, codes, functions } = machine
  const { H, I } = rt
  const { incref, decref } = rt.memory

  function construct(site: CallSite, callable: Ref, args: Ref[]): Ref {
    const type = rt.types.infoOf(callable)
    if (site.type !== type || site.state !== type.modifications) {
      if (site.wait > 0) {
        site.wait--
        return 0
      }
      if (!learn(site, type, args.length)) return 0
    }
    return instance(site, callable, args)
  }

  function learn(site: CallSite, type: TypeInfo, count: number): boolean {
    const init = simpleInit(type)
    if (init === 0 || codes[H[init + FUNC.codeId]!]!.spec.argCount !== count + 1) {
      site.type = null
      site.backoff = Math.min(site.backoff + 1, MAX_BACKOFF)
      site.wait = (1 << site.backoff) - 1
      return false
    }
    Object.assign(site, COOLDOWN, { type, state: type.modifications, init })
    return true
  }

  /** Borrowed, or 0. @mirrors Python/specialize.c get_init_for_simple_managed_python_class */
  function simpleInit(type: TypeInfo): Ref {
    const isPlain = type.isHeap && type.hasDict && type.basicBytes === PLAIN_INSTANCE_BYTES
    if (!isPlain || H[type.ref + OB_TYPE] !== rt.types.type.ref || type.create !== rt.types.object.create) return 0
    const init = rt.types.lookup(type, rt.str.name('__init__'))
    if (init === 0 || H[init + OB_TYPE] !== machine.functionType.ref) return 0
    const { spec } = codes[H[init + FUNC.codeId]!]!
    return spec.keywordOnly === 0 && (spec.flags & (CodeFlags.varArgs | CodeFlags.varKeywords)) === 0 ? init : 0
  }

  function instance(site: CallSite, callable: Ref, args: Ref[]): Ref {
    const type = site.type!
    const o = type.create!(type, args, null)
    const init = incref(site.init)
    // The caller releases the class, which its new instance keeps alive.
    decref(callable)
    // The frame that checks what __init__ returns is a level, but no function's: see objects/recursion.ts.
    I[WORD.depthLimit]!--
    try {
      const result = functions.callFromCode(init, [incref(o), ...args], null)
      if (result !== rt.none) wrongResult(result)
      decref(result)
      return o
    } catch (error) {
      decref(o)
      throw error
    } finally {
      I[WORD.depthLimit]!++
      decref(init)
      incref(callable)
    }
  }

  function convert(site: CallSite, callable: Ref, o: Ref): Ref {
    if (callable !== rt.str.type.ref) return 0
    if (site.wait > 0) {
      site.wait--
      return 0
    }
    try {
      return rt.abstract.str(o)
    } finally {
      decref(o)
    }
  }

  function wrongResult(result: Ref): never {
    const { name } = rt.memory.typeOf(result)
    decref(result)
    return rt.errors.raise('TypeError', `__init__() should return None, not '${name}'`)
  }

  const warmup = { ...WARMUP, wait: rt.profile.compile.strRunsBeforeLearned ?? WARMUP.wait }
  return { create: () => ({ type: null, state: 0, init: 0, ...warmup }), construct, convert }
}
