/**
 * How many classes derive from the built-in types when a script starts (python -S): the tables of subclasses have room for
 * the first classes of a program, as CPython's have. The entries stand for classes that the twin does not have; the first one
 * is a container, so that the collector keeps the table in sight as it does one of weak references.
 * Source: `len(type.__subclasses__(t))` at the first line of a script; types without any are left out.
 */
import type { LanguageVersion } from '../../../shared/settings.ts'
import { TP_SUBCLASSES } from './types/layout.ts'
import { typeSystem } from './types/type-system.ts'
import type { Runtime } from './runtime.ts'

type Counts = Readonly<Record<string, number>>

const COMMON: Counts = {
  BaseException: 4, ConnectionError: 4, Exception: 19, ImportError: 2, IndentationError: 1, LookupError: 3, ArithmeticError: 3, NameError: 1,
  OSError: 13, RuntimeError: 3, SyntaxError: 1, SystemError: 1, UnicodeError: 3, ValueError: 2, Warning: 10,
  classmethod: 1, dict: 1, int: 1, object: 114, property: 1, staticmethod: 1, tuple: 19, type: 1,
}
const MODERN: Counts = { ...COMMON, BaseException: 5, BaseExceptionGroup: 1, Exception: 20, Warning: 11 }

/** 2.7 keeps lists of weak references; these types have one from the start. */
const LISTED = [
  'ArithmeticError', 'BaseException', 'EnvironmentError', 'Exception', 'IOError', 'ImportError', 'IndentationError', 'LookupError', 'NameError',
  'RuntimeError', 'StandardError', 'SyntaxError', 'SystemError', 'UnicodeError', 'ValueError', 'Warning', 'basestring', 'int', 'object', 'property', 'tuple', 'type',
]

const SUBCLASSES: Readonly<Partial<Record<LanguageVersion, Counts>>> = {
  '3.7': { ...COMMON, Exception: 20, object: 109, tuple: 16 },
  '3.8': COMMON,
  '3.9': COMMON,
  '3.10': { ...COMMON, Warning: 11, object: 130 },
  '3.11': { ...MODERN, object: 133 },
  '3.12': { ...MODERN, list: 1, object: 146 },
  '3.13': { ...MODERN, Exception: 21, RuntimeError: 4, SyntaxError: 2, ValueError: 3, list: 1, object: 149 },
}

export function stockSubclasses(rt: Runtime): void {
  if (rt.profile.objects.python2) {
    for (const name of LISTED) rt.H[typeSystem(rt).builtin(name).ref + TP_SUBCLASSES] ||= rt.list.create()
    return
  }
  const standIn = rt.list.create()
  for (const [name, count] of Object.entries(SUBCLASSES[rt.profile.language] ?? {})) {
    const { ref } = typeSystem(rt).builtin(name)
    if (rt.H[ref + TP_SUBCLASSES] === 0) rt.H[ref + TP_SUBCLASSES] = rt.dict.create()
    const table = rt.H[ref + TP_SUBCLASSES]!
    for (let i = 0; i < count; i++) {
      const key = rt.int.from(-1 - i)
      rt.dict.set(table, key, i === 0 ? standIn : rt.none)
      rt.memory.decref(key)
    }
  }
}
