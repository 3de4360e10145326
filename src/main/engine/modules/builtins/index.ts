/** The builtins module: types by name, constants, functions. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { defineAttributeFunctions } from './attributes.ts'
import type { Define } from './define.ts'
import { defineEvaluationFunctions } from './evaluation.ts'
import { defineIterationFunctions } from './iteration.ts'
import { defineNumberFunctions } from './numbers.ts'
import { defineOutsideFunctions } from './outside.ts'
import { definePrintingFunctions } from './printing.ts'

/** Types of the builtins namespace under their own names. */
const TYPES = [
  'object', 'type', 'int', 'bool', 'float', 'complex', 'str', 'bytearray', 'list', 'tuple', 'dict', 'set', 'frozenset', 'slice',
  'property', 'classmethod', 'staticmethod', 'super', 'enumerate', 'reversed', 'memoryview',
]
const TYPES_3 = ['bytes', 'range', 'zip', 'map', 'filter']
const TYPES_2 = ['long', 'unicode', 'xrange', 'basestring']

export function createBuiltins(rt: Runtime): Ref {
  const { python2 } = rt.profile.objects
  const { incref } = rt.memory
  const module = rt.module.create(python2 ? '__builtin__' : 'builtins')
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)

  for (const name of [...TYPES, ...(python2 ? TYPES_2 : TYPES_3)]) {
    const info = rt.types.infos.find((candidate) => candidate !== undefined && candidate.name === name && !candidate.isHeap)
    if (info !== undefined && info.ref !== 0) put(name, incref(info.ref))
  }
  if (python2) put('bytes', incref(rt.str.type.ref))
  for (const info of rt.errors.all()) put(info.name, incref(info.ref))
  if (!python2) {
    put('IOError', incref(rt.errors.type('OSError').ref))
    put('EnvironmentError', incref(rt.errors.type('OSError').ref))
  }
  put('None', incref(rt.none))
  put('True', incref(rt.true))
  put('False', incref(rt.false))
  put('NotImplemented', incref(rt.notImplemented))
  put('Ellipsis', incref(rt.ellipsis))
  put('__debug__', incref(rt.true))

  const define: Define = (name, arity, impl) => put(name, rt.natives.fn(name, arity, impl))
  defineAttributeFunctions(rt, define)
  defineIterationFunctions(rt, define)
  defineEvaluationFunctions(rt, define)
  defineNumberFunctions(rt, define)
  definePrintingFunctions(rt, define)
  defineOutsideFunctions(rt, define, module)
  for (const [name, fn] of rt.eagerFunctions()) put(name, fn)
  return module
}
