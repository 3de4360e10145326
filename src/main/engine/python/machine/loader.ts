/** Brings a compiled unit to life: names, constants and code objects in simulated memory, functions in JavaScript. */
import type { Ref } from '../../ref.ts'
import type { PyConstant } from '../ast/nodes.ts'
import { CodeFlags, type CodeSpec, type CodeUnit, type NameMode } from '../compile/code-unit.ts'
import { isInternedConstant } from '../fold/index.ts'
import type { Operations } from '../ops/index.ts'
import { CODE, type CodeRuntime, type Compiled, type Machine, type UnitInstances } from './machine.ts'

export interface LoadedUnit {
  /** The code object of the module's body, held by the unit until dispose(). */
  readonly code: Ref
  /** Runs the module's body. */
  run(): Ref
  /** Releases the code, and what the compiler's arena holds while the unit runs. */
  dispose(): void
}

/** Whose code it is: the program's, a library module's, or a string's. */
export interface UnitPlace {
  readonly file: string
  /** Library code and strings leave the line clock alone: what they allocate is the doing of the line that called. */
  readonly isLibrary: boolean
}

export function loadUnit(machine: Machine, unit: CodeUnit, operations: Operations, place: UnitPlace & { readonly globals: Ref }): LoadedUnit {
  const loaded = createUnit(machine, unit, operations, place)
  const first = loaded.instance(place.globals, 'globals')
  return { ...loaded, run: () => (machine.codes[first]!.js as (fn: Ref) => Ref)(0) }
}

export type UnitObjects = Omit<LoadedUnit, 'run'> & UnitInstances

const factories = new WeakMap<CodeUnit, Partial<Record<NameMode, (...args: unknown[]) => Compiled[]>>>()

/** Code objects, constants and names; functions follow for each namespace that the code runs in. */
export function createUnit(machine: Machine, unit: CodeUnit, operations: Operations, place: UnitPlace): UnitObjects {
  const { rt } = machine
  const { H } = rt
  const { incref, decref, allocVar, alloc } = rt.memory
  const { codeType } = machine
  const { arenaHoldsConstants, frameObjects } = rt.profile.compile
  const names = unit.names.map((name) => incref(rt.str.name(name)))
  const constants: Ref[] = []
  for (const constant of unit.constants) {
    if ('codeId' in constant) constants.push(0)
    else constants.push(constant.items === null ? constantObject(constant.value) : sharedItems(constant.value, constant.items))
  }

  function sharedItems(value: PyConstant, items: readonly number[]): Ref {
    const refs = items.map((i) => constants[i]!)
    if (value.type === 'frozenset') return mergedSet(refs)
    return refs.length === 0 ? incref(rt.tuple.empty) : rt.tuple.from(refs)
  }

  /** Made twice: the merged items are taken in the order of the set they came from. @mirrors Python/compile.c merge_consts_recursive */
  function mergedSet(items: readonly Ref[]): Ref {
    const first = rt.set.frozenFrom(items)
    const merged = rt.set.frozenFrom(rt.set.items(first))
    decref(first)
    return merged
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

  /** 3.8+: the code objects of a unit share equal tuples. @mirrors Python/compile.c merge_const_one */
  const tuples = new Map<string, Ref>()
  function sharedTuple(items: readonly Ref[]): Ref {
    if (rt.profile.minor < 8) return rt.tuple.from(items)
    const key = items.join(' ')
    const known = tuples.get(key)
    if (known !== undefined) return incref(known)
    const tuple = rt.tuple.from(items)
    tuples.set(key, tuple)
    return tuple
  }

  function codeObject(spec: CodeSpec): Ref {
    const o = codeType.itemBytes > 0 ? allocVar(codeType, 0) : alloc(codeType)
    H[o + CODE.constants] = sharedTuple(spec.constants.map((i) => constants[i]!))
    H[o + CODE.name] = incref(rt.str.name(spec.name))
    H[o + CODE.names] = sharedTuple(spec.names.map((i) => names[i]!))
    return o
  }

  // The innermost functions come first: they are constants of the others.
  const objects: Ref[] = []
  for (let id = unit.codes.length - 1; id >= 0; id--) {
    objects[id] = codeObject(unit.codes[id]!)
    unit.constants.forEach((constant, i) => {
      if ('codeId' in constant && constant.codeId === id) constants[i] = objects[id]!
    })
  }
  const isValue = (_: Ref, i: number) => !('codeId' in unit.constants[i]!)
  const isHeld = (_: Ref, i: number) => {
    const constant = unit.constants[i]!
    return arenaHoldsConstants && 'value' in constant && !constant.madeByPeephole
  }
  const held = constants.filter(isHeld)
  objects.slice(1).forEach(decref)
  // Each code's constants tuple holds them; one more reference stays with the arena until the unit has run (5.1).
  constants.filter((o, i) => isValue(o, i) && !isHeld(o, i)).forEach(decref)

  const bases: { globals: Ref; mode: NameMode; first: number }[] = []
  const alive = new Set(unit.codes.map((_, id) => id))
  const instances: UnitInstances = { instance, forget }

  function instance(globals: Ref, mode: NameMode): number {
    const earlier = bases.find((candidate) => candidate.globals === globals && candidate.mode === mode)
    if (earlier !== undefined) return earlier.first
    const first = machine.codes.length
    unit.codes.forEach((spec, id) => {
      machine.codes.push(codeRuntime(spec, objects[id]!, instances, { globals, file: place.file, places: unit.places }, frameObjects))
      if (bases.length === 0) H[objects[id]! + CODE.id] = first + id
    })
    const known = unit.traces ? { ...operations, ...machine.tracing.watchCalls(operations) } : operations
    const shifted = first === 0 ? known : shiftedOperations(known, first)
    const functions = factoryOf(mode)(shifted, constants, names, H, rt.I, rt.meters.counters, globals)
    functions.forEach((js, i) => {
      machine.codes[first + i]!.js = js
    })
    bases.push({ globals, mode, first })
    return first
  }

  function factoryOf(mode: NameMode): (...args: unknown[]) => Compiled[] {
    const made = factories.get(unit) ?? {}
    factories.set(unit, made)
    const text = () => (place.isLibrary ? withoutLines(unit.text(mode)) : unit.text(mode))
    return (made[mode] ??= new Function('O', 'K', 'N', 'H', 'I', 'M', 'G', `const {${Object.keys(operations).join(',')}}=O;${text()}`) as (...args: unknown[]) => Compiled[])
  }

  function forget(id: number): void {
    alive.delete(id)
    for (const { first } of bases) Reflect.deleteProperty(machine.codes, first + id)
    if (alive.size === 0) names.forEach(decref)
  }

  return {
    code: objects[0]!,
    ...instances,
    dispose() {
      decref(objects[0]!)
      held.forEach(decref)
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
  const enterActivation = operations['enterActivation'] as (activation: { readonly codeId: number }) => void
  return {
    ...operations,
    enterActivation: (activation: { readonly codeId: number }) => enterActivation({ ...activation, codeId: activation.codeId + base }),
    ...Object.fromEntries([
      shift('frameEnter', 0), shift('runningCode', 0), shift('keepCaller', 1), shift('frameRelease', 1), shift('traceback', 2), shift('traceGenerator', 2), shift('newGenerator', 0), shift('makeFunction', 0),
      shift('unbound', 0), shift('unboundCell', 0), shift('classDeref', 3),
    ]),
  }
}

/** The generated text has no string literals, so these can only be the statements that move the clock. */
function withoutLines(text: string): string {
  return text.replaceAll('M[8]++;if(I[1]!==0)trap();', '').replaceAll('I[0]=ln=', 'ln=').replaceAll('I[0]=ln;', '')
}

function codeRuntime(spec: CodeSpec, ref: Ref, unit: UnitInstances, of: Pick<CodeRuntime, 'globals' | 'file' | 'places'>, separateCells: boolean): CodeRuntime {
  const varArgs = (spec.flags & CodeFlags.varArgs) !== 0
  const keywords = (spec.flags & CodeFlags.varKeywords) !== 0
  const parameters = spec.argCount + spec.keywordOnly + Number(varArgs) + Number(keywords)
  const cells = separateCells ? spec.cellVars.length : spec.cellVars.filter((name) => !spec.varNames.includes(name)).length
  return {
    spec,
    ref,
    unit,
    ...of,
    js: notLoaded,
    arity: parameters === spec.argCount ? spec.argCount : -1,
    parameters,
    kept: [0, 0, 0],
    frameSlots: spec.varNames.length + cells + spec.freeVars.length + spec.stackSize,
  }
}

function notLoaded(): never {
  throw new Error('code is not loaded')
}
