/** The machine of one interpreter: types of running code, then functions, frames and generators over them. */
import type { Runtime } from '../../objects/runtime.ts'
import type { ParseText } from '../carets.ts'
import { createActivations } from './activations.ts'
import { createHandledParts } from './handled-parts.ts'
import { createCallers } from './callers.ts'
import { createFrameLocals } from './frame-locals.ts'
import { createFrames, frameTypes } from './frames.ts'
import { createFunctions, functionTypes } from './functions.ts'
import { createLegacyExcInfo } from './legacy-exc-info.ts'
import { generatorType } from './generator-objects.ts'
import { createGenerators } from './generators.ts'
import { addAttributes } from './introspection.ts'
import type { Machine } from './machine.ts'
import { createTracing } from './tracing.ts'

export function createMachine(rt: Runtime, parseText: ParseText): Machine {
  const machine = {
    rt,
    parseText,
    codes: [],
    globals: 0,
    builtins: 0,
    sysDict: 0,
    handled: 0,
    handledParts: createHandledParts(rt),
    handledDepth: 0,
    inherited: 0,
    inheritedDepth: -1,
    callerScope: null,
    callerFutures: [],
    delegate: 0,
    renamed: new Set(),
    ...functionTypes(),
    ...frameTypes(),
    generatorType: generatorType(),
  } as unknown as Machine
  machine.publishHandled = createLegacyExcInfo(rt, machine)
  machine.functions = createFunctions(machine)
  machine.callers = createCallers(machine)
  machine.activations = createActivations(machine)
  machine.frameLocals = createFrameLocals(machine)
  machine.frames = createFrames(machine)
  machine.generators = createGenerators(machine)
  for (const type of [machine.functionType, machine.codeType, machine.cellType, machine.frameType, machine.tracebackType, machine.generatorType]) rt.types.define(type)
  addAttributes(machine)
  machine.tracing = createTracing(machine)
  return machine
}
