/**
 * What built-in functions take for good when they are first called: the tuple of the names of their parameters, with those names that
 * start-up has not made, and other names of the interpreter's own. 3.12 lays out those of its core when it is built. Observed as the
 * blocks that a first call leaves beyond a second one.
 */
import type { LanguageVersion } from '../../../shared/settings.ts'

export interface FirstCall {
  /** 'any': the first call of all; 'keywords': the first that names an argument. */
  readonly when: 'any' | 'keywords'
  readonly names: readonly string[]
  /** False: the names alone. */
  readonly tuple: boolean
}

type FirstCalls = Readonly<Record<string, readonly FirstCall[]>>
type Parameters = Readonly<Record<string, readonly string[]>>

const ENCODING = ['encoding', 'errors']
const SPLIT = ['sep', 'maxsplit']

/** Parameters that may be named, by function. */
const PARAMETERS: Parameters = {
  'list.sort': ['key', 'reverse'],
  enumerate: ['iterable', 'start'],
  complex: ['real', 'imag'],
  round: ['number', 'ndigits'],
  'str.split': SPLIT, 'str.rsplit': SPLIT, 'str.splitlines': ['keepends'], 'str.encode': ENCODING, 'str.expandtabs': ['tabsize'],
  'bytes.split': SPLIT, 'bytes.rsplit': SPLIT, 'bytes.splitlines': ['keepends'], 'bytes.decode': ENCODING, 'bytes.translate': ['delete'],
  'bytearray.split': SPLIT, 'bytearray.rsplit': SPLIT, 'bytearray.splitlines': ['keepends'], 'bytearray.decode': ENCODING,
  'OrderedDict.popitem': ['last'],
  'OrderedDict.move_to_end': ['key', 'last'],
  isclose: ['a', 'b', 'rel_tol', 'abs_tol'],
}

/** The site module has called the others of 3.7 before the program begins. */
const { 'list.sort': _sort, 'str.split': _split, 'str.encode': _encode, ...PARAMETERS_37 } = PARAMETERS

/** Those that take arguments by format before 3.8. */
const PARAMETERS_38: Parameters = {
  ...PARAMETERS,
  int: ['base'],
  'int.to_bytes': ['length', 'byteorder', 'signed'],
  'int.from_bytes': ['bytes', 'byteorder', 'signed'],
  sum: ['start'],
  pow: ['base', 'exp', 'mod'],
  collect: ['generation'],
  get_objects: ['generation'],
}

const PRINT: Parameters = { print: ['sep', 'end', 'file', 'flush'] }
const LAID_OUT_ELSEWHERE: Parameters = { isclose: PARAMETERS.isclose! }

/** _PyUnicode_FromId; part of the process from 3.11 on. */
const IDENTIFIERS: FirstCalls = { complex: [{ when: 'any', names: ['__complex__'], tuple: false }] }

const CALLS_38 = joined(parsers({ ...PARAMETERS_38, ...PRINT }, 'keywords'), IDENTIFIERS)
const CALLS_312 = parsers(LAID_OUT_ELSEWHERE, 'keywords')

export const FIRST_CALLS: Readonly<Record<LanguageVersion, FirstCalls>> = {
  '2.7': {},
  '3.7': joined(joined(parsers(PARAMETERS_37, 'any'), IDENTIFIERS), parsers(PRINT, 'keywords')),
  '3.8': CALLS_38,
  '3.9': CALLS_38,
  '3.10': CALLS_38,
  '3.11': joined({ ...parsers(PARAMETERS_38, 'keywords'), enumerate: [] }, parsers(PRINT, 'any')),
  '3.12': CALLS_312,
  '3.13': joined(CALLS_312, parsers({ min: ['key', 'default'], max: ['key', 'default'] }, 'keywords')),
}

const NAMES_TO_COME_38 = [
  'iterable', 'number', 'ndigits', 'maxsplit', 'tabsize', 'length', 'signed', 'generation', 'exp', 'last', 'rel_tol', 'abs_tol', '__complex__',
]

/** Names among them that start-up has not made. */
export const NAMES_TO_COME: Readonly<Record<LanguageVersion, readonly string[]>> = {
  '2.7': [],
  '3.7': ['iterable', 'number', 'ndigits', 'tabsize', 'last', 'rel_tol', 'abs_tol', '__complex__'],
  '3.8': NAMES_TO_COME_38,
  '3.9': NAMES_TO_COME_38,
  '3.10': NAMES_TO_COME_38,
  '3.11': ['signed', 'generation', 'rel_tol', 'abs_tol'],
  '3.12': [],
  '3.13': [],
}

function parsers(parameters: Parameters, when: FirstCall['when']): FirstCalls {
  return Object.fromEntries(Object.entries(parameters).map(([target, names]) => [target, [{ when, names, tuple: true }]]))
}

function joined(left: FirstCalls, right: FirstCalls): FirstCalls {
  const all: Record<string, readonly FirstCall[]> = { ...left }
  for (const [target, calls] of Object.entries(right)) all[target] = [...(all[target] ?? []), ...calls]
  return all
}
