/**
 * Built-in types that a release makes from a specification (PyType_FromModuleAndSpec) and not as static data: heap types
 * in their size, their flags and the `__module__` in their dict, though no program can change them.
 * Source: `t.__flags__ & 512` of the types of each release.
 */
import type { TypeInfo } from '../type-info.ts'

/** Minor version from which on: of all the types of a module, or of the named ones. */
const SINCE: Readonly<Record<string, number | Readonly<Record<string, number>>>> = {
  _io: 12,
  _random: 9,
  _sre: 10,
  _struct: 9,
  _thread: 10,
  array: 10,
  builtins: { ExceptionGroup: 11 },
  collections: { deque: 12, defaultdict: 12, _deque_iterator: 12, _deque_reverse_iterator: 12, _tuplegetter: 12 },
  functools: 10,
  itertools: 12,
  operator: 10,
  re: 10,
  time: 11,
}

export function isMadeFromSpec(info: TypeInfo, minor: number): boolean {
  if (!Object.hasOwn(SINCE, info.module)) return false
  const since = SINCE[info.module]!
  return minor >= (typeof since === 'number' ? since : (since[info.name] ?? Infinity))
}
