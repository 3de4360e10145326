/** The module math. */
import { createKit } from '../../objects/kit.ts'
import { hypot } from '../../objects/float/elementary.ts'
import { bitLength, bigToDouble } from '../../objects/int/ratio.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { KeywordNames } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'
import { cbrt, erf, erfc, legacyErf, legacyErfc } from './erf.ts'
import { gamma, lgamma } from './gamma.ts'
import { defineIntegerFunctions } from './integer-functions.ts'
import { fusedMultiplyAdd, nextAfter, sumOfProducts, ulp } from './neighbours.ts'
import { frexp, ldexp, LOGARITHMS, MathError, REAL, REAL_2 } from './real.ts'
import { compensatedNorm, exactSum, norm } from './sums.ts'

/** The releases of 3.x that brought a function; the others are in all. */
const SINCE: Readonly<Record<string, number>> = { remainder: 7, cbrt: 11, exp2: 11, fma: 13, sumprod: 12, nextafter: 9, ulp: 9 }
const MATH_ERRORS = { domain: ['ValueError', 'math domain error'], range: ['OverflowError', 'math range error'] } as const
/** 3.7 words their argument errors in an older way. */
const OLD_WORDS = ['fmod', 'pow']

export function createMathModule(rt: Runtime): Ref {
  const { natives, errors, abstract } = rt
  const { incref } = rt.memory
  const { minor } = rt.profile
  const kit = createKit(rt)
  const legacy = minor < 0
  const module = rt.module.create('math')
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)
  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], impl: Parameters<typeof natives.fn>[2]) => {
    if (minor >= (SINCE[name] ?? -1)) put(name, natives.fn(name, arity, impl, 'math'))
  }

  function guarded(compute: () => number): number {
    try {
      return compute()
    } catch (error) {
      if (!(error instanceof MathError)) throw error
      const [type, message] = MATH_ERRORS[error.kind === 'pole' ? (legacy ? 'range' : 'domain') : error.kind]
      return errors.raise(type, message)
    }
  }

  const noKeywords = (name: string, names: KeywordNames) => kit.noKeywords(minor >= 9 ? `math.${name}` : name, names)
  for (const [name, compute] of Object.entries({ ...REAL, gamma, lgamma, cbrt, erf: legacy ? legacyErf : erf, erfc: legacy ? legacyErfc : erfc })) {
    fn(name, 1, ([x]) => {
      const argument = rt.floatOf(x!)
      return rt.float.from(guarded(() => compute(argument)))
    })
  }
  for (const [name, compute] of Object.entries(REAL_2)) {
    fn(name, null, (args, names) => {
      noKeywords(name, names)
      if (args.length !== 2) errors.raise('TypeError', minor !== 7 || !OLD_WORDS.includes(name) ? `${name} expected 2 arguments, got ${args.length}` : `${name}() takes exactly 2 arguments (${args.length} given)`)
      const [x, y] = [rt.floatOf(args[0]!), rt.floatOf(args[1]!)]
      return rt.float.from(guarded(() => compute(x, y)))
    })
  }

  /** Logarithms of ints too large for a double go through their length. @mirrors Modules/mathmodule.c loghelper */
  function logarithm(o: Ref, compute: (x: number) => number): number {
    if (rt.int.isInt(o)) {
      const big = rt.int.toBig(o)
      if (big <= 0n) return guarded(() => { throw new MathError('domain') })
      const direct = bigToDouble(big)
      if (Number.isFinite(direct)) return compute(direct)
      const shift = bitLength(big) - 60
      const [mantissa, exponent] = frexp(bigToDouble(big >> BigInt(shift)))
      return compute(mantissa) + compute(2) * (exponent + shift)
    }
    const x = rt.floatOf(o)
    return guarded(() => {
      if (x <= 0) throw new MathError('domain')
      return compute(x)
    })
  }

  fn('log', null, (args, names) => {
    kit.noKeywords(minor >= 12 ? 'math.log' : 'log', names)
    const given = args.length
    if (given < 1 || given > 2) {
      errors.raise('TypeError', legacy ? `log expected at ${given < 1 ? 'least 1' : 'most 2'} arguments, got ${given}` : minor < 12 ? 'math.log requires 1 to 2 arguments'
        : given < 1 ? 'log expected at least 1 argument, got 0' : `log expected at most 2 arguments, got ${given}`)
    }
    const top = logarithm(args[0]!, LOGARITHMS.log)
    if (given === 1) return rt.float.from(top)
    const bottom = logarithm(args[1]!, LOGARITHMS.log)
    if (bottom === 0) errors.raise('ZeroDivisionError', legacy || minor < 14 ? 'float division by zero' : 'division by zero')
    return rt.float.from(top / bottom)
  })
  if (!legacy) fn('log2', 1, ([x]) => rt.float.from(logarithm(x!, LOGARITHMS.log2)))
  fn('log10', 1, ([x]) => rt.float.from(logarithm(x!, LOGARITHMS.log10)))

  fn('frexp', 1, ([x]) => {
    const [mantissa, exponent] = frexp(rt.floatOf(x!))
    return rt.tuple.steal([rt.float.from(mantissa), rt.int.from(exponent)])
  })
  fn('ldexp', null, ([x, power, ...more], names) => {
    noKeywords('ldexp', names)
    if (power === undefined || more.length > 0) {
      const given = x === undefined ? 0 : power === undefined ? 1 : 2 + more.length
      errors.raise('TypeError', minor < 8 ? `ldexp() takes exactly 2 arguments (${given} given)` : `ldexp expected 2 arguments, got ${given}`)
    }
    const value = rt.floatOf(x!)
    if (!rt.int.isInt(power!)) errors.raise('TypeError', `Expected an int${legacy ? ' or long' : ''} as second argument to ldexp.`)
    const result = ldexp(value, Math.max(-100_000, Math.min(100_000, kit.clippedIndex(power!))))
    if (Number.isFinite(value) && !Number.isFinite(result)) errors.raise('OverflowError', 'math range error')
    return rt.float.from(result)
  })
  fn('modf', 1, ([x]) => {
    const value = rt.floatOf(x!)
    const whole = Math.trunc(value)
    const part = Number.isFinite(value) ? value - whole : value === value ? 0 : value
    return rt.tuple.steal([rt.float.from(part === 0 && (value < 0 || Object.is(value, -0)) ? -0 : part), rt.float.from(whole)])
  })
  fn('isnan', 1, ([x]) => kit.bool(Number.isNaN(rt.floatOf(x!))))
  fn('isinf', 1, ([x]) => kit.bool(Math.abs(rt.floatOf(x!)) === Infinity))
  if (!legacy) fn('isfinite', 1, ([x]) => kit.bool(Number.isFinite(rt.floatOf(x!))))
  fn('fsum', 1, ([iterable]) => {
    const items = kit.collect(iterable!)
    try {
      const values = items.map((item) => rt.floatOf(item))
      const special = values.filter((x) => !Number.isFinite(x))
      if (special.length === 0) return rt.float.from(exactSum(values))
      if (special.includes(Infinity) && special.includes(-Infinity)) errors.raise('ValueError', '-inf + inf in fsum')
      return rt.float.from(special.reduce((a, b) => a + b, 0))
    } finally {
      kit.release(items)
    }
  })
  fn('hypot', null, (args, names) => {
    noKeywords('hypot', names)
    if (minor < 8 && args.length !== 2) errors.raise('TypeError', legacy ? `hypot expected 2 arguments, got ${args.length}` : `hypot() takes exactly 2 arguments (${args.length} given)`)
    const values = args.map((o) => rt.floatOf(o))
    const result = minor < 8 ? hypot(values[0]!, values[1]!) : minor < 10 ? compensatedNorm(values) : norm(values)
    if (minor < 8 && result === Infinity && values.every(Number.isFinite)) errors.raise('OverflowError', 'math range error')
    return rt.float.from(result)
  })

  /** __floor__, __ceil__, __trunc__, or the float's own; 2.7 answers floats for the first two. */
  function toInteger(name: string, round: (x: number) => number): void {
    fn(name, 1, ([o]) => {
      if (!legacy || name === 'trunc') {
        const method = rt.types.lookupSpecial(o!, rt.str.name(`__${name}__`))
        if (method !== NULL) return kit.using(method, (bound) => abstract.call(bound, []))
        if (name === 'trunc') errors.raise(legacy ? 'AttributeError' : 'TypeError', legacy ? `'${kit.typeName(o!)}' object has no attribute '__trunc__'` : `type ${kit.typeName(o!)} doesn't define __trunc__ method`)
      }
      const value = rt.floatOf(o!)
      if (legacy) return rt.float.from(round(value))
      if (!Number.isFinite(value)) errors.raise(value === value ? 'OverflowError' : 'ValueError', `cannot convert float ${value === value ? 'infinity' : 'NaN'} to integer`)
      return rt.int.fromBig(BigInt(round(value)))
    })
  }
  toInteger('floor', Math.floor)
  toInteger('ceil', Math.ceil)
  toInteger('trunc', Math.trunc)

  fn('ulp', 1, ([x]) => rt.float.from(ulp(rt.floatOf(x!))))
  fn('nextafter', { keywords: ['x', 'y', 'steps'], required: 2, positionalOnly: 2 }, ([x, y, steps]) => {
    const given = steps === undefined || steps === NULL || steps === rt.none ? 1n : BigInt(abstract.asIndex(steps))
    if (given < 0n) errors.raise('ValueError', 'steps must be a non-negative integer')
    return rt.float.from(nextAfter(rt.floatOf(x!), rt.floatOf(y!), given))
  })
  fn('fma', 3, (args) => {
    const [x, y, z] = args.map((o) => rt.floatOf(o)) as [number, number, number]
    const result = fusedMultiplyAdd(x, y, z)
    if (result !== result && x === x && y === y && z === z) errors.raise('ValueError', 'invalid operation in fma')
    if (!Number.isFinite(result) && [x, y, z].every(Number.isFinite)) errors.raise('OverflowError', 'overflow in fma')
    return rt.float.from(result)
  })
  fn('sumprod', 2, ([p, q]) => {
    const left = kit.collect(p!)
    const right = kit.collect(q!)
    try {
      if (left.length !== right.length) errors.raise('ValueError', 'Inputs are not the same length')
      return sumProducts(left, right)
    } finally {
      kit.release(left)
      kit.release(right)
    }
  })

  /** Exact for ints and for floats; other numbers are multiplied and added as they come. */
  function sumProducts(left: readonly Ref[], right: readonly Ref[]): Ref {
    const all = [...left, ...right]
    if (all.every((o) => rt.int.isInt(o))) return rt.int.fromBig(left.reduce((sum, o, i) => sum + rt.int.toBig(o) * rt.int.toBig(right[i]!), 0n))
    if (all.every((o) => rt.int.isInt(o) || rt.memory.typeOf(o) === rt.float.type)) {
      const pairs = left.map((o, i) => [rt.floatOf(o), rt.floatOf(right[i]!)] as const)
      return rt.float.from(sumOfProducts(pairs) ?? pairs.reduce((sum, [x, y]) => sum + x * y, 0))
    }
    let sum = rt.int.from(0)
    left.forEach((o, i) => {
      const old = sum
      sum = kit.using(old, () => kit.using(abstract.binary('multiply', o, right[i]!), (product) => abstract.binary('add', old, product)))
    })
    return sum
  }
  defineIntegerFunctions(rt, fn)
  put('pi', rt.float.from(Math.PI))
  put('e', rt.float.from(Math.E))
  if (!legacy) {
    put('tau', rt.float.from(2 * Math.PI))
    put('inf', rt.float.from(Infinity))
    put('nan', rt.float.from(NaN))
    fn('isclose', null, (args, names) => {
      const positional = args.length - (names?.length ?? 0)
      if (positional > 2) errors.raise('TypeError', `isclose() takes ${minor < 8 ? 'at most' : 'exactly'} 2 positional arguments (${positional} given)`)
      const [a, b, relative, absolute] = kit.bind('isclose', ['a', 'b', 'rel_tol', 'abs_tol'], args, names)
      const lacking = [a, b].indexOf(NULL)
      if (lacking >= 0) errors.raise('TypeError', `isclose() missing required argument '${'ab'[lacking]}' (pos ${lacking + 1})`)
      const [x, y] = [rt.floatOf(a!), rt.floatOf(b!)]
      const [rel, abs] = [relative ? rt.floatOf(relative) : 1e-9, absolute ? rt.floatOf(absolute) : 0]
      if (rel < 0 || abs < 0) errors.raise('ValueError', 'tolerances must be non-negative')
      const distance = Math.abs(y - x)
      const isClose = x === y || (Number.isFinite(x) && Number.isFinite(y) && (distance <= Math.abs(rel * y) || distance <= Math.abs(rel * x) || distance <= abs))
      return kit.bool(isClose)
    })
  }
  if (minor >= 8) {
    fn('dist', 2, ([p, q]) => {
      const [a, b] = [kit.collect(p!), kit.collect(q!)]
      try {
        if (a.length !== b.length) errors.raise('ValueError', 'both points must have the same number of dimensions')
        return rt.float.from((minor < 10 ? compensatedNorm : norm)(a.map((x, i) => rt.floatOf(x) - rt.floatOf(b[i]!))))
      } finally {
        kit.release([...a, ...b])
      }
    })
    fn('prod', null, (args, names) => {
      const positional = args.length - (names?.length ?? 0)
      if (positional !== 1 && args.length <= 2) errors.raise('TypeError', `prod() takes exactly 1 positional argument (${positional} given)`)
      const [iterable, start] = kit.bind('prod', ['iterable', 'start'], args, names)
      let result = start ? incref(start) : rt.int.from(1)
      kit.using(abstract.iter(iterable!), (iterator) => {
        for (let item = abstract.next(iterator); item !== NULL; item = abstract.next(iterator)) {
          const product = kit.using(item, () => abstract.binary('multiply', result, item))
          rt.memory.decref(result)
          result = product
        }
      })
      return result
    })
  }
  return module
}
