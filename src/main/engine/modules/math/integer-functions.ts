/** math's functions of ints. */
import type { Arity, NativeFunction, Runtime } from '../../objects/runtime.ts'
import { createKit } from '../../objects/kit.ts'
import type { Ref } from '../../ref.ts'
import { combinations, createIndex, factorial, greatestCommonDivisor, integerRoot, permutations } from './integers.ts'

/** The largest factorial the twin computes: beyond it memory is not the point. */
const LARGEST_FACTORIAL = 200_000

export function defineIntegerFunctions(rt: Runtime, fn: (name: string, arity: Arity, impl: NativeFunction) => void): void {
  const { errors } = rt
  const { minor } = rt.profile
  const kit = createKit(rt)
  const index = createIndex(rt)

  const factorialOf = (o: Ref): Ref => {
    const n = factorialArgument(o)
    if (n < 0n) errors.raise('ValueError', 'factorial() not defined for negative values')
    if (n > 2n ** 63n - 1n) errors.raise('OverflowError', minor < 0 ? 'Python int too large to convert to C long' : 'factorial() argument should not exceed 9223372036854775807')
    if (n > LARGEST_FACTORIAL) rt.memory.outOfMemory()
    const result = factorial(Number(n))
    return rt.int.fromBig(result)
  }
  fn('factorial', 1, ([o]) => factorialOf(o!))

  /** Floats that are whole are taken up to 3.9. */
  function factorialArgument(o: Ref): bigint {
    if (minor < 10 && rt.memory.typeOf(o).isSubtypeOf(rt.float.type)) {
      const value = rt.float.value(o)
      if (!Number.isInteger(value)) errors.raise('ValueError', 'factorial() only accepts integral values')
      return BigInt(value)
    }
    if (minor < 8 && !kit.hasIndex(o)) errors.raise('TypeError', minor < 0 ? 'an integer is required' : `an integer is required (got type ${kit.typeName(o)})`)
    return index(o)
  }

  if (minor < 0) return
  const variadic = (name: string, empty: bigint, step: (a: bigint, b: bigint) => bigint) => fn(name, null, (args, names) => {
    kit.noKeywords(`math.${name}`, names)
    if (minor < 9 && args.length !== 2) errors.raise('TypeError', `${name} expected 2 arguments, got ${args.length}`)
    return rt.int.fromBig(args.map(index).reduce(step, empty))
  })
  variadic('gcd', 0n, greatestCommonDivisor)
  if (minor >= 9) {
    variadic('lcm', 1n, (a, b) => {
      const product = a * b
      return product === 0n ? 0n : (product < 0n ? -product : product) / greatestCommonDivisor(a, b)
    })
  }
  if (minor < 8) return
  fn('isqrt', 1, ([o]) => {
    const n = index(o!)
    if (n < 0n) errors.raise('ValueError', 'isqrt() argument must be nonnegative')
    return rt.int.fromBig(integerRoot(n))
  })
  fn('perm', [1, 2], ([n, k]) => {
    if (k === undefined || k === rt.none) return factorialOf(n!)
    const [first, second] = [index(n!), index(k)]
    const [a, b] = [nonNegative(first, 'n must be a non-negative integer'), nonNegative(second, 'k must be a non-negative integer')]
    return rt.int.fromBig(b > a ? 0n : permutations(a, b))
  })
  fn('comb', 2, ([n, k]) => {
    const [first, second] = [index(n!), index(k!)]
    const [a, b] = [nonNegative(first, 'n must be a non-negative integer'), nonNegative(second, 'k must be a non-negative integer')]
    return rt.int.fromBig(b > a ? 0n : combinations(a, b))
  })

  function nonNegative(value: bigint, message: string): bigint {
    return value < 0n ? errors.raise('ValueError', message) : value
  }
}
