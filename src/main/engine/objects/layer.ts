/** Makes the object layer: parts in the order in which they need each other at birth, then their methods. */
import { createAbstract } from './abstract.ts'
import { createBytes } from './bytes.ts'
import { createComplex } from './complex.ts'
import { createDescriptorTypes } from './descriptors.ts'
import { createDict } from './dict.ts'
import { createErrors } from './errors.ts'
import { createFloat } from './float.ts'
import { createFormatting } from './formatting.ts'
import { createGenericAliases } from './generic-alias.ts'
import { createInt } from './int.ts'
import { createIterators } from './iterators.ts'
import { createList } from './list.ts'
import { createMethods } from './methods.ts'
import { createModules } from './modules.ts'
import { createNatives } from './natives.ts'
import { createRange } from './range.ts'
import { createRecursion } from './recursion.ts'
import type { Memory, Runtime } from './runtime.ts'
import { createSet } from './set.ts'
import { createSingletons } from './singletons.ts'
import { createSlice } from './slice.ts'
import { createStr } from './str.ts'
import { createTuple } from './tuple.ts'
import { createTypes } from './types.ts'
import { createUnionType } from './union-type.ts'
import { createWeakrefs } from './weakrefs.ts'
import type { Ref } from '../ref.ts'

type Writable = { -readonly [K in keyof Runtime]: Runtime[K] }

export function createObjectLayer(runtime: Runtime, createMemory: () => Memory, register: (name: string, module: Ref) => void): void {
  const rt = runtime as Writable
  rt.recursion = createRecursion(rt)
  const types = createTypes(rt)
  rt.types = types
  rt.memory = createMemory()
  const natives = createNatives(rt)
  rt.natives = natives
  const weakrefs = createWeakrefs(rt)
  rt.clearWeakrefs = weakrefs.clearAll
  rt.abstract = createAbstract(rt)
  Object.assign(rt, createSingletons(rt))
  const str = createStr(rt)
  rt.str = str
  const int = createInt(rt)
  rt.int = int
  const float = createFloat(rt)
  rt.float = float
  const tuple = createTuple(rt)
  rt.tuple = tuple
  const dict = createDict(rt)
  rt.dict = dict
  const list = createList(rt)
  rt.list = list
  const set = createSet(rt)
  rt.set = set
  const slice = createSlice(rt)
  rt.slice = slice
  const bytes = createBytes(rt)
  rt.bytes = bytes
  const complex = createComplex(rt)
  const errors = createErrors(rt)
  rt.errors = errors
  rt.exceptions = errors.fields
  rt.groups = errors.groups
  rt.methods = createMethods(rt)
  createDescriptorTypes(rt)
  rt.module = createModules(rt, register)
  const range = createRange(rt)
  const iterators = createIterators(rt)
  rt.callableIterator = iterators.callableIterator
  rt.eagerFunctions = iterators.eagerFunctions
  const formatting = createFormatting(rt, complex.type)
  rt.formatting = formatting
  const aliases = rt.profile.minor >= 9 ? createGenericAliases(rt) : null
  const unions = aliases !== null && rt.profile.minor >= 10 ? createUnionType(rt, aliases) : null
  rt.genericAliases = aliases
  rt.unionType = unions?.type ?? null
  types.ready()
  for (const part of [int, float, str, bytes, tuple, list, dict, set, slice, complex, range, iterators, formatting]) part.install()
  aliases?.install()
  unions?.install()
}
