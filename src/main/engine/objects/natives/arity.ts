/** Argument checks of native functions, in the words of each release. Source: Objects/methodobject.c, Python/getargs.c. */
import { NULL, type Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { KeywordNames } from '../type-info.ts'
import type { NativeDef } from './definition.ts'
import { bindKeywords } from './keyword-arguments.ts'

/** Functions of 2.7 and 3.7 that take their arguments apart without a format (PyArg_UnpackTuple), methods under the names of their types. */
const UNPACKED = new Set([
  'exit',
  'dir', 'eval', 'exec', 'getattr', 'iter', 'next', 'pow', 'sum', 'vars', 'reduce', 'apply', 'range', 'log', 'asctime', 'ctime', 'proxy', 'dict.fromkeys', 'dict.get', 'dict.pop',
  'dict.setdefault', 'dict.update', 'OrderedDict.get', 'Match.end', 'Match.span', 'Match.start', 'SRE_Match.end', 'SRE_Match.span', 'SRE_Match.start', 'generator.throw',
])
/** In one of the two only. */
const UNPACKED_2 = new Set(['str.translate', 'bytearray.translate'])
const UNPACKED_3 = new Set(['BytesIO.readlines', ...['str', 'bytes', 'bytearray'].flatMap((type) => ['strip', 'lstrip', 'rstrip'].map((name) => `${type}.${name}`))])

/** Of 2.7's with one argument: those that take it by a format. */
const PARSED_2 = new Set(['intern', 'setrecursionlimit', 'setcheckinterval'])

export interface ArityChecker {
  /**
   * The arguments as the function takes them. With named parameters: one entry per name, 0 where none was given.
   * With a null arity or exact numbers: as they came. `self`: what a bound function belongs to, for messages.
   */
  check(def: NativeDef, args: readonly Ref[], names: KeywordNames, self?: Ref): readonly Ref[]
}

export function createArityChecker(rt: Runtime): ArityChecker {
  const { minor } = rt.profile
  const python2 = rt.profile.objects.python2
  const qualifies = minor >= 9
  const parsesTuples = minor < 8
  const raise = (message: string) => rt.errors.raise('TypeError', message)
  const plural = (count: number) => (count === 1 ? '' : 's')

  /** @mirrors Objects/object.c _PyObject_FunctionStr */
  function qualified(def: NativeDef, self: Ref): string {
    if (!qualifies || def.owner === null) return qualifies && def.module !== undefined ? `${def.module}.${def.name}` : def.name
    const owner = self === 0 ? def.owner : rt.types.isType(self) ? rt.types.infoOf(self) : rt.memory.typeOf(self)
    return `${owner.name}.${def.name}`
  }

  function check(def: NativeDef, args: readonly Ref[], names: KeywordNames, self = 0): readonly Ref[] {
    if (names === null && args.length >= def.least && args.length <= def.most) return args.length >= def.filled ? args : filledUp(args, def.filled)
    return checkSlowly(def, args, names, self)
  }

  function checkSlowly(def: NativeDef, args: readonly Ref[], names: KeywordNames, self: Ref): readonly Ref[] {
    const { arity } = def
    if (arity === null) return args
    if (typeof arity === 'object' && 'keywords' in arity) {
      if (names !== null && names.length > 0) def.named?.()
      return bindKeywords(rt, def.name, arity, args, names)
    }
    if (names !== null && names.length > 0) raise(`${qualified(def, self)}() takes no keyword arguments`)
    const given = args.length
    if (typeof arity === 'number') {
      if (given === arity) return args
      if (arity === 0) raise(`${qualified(def, self)}() takes no arguments (${given} given)`)
      if (arity === 1 && python2 && PARSED_2.has(def.name)) raise(`${def.name}() takes exactly 1 argument (${given} given)`)
      if (arity === 1) raise(`${qualified(def, self)}() takes exactly one argument (${given} given)`)
      // In the words of functions written in Python. @mirrors Objects/descrobject.c property_set_name
      if (def.name === '__set_name__') raise(`${def.name}() takes ${arity} positional arguments but ${given} were given`)
      raise(`${def.name} expected ${arity} arguments, got ${given}`)
    } else checkRange(def, arity, given)
    return args
  }

  function checkRange({ name, owner }: NativeDef, [min, max]: readonly [number, number], given: number): void {
    if (given >= min && given <= max) return
    const bound = given < min ? min : max
    const word = given < min ? 'at least' : 'at most'
    const full = owner === null ? name : `${owner.name}.${name}`
    if (parsesTuples && (UNPACKED.has(full) || (python2 ? UNPACKED_2 : UNPACKED_3).has(full))) raise(`${name} expected ${word} ${bound} arguments, got ${given}`)
    if (parsesTuples) raise(`${name}() takes ${word} ${bound} argument${plural(bound)} (${given} given)`)
    raise(`${name} expected ${word} ${bound} argument${plural(bound)}, got ${given}`)
  }

  function filledUp(args: readonly Ref[], count: number): readonly Ref[] {
    if (count === 2) return args.length === 1 ? [args[0], NULL] : [NULL, NULL]
    const all = args.slice()
    while (all.length < count) all.push(NULL)
    return all
  }

  return { check }
}
