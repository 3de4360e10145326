/** Function objects, cells and argument binding. Source: Objects/funcobject.c, Objects/cellobject.c, Python/ceval.c. */
import { shownType } from '../../objects/kit.ts'
import { TypeInfo, type KeywordNames } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import { createUnpackedCall } from '../../objects/unpacked-call.ts'
import { createBinder } from './binding.ts'
import { CELL_VALUE, CODE, FUNC, type Functions, type Machine } from './machine.ts'

/** Pointer fields in the order func_clear releases them. */
const FIELDS = [FUNC.code, FUNC.globals, FUNC.module, FUNC.defaults, FUNC.doc, FUNC.name, FUNC.dict, FUNC.closure] as const
const FIELDS3 = [FUNC.keywordDefaults, FUNC.annotations, FUNC.qualname] as const
const FIELDS312 = [...FIELDS3, FUNC.typeParams] as const

export function functionTypes(): { functionType: TypeInfo; cellType: TypeInfo; codeType: TypeInfo } {
  const functionType = new TypeInfo('function')
  functionType.isGc = true
  functionType.hasDict = true
  functionType.dictOffset = FUNC.dict
  functionType.weaklistOffset = FUNC.weakrefs
  functionType.weakrefable = true
  functionType.subclassable = false
  const cellType = new TypeInfo('cell')
  cellType.isGc = true
  cellType.subclassable = false
  const codeType = new TypeInfo('code')
  codeType.subclassable = false
  codeType.weakrefable = true
  codeType.weaklistOffset = CODE.weakrefs
  return { functionType, cellType, codeType }
}

export function createFunctions(machine: Machine): Functions {
  const { rt, functionType, cellType, codeType } = machine
  const { H } = rt
  const { incref, decref, alloc, track, untrack, free } = rt.memory
  const sizes = rt.profile.objects.basicSize
  const fields = rt.profile.objects.python2 ? FIELDS : [...FIELDS, ...(rt.profile.minor >= 12 ? FIELDS312 : FIELDS3)]
  const owned = !rt.profile.compile.argumentsOwnedTwice
  /** What running a function from C takes of the C stack's own count. */
  const evalLevels = rt.profile.minor === 12 ? 2 : 0

  functionType.basicBytes = sizes['function']!
  functionType.traverse = (o, visit) => {
    for (const field of fields) if (H[o + field] !== 0) visit(H[o + field]!)
  }
  functionType.referents = (o, visit) => {
    for (const field of fields) {
      if (H[o + field] !== 0) visit(H[o + field]!)
      if (field === FUNC.globals && rt.profile.minor >= 10) visit(machine.builtins)
    }
  }
  functionType.clear = (o) => {
    for (const field of fields) {
      if (field === FUNC.code || field === FUNC.name || field === FUNC.qualname || field === FUNC.globals) continue
      const value = H[o + field]!
      H[o + field] = 0
      if (value !== 0) decref(value)
    }
  }
  functionType.dealloc = (o) => {
    untrack(o)
    if (H[o + FUNC.weakrefs] !== 0) rt.clearWeakrefs(o)
    for (const field of fields) {
      const value = H[o + field]!
      H[o + field] = 0
      if (value !== 0) decref(value)
    }
    free(o)
  }
  functionType.call = call
  functionType.descrGet = (fn, instance, owner) =>
    instance === 0 && !rt.profile.objects.python2 ? incref(fn) : rt.methods.bind(fn, instance, owner)
  functionType.repr = (o) =>
    rt.str.from(
      rt.profile.objects.python2
        ? `<function ${rt.str.value(H[o + FUNC.name]!)} at 0x${rt.addressText(o)}>`
        : `<function ${rt.str.value(H[o + FUNC.qualname]!)} at 0x${rt.addressText(o)}>`,
    )

  cellType.basicBytes = sizes['cell']!
  cellType.traverse = (o, visit) => {
    if (H[o + CELL_VALUE] !== 0) visit(H[o + CELL_VALUE]!)
  }
  cellType.repr = (o) => {
    const value = H[o + CELL_VALUE]!
    return rt.str.from(`<cell at 0x${rt.addressText(o)}: ${value === 0 ? 'empty' : `${shownType(rt, value)} object at 0x${rt.addressText(value)}`}>`)
  }
  cellType.clear = (o) => {
    const value = H[o + CELL_VALUE]!
    H[o + CELL_VALUE] = 0
    if (value !== 0) decref(value)
  }
  cellType.dealloc = (o) => {
    untrack(o)
    cellType.clear!(o)
    free(o)
  }

  codeType.basicBytes = sizes['code']!
  codeType.dealloc = (o) => {
    const { unit, spec, kept } = machine.codes[H[o + CODE.id]!]!
    kept.forEach(rt.memory.xdecref)
    for (const field of [CODE.constants, CODE.name, CODE.names]) if (H[o + field] !== 0) decref(H[o + field]!)
    if (H[o + CODE.zombie] !== 0) free(H[o + CODE.zombie]!)
    if (H[o + CODE.weakrefs] !== 0) rt.clearWeakrefs(o)
    free(o)
    unit.forget(spec.id)
  }
  codeType.repr = (o) => {
    const { spec, file } = machine.codes[H[o + CODE.id]!]!
    return rt.str.from(`<code object ${spec.name} at 0x${rt.addressText(o)}, file "${file}", line ${spec.firstLine}>`)
  }

  function newCell(stolen: Ref): Ref {
    const cell = alloc(cellType)
    H[cell + CELL_VALUE] = stolen
    track(cell)
    return cell
  }

  function make(codeId: number, globals: Ref, defaults: Ref, keywordDefaults: Ref, closure: Ref, annotations: Ref): Ref {
    const code = machine.codes[codeId]!
    const o = alloc(functionType)
    H[o + FUNC.code] = incref(code.ref)
    H[o + FUNC.codeId] = codeId
    H[o + FUNC.globals] = incref(globals)
    H[o + FUNC.name] = incref(H[code.ref + CODE.name]!)
    H[o + FUNC.defaults] = defaults
    H[o + FUNC.closure] = closure
    const doc = code.spec.docstring
    H[o + FUNC.doc] = incref(doc === null ? rt.none : rt.tuple.item(H[code.ref + CODE.constants]!, 0))
    const module = rt.dict.getName(globals, rt.str.name('__name__'))
    if (module !== 0) H[o + FUNC.module] = incref(module)
    if (!rt.profile.objects.python2) {
      H[o + FUNC.keywordDefaults] = keywordDefaults
      H[o + FUNC.annotations] = annotations
      H[o + FUNC.qualname] = code.spec.qualname === code.spec.name ? incref(H[code.ref + CODE.name]!) : incref(rt.str.name(code.spec.qualname))
    }
    track(o)
    return o
  }

  const bind = createBinder(machine)

  const unpacked = createUnpackedCall(rt)

  function call(fn: Ref, args: readonly Ref[], names: KeywordNames, packed = false): Ref {
    if (packed && names !== null && names.length > 0) return callUnpacked(fn, args, names)
    if (!owned) return callFromCode(fn, args as Ref[], names)
    for (const argument of args) incref(argument)
    // Generated code hands the function over to its frame, which otherwise takes a reference of its own.
    incref(fn)
    for (let i = 0; i < evalLevels; i++) rt.recursion.enter('')
    try {
      return callFromCode(fn, args as Ref[], names)
    } finally {
      for (let i = 0; i < evalLevels; i++) rt.recursion.leave()
      decref(fn)
    }
  }

  function callUnpacked(fn: Ref, args: readonly Ref[], names: readonly Ref[]): Ref {
    return unpacked(args, names, () => call(fn, args, names))
  }

  function callFromCode(fn: Ref, args: Ref[], names: KeywordNames, bound?: () => void): Ref {
    const code = machine.codes[H[fn + FUNC.codeId]!]!
    const js = code.js as (...all: Ref[]) => Ref
    if (bound !== undefined) {
      let locals: readonly Ref[]
      try {
        locals = bind(fn, code, args, names)
      } finally {
        bound()
      }
      return run(js, fn, locals)
    }
    return run(js, fn, names === null && args.length === code.arity ? args : bind(fn, code, args, names))
  }

  /** Spreading is slow for the usual few arguments. */
  function run(js: (...all: Ref[]) => Ref, fn: Ref, args: readonly Ref[]): Ref {
    switch (args.length) {
      case 0: return js(fn)
      case 1: return js(fn, args[0]!)
      case 2: return js(fn, args[0]!, args[1]!)
      case 3: return js(fn, args[0]!, args[1]!, args[2]!)
      case 4: return js(fn, args[0]!, args[1]!, args[2]!, args[3]!)
      default: return js(fn, ...args)
    }
  }

  return { make, call, callFromCode, newCell }
}
