/** Brings a compiled unit to life: names, constants and code objects in simulated memory, functions in JavaScript. */
import type { Ref } from '../../ref.ts'
import type { PyConstant } from '../ast/nodes.ts'
import { CodeFlags, type CodeSpec, type CodeUnit } from '../compile/code-unit.ts'
import { isInternedConstant } from '../fold/index.ts'
import type { Operations } from '../ops/index.ts'
import { CODE, type CodeRuntime, type Compiled, type Machine } from './machine.ts'

export interface LoadedUnit {
  /** Runs the module's body. */
  run(): Ref
  /** Releases what the compiler's arena holds while the unit runs. */
  dispose(): void
}

/** Whose code it is: the program's, or a library module's. */
export interface UnitPlace {
  readonly globals: Ref
  readonly file: string
  /** Library code leaves the line clock alone: what it allocates is the doing of the line that called it. */
  readonly isLibrary: boolean
}

export function loadUnit(machine: Machine, unit: CodeUnit, operations: Operations, place: UnitPlace): LoadedUnit {
  const { rt } = machine
  const { H } = rt
  const { incref, decref, allocVar, alloc } = rt.memory
  const { codeType } = machine
  const names = unit.names.map((name) => incref(rt.str.name(name)))
  const constants: Ref[] = []
  for (const { value, items } of unit.constants) constants.push(items === null ? constantObject(value) : sharedItems(value, items))

  function sharedItems(value: PyConstant, items: readonly number[]): Ref {
    const refs = items.map((i) => constants[i]!)
    if (value.type === 'frozenset') return rt.set.frozenFrom(refs)
    return refs.length === 0 ? incref(rt.tuple.empty) : rt.tuple.from(refs)
  }

  function constantObject(value: PyConstant): Ref {
    switch (value.type) {
      case 'None':
        return incref(rt.none)
      case 'True':
        return incref(rt.true)
      case 'False':
        return incref(rt.false)
      case 'Ellipsis':
        return incref(rt.ellipsis)
      case 'int':
        return rt.int.fromBig(value.value)
      case 'long':
        return rt.longOf(value.value)
      case 'float':
        return rt.float.from(value.value)
      case 'complex':
        return rt.complexFrom(value.real, value.imag)
      case 'str': {
        const o = rt.str.from(value.value)
        return isInternedConstant(value) ? rt.str.intern(o) : o
      }
      case 'unicode':
        return rt.unicodeFrom(value.value)
      case 'bytes':
        return rt.bytes.from(value.value)
      case 'tuple':
        return value.items.length === 0 ? incref(rt.tuple.empty) : rt.tuple.steal(value.items.map(constantObject))
      case 'frozenset': {
        const items = value.items.map(constantObject)
        const o = rt.set.frozenFrom(items)
        items.forEach(decref)
        return o
      }
    }
  }

  function codeObject(spec: CodeSpec): Ref {
    const o = codeType.itemBytes > 0 ? allocVar(codeType, 0) : alloc(codeType)
    H[o + CODE.id] = machine.codes.length
    H[o + CODE.constants] = rt.tuple.from(spec.constants.map((i) => constants[i]!))
    H[o + CODE.name] = incref(rt.str.name(spec.name))
    H[o + CODE.names] = rt.tuple.from(spec.names.map((i) => names[i]!))
    return o
  }

  const base = machine.codes.length
  for (const spec of unit.codes) machine.codes.push(codeRuntime(spec, codeObject(spec), place, rt.profile.compile.frameObjects))

  const operationNames = Object.keys(operations).join(',')
  const text = place.isLibrary ? withoutLines(unit.text) : unit.text
  const factory = new Function('O', 'K', 'N', 'H', 'I', 'M', 'G', `const {${operationNames}}=O;${text}`)
  const shifted = base === 0 ? operations : shiftedOperations(operations, base)
  const functions = (factory as (...args: unknown[]) => Compiled[])(shifted, constants, names, H, rt.I, rt.meters.counters, place.globals)
  functions.forEach((js, i) => {
    machine.codes[base + i]!.js = js
  })
  // Each code's constants tuple holds them; one more reference stays with the arena until the unit has run (5.1).
  if (!rt.profile.compile.arenaHoldsConstants) constants.forEach(decref)

  return {
    run: () => (machine.codes[base]!.js as (fn: Ref) => Ref)(0),
    dispose() {
      if (rt.profile.compile.arenaHoldsConstants) constants.forEach(decref)
    },
  }
}

/** The operations that name code objects, for a unit whose first code is not number 0. */
function shiftedOperations(operations: Operations, base: number): Operations {
  type Operation = (...args: never[]) => unknown
  const shift = (name: string, position: number) => {
    const operation = operations[name] as (...args: unknown[]) => unknown
    const shiftedOperation = (...args: unknown[]) => {
      args[position] = (args[position] as number) + base
      return operation(...args)
    }
    return [name, shiftedOperation as Operation] as const
  }
  return {
    ...operations,
    ...Object.fromEntries([
      shift('frameEnter', 0), shift('frameRelease', 1), shift('traceback', 2), shift('newGenerator', 0), shift('makeFunction', 0),
      shift('unbound', 0), shift('unboundCell', 0), shift('classDeref', 3),
    ]),
  }
}

/** The generated text has no string literals, so these can only be the statements that move the clock. */
function withoutLines(text: string): string {
  return text.replaceAll('M[8]++;if(I[1]!==0)trap();', '').replaceAll('I[0]=ln=', 'ln=').replaceAll('I[0]=ln;', '')
}

function codeRuntime(spec: CodeSpec, ref: Ref, place: UnitPlace, separateCells: boolean): CodeRuntime {
  const varArgs = (spec.flags & CodeFlags.varArgs) !== 0
  const keywords = (spec.flags & CodeFlags.varKeywords) !== 0
  const parameters = spec.argCount + spec.keywordOnly + Number(varArgs) + Number(keywords)
  const cells = separateCells ? spec.cellVars.length : spec.cellVars.filter((name) => !spec.varNames.includes(name)).length
  return {
    spec,
    ref,
    globals: place.globals,
    file: place.file,
    js: notLoaded,
    arity: parameters === spec.argCount ? spec.argCount : -1,
    parameters,
    frameSlots: spec.varNames.length + cells + spec.freeVars.length + spec.stackSize,
    zombie: 0,
  }
}

function notLoaded(): never {
  throw new Error('code is not loaded')
}
