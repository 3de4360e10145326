/** Calls as generated code makes them. From 3.11 on the callee takes the arguments over; up to 3.10 it borrows them. */
import { OB_SIZE, OB_TYPE } from '../../objects/layout.ts'
import { M_DEF } from '../../objects/natives/definition.ts'
import { WORD } from '../../objects/runtime.ts'
import { createUnpackedStack } from '../../objects/unpacked-call.ts'
import { typeSystem } from '../../objects/types/type-system.ts'
import type { KeywordNames } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import { FUNC, type Machine } from '../machine/machine.ts'
import { createCallSites, type CallSite } from './call-sites.ts'
import { holdingCallable } from './held-callables.ts'
import { createSpreadArguments } from './spread-arguments.ts'

type Js0 = (fn: Ref) => Ref
type Js1 = (fn: Ref, a: Ref) => Ref
type Js2 = (fn: Ref, a: Ref, b: Ref) => Ref
type Js3 = (fn: Ref, a: Ref, b: Ref, c: Ref) => Ref
type Js4 = (fn: Ref, a: Ref, b: Ref, c: Ref, d: Ref) => Ref

export function createCallOps(machine: Machine) {
  const { rt, codes, functions } = machine
  const { H, I } = rt
  const { incref, decref } = rt.memory
  const { abstract } = rt
  const sites = createCallSites(machine)
  const functionRef = machine.functionType.ref
  const methodRef = rt.methods.type.ref
  const typeRef = rt.types.type.ref
  const builtinType = typeSystem(rt).builtin('builtin_function_or_method')
  const builtinRef = builtinType.ref
  const builtinCall = builtinType.call!
  const isPython2 = rt.profile.objects.python2
  const owned = !rt.profile.compile.argumentsOwnedTwice
  const { releasedBefore } = rt.profile.compile.spread
  const spread = createSpreadArguments(machine)
  const unpackedStack = createUnpackedStack(rt)
  const opensMethods = rt.profile.minor < 8
  const countsCalls = rt.profile.minor >= 7 && rt.profile.minor < 11

  const descriptorRef = rt.natives.methodDescriptorRef
  const listRef = rt.list.type.ref
  const tupleRef = rt.tuple.type.ref
  /** Which built-in function len is, by whatever name. */
  const lenDef = H[rt.dict.getName(machine.builtins, rt.str.name('len')) + M_DEF]!
  const appendRef = rt.dict.getName(rt.list.type.dict, rt.str.name('append'))

  /** A method of a built-in type, with its object as first argument. */
  function callDescriptor(callable: Ref, self: Ref, args: Ref[]): Ref {
    if (callable === appendRef && args.length === 1 && H[self + OB_TYPE] === listRef && (!countsCalls || I[WORD.depth]! < I[WORD.depthLimit]!)) {
      rt.list.stealAppend(self, owned ? args[0]! : incref(args[0]!))
      if (owned) decref(self)
      return incref(rt.none)
    }
    if (!owned) return rt.natives.callMethod(callable, self, args)
    let result: Ref
    try {
      result = rt.natives.callMethod(callable, self, args)
    } catch (error) {
      decref(self)
      for (let i = 0; i < args.length; i++) decref(args[i]!)
      throw error
    }
    decref(self)
    for (let i = 0; i < args.length; i++) decref(args[i]!)
    if (I[WORD.gcPending] !== 0 && callable !== appendRef) rt.collectPending()
    return result
  }

  /** `site`: 3.13, a call without keywords. */
  function general(callable: Ref, args: Ref[], names: KeywordNames, site?: CallSite): Ref {
    if (H[callable + OB_TYPE] === functionRef) return functions.callFromCode(callable, args, names)
    if (site !== undefined && H[callable + OB_TYPE] === typeRef) {
      const instance = sites.construct(site, callable, args)
      if (instance !== 0) return instance
    }
    if (!owned) return opensMethods && H[callable + OB_TYPE] === methodRef ? callMethodObject(callable, args, names) : callObject(callable, args, names)
    if (H[callable + OB_TYPE] === methodRef && H[rt.methods.fn(callable) + OB_TYPE] === functionRef) {
      const self = rt.methods.self(callable)
      if (self !== 0) return functions.callFromCode(rt.methods.fn(callable), [incref(self), ...args], names)
    }
    let result: Ref
    try {
      result = abstract.call(callable, args, names)
    } catch (error) {
      for (const argument of args) decref(argument)
      throw error
    }
    for (const argument of args) decref(argument)
    // 3.12+: the eval breaker is checked after a call into C, but for the calls that have instructions of their own.
    if (I[WORD.gcPending] !== 0 && !isSpecialized(callable)) rt.collectPending()
    return result
  }

  /** Built-in functions are no level of recursion for 2.7's interpreter loop. */
  function callObject(callable: Ref, args: Ref[], names: KeywordNames): Ref {
    return H[callable + OB_TYPE] === builtinRef && isPython2 ? builtinCall(callable, args, names) : abstract.call(callable, args, names)
  }

  /** 2.7: releases a bound method and answers its object, with the function in the scratch word: both new references. 0: not bound. */
  function openMethod(method: Ref): Ref {
    const self = rt.methods.self(method)
    if (self === 0) return 0
    incref(self)
    I[20] = incref(rt.methods.fn(method))
    decref(method)
    return self
  }

  /** Steals the function. */
  function callBound(fn: Ref, args: Ref[], names: KeywordNames): Ref {
    try {
      return general(fn, args, names)
    } finally {
      decref(fn)
    }
  }

  /** The object takes the place of the method, which is gone by then unless somebody else holds it. @mirrors Python/ceval.c call_function */
  function callMethodObject(method: Ref, args: Ref[], names: KeywordNames): Ref {
    const self = rt.methods.self(method)
    if (self === 0) return abstract.call(method, args, names)
    const fn = rt.methods.fn(method)
    const isHeld = H[method]! > 1
    if (isHeld) incref(self)
    incref(fn)
    try {
      return general(fn, [self, ...args], names)
    } finally {
      decref(fn)
      if (isHeld) decref(self)
    }
  }

  /** len, isinstance and list.append (CALL_LEN, CALL_ISINSTANCE, CALL_LIST_APPEND). */
  function isSpecialized(callable: Ref): boolean {
    const { dict, str } = rt
    return (
      callable === dict.getName(machine.builtins, str.name('len')) ||
      callable === dict.getName(machine.builtins, str.name('isinstance')) ||
      callable === dict.getName(rt.list.type.dict, str.name('append'))
    )
  }

  function call0(callable: Ref, site?: CallSite): Ref {
    if (H[callable + OB_TYPE] === functionRef) {
      const code = codes[H[callable + FUNC.codeId]!]!
      if (code.arity === 0) return (code.js as Js0)(callable)
    }
    return general(callable, [], null, site)
  }

  function call1(callable: Ref, a: Ref, site?: CallSite): Ref {
    const type = H[callable + OB_TYPE]!
    if (type === functionRef) {
      const code = codes[H[callable + FUNC.codeId]!]!
      if (code.arity === 1) return (code.js as Js1)(callable, a)
    }
    if (owned && type === builtinRef && H[callable + M_DEF] === lenDef && (H[a + OB_TYPE] === listRef || H[a + OB_TYPE] === tupleRef)) {
      const length = rt.int.from(H[a + OB_SIZE]!)
      decref(a)
      return length
    }
    if (H[callable + OB_TYPE] === descriptorRef) return callDescriptor(callable, a, [])
    return general(callable, [a], null, site)
  }

  function callStr(callable: Ref, a: Ref, site: CallSite): Ref {
    const text = sites.convert(site, callable, a)
    if (text === 0) return call1(callable, a)
    if (I[WORD.gcPending] !== 0) rt.collectPending()
    return text
  }

  function call2(callable: Ref, a: Ref, b: Ref, site?: CallSite): Ref {
    if (H[callable + OB_TYPE] === functionRef) {
      const code = codes[H[callable + FUNC.codeId]!]!
      if (code.arity === 2) return (code.js as Js2)(callable, a, b)
    }
    if (H[callable + OB_TYPE] === descriptorRef) return callDescriptor(callable, a, [b])
    return general(callable, [a, b], null, site)
  }

  function call3(callable: Ref, a: Ref, b: Ref, c: Ref, site?: CallSite): Ref {
    if (H[callable + OB_TYPE] === functionRef) {
      const code = codes[H[callable + FUNC.codeId]!]!
      if (code.arity === 3) return (code.js as Js3)(callable, a, b, c)
    }
    if (H[callable + OB_TYPE] === descriptorRef) return callDescriptor(callable, a, [b, c])
    return general(callable, [a, b, c], null, site)
  }

  function call4(callable: Ref, a: Ref, b: Ref, c: Ref, d: Ref, site?: CallSite): Ref {
    if (H[callable + OB_TYPE] === functionRef) {
      const code = codes[H[callable + FUNC.codeId]!]!
      if (code.arity === 4) return (code.js as Js4)(callable, a, b, c, d)
    }
    if (H[callable + OB_TYPE] === descriptorRef) return callDescriptor(callable, a, [b, c, d])
    return general(callable, [a, b, c, d], null, site)
  }

  /** CALL_FUNCTION_EX: steals the tuple and the dict (0: none). */
  function callEx(callable: Ref, tuple: Ref, keywords: Ref): Ref {
    const args = rt.tuple.items(tuple)
    let names: Ref[] | null = null
    if (keywords !== 0 && rt.dict.size(keywords) > 0) {
      names = []
      rt.dict.each(keywords, (name, value) => {
        names!.push(name)
        args.push(value)
      })
    }
    if (releasedBefore && H[callable + OB_TYPE] === functionRef) {
      for (const argument of args) incref(argument)
      const giveUp = names === null ? null : unpackedStack(args.length, names)
      return functions.callFromCode(callable, args, names, () => {
        giveUp?.()
        release()
      })
    }
    let result: Ref
    try {
      result = abstract.call(callable, args, names, true)
    } finally {
      release()
    }
    if (owned && I[WORD.gcPending] !== 0) rt.collectPending()
    return result

    function release(): void {
      rt.memory.xdecref(keywords)
      decref(tuple)
    }
  }

  /**
   * 2.7: f(a, *star, b=value, **mapping), with a tuple and a dict for the last two (0: none). All are borrowed: the caller's
   * slots stand for what CPython moves into the tuple and the dict of this call. @mirrors Python/ceval.c ext_do_call (2.7)
   */
  function callVar(callable: Ref, positional: readonly Ref[], values: readonly Ref[], keywords: readonly Ref[] | null, star: Ref, mapping: Ref): Ref {
    let fn = callable
    const args = [...positional]
    let held = 0
    if (H[callable + OB_TYPE] === methodRef && rt.methods.self(callable) !== 0) {
      fn = rt.methods.fn(callable)
      args.unshift(rt.methods.self(callable))
      if (H[callable]! > 1) held = incref(args[0]!)
    }
    const items = args.map(() => rt.none)
    if (star !== 0) {
      const more = rt.tuple.items(star)
      args.push(...more)
      items.push(...more)
    }
    const tuple = items.length === 0 ? 0 : rt.tuple.from(items)
    const names: Ref[] = []
    let dict = 0
    if (mapping !== 0) rt.dict.each(mapping, (name, value) => names.push(name) && args.push(value))
    try {
      if (keywords !== null) {
        dict = mapping === 0 ? rt.dict.create() : incref(mapping)
        const own = new Map<Ref, Ref>()
        for (let i = keywords.length; --i >= 0; ) {
          spread.addKeyword(dict, keywords[i]!, rt.none, callable)
          own.set(keywords[i]!, values[i]!)
        }
        args.length -= names.length
        names.length = 0
        // They arrive in the order in which the dict lists them.
        rt.dict.each(dict, (name, value) => names.push(name) && args.push(own.get(name) ?? value))
      }
      return abstract.call(fn, args, names.length > 0 ? names : null, true)
    } finally {
      rt.memory.xdecref(dict)
      rt.memory.xdecref(tuple)
      rt.memory.xdecref(held)
    }
  }

  return {
    ...holdingCallable(machine, {
      call0,
      call1,
      call2,
      call3,
      call4,
      callN: (callable: Ref, args: Ref[], site?: CallSite) => general(callable, args, null, site),
      callKw: (callable: Ref, args: Ref[], names: KeywordNames) => general(callable, args, names),
      callVar,
    }),
    callStr,
    newCallSite: sites.create,
    callEx,
    METHOD: methodRef,
    openMethod,
    callBound,
    ...spread,
    makeFunction: (codeId: number, defaults: Ref, keywordDefaults: Ref, closure: Ref, annotations: Ref) =>
      functions.make(codeId, codes[codeId]!.globals, defaults, keywordDefaults, closure, annotations),
    newGenerator: machine.generators.create,
  }
}
