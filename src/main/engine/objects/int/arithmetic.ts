/** Addition to division and comparison of integers. @mirrors Objects/longobject.c x_add, x_sub, long_mul, l_divmod */
import type { Ref } from '../../ref.ts'
import { ordered, type Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { Compare, TypeInfo } from '../type-info.ts'
import { MAX_SAFE, type Integers } from './integers.ts'

export interface DivisionTexts {
  readonly divide: string
  readonly modulo: string
}

export function installArithmetic(rt: Runtime, kit: Kit, type: TypeInfo, integers: Integers, texts: DivisionTexts): void {
  const { accepts, number, big, make, makeBig, digits } = integers

  function sumDigits(left: Ref, right: Ref, result: number): number {
    const a = digits(left)
    const b = digits(right)
    if (a <= 1 && b <= 1) return 0
    const sameSign = number(left) < 0 === number(right) < 0
    return sameSign || result !== result ? Math.max(a, b) + 1 : Math.max(a, b)
  }

  function add(left: Ref, right: Ref): Ref {
    if (!accepts(left) || !accepts(right)) return kit.unsupported()
    const sum = number(left) + number(right)
    if (sum <= MAX_SAFE && sum >= -MAX_SAFE) return make(sum, sumDigits(left, right, sum))
    return addBig(big(left), big(right), left, right)
  }

  function subtract(left: Ref, right: Ref): Ref {
    if (!accepts(left) || !accepts(right)) return kit.unsupported()
    const difference = number(left) - number(right)
    if (difference <= MAX_SAFE && difference >= -MAX_SAFE) {
      const a = digits(left)
      const b = digits(right)
      if (a <= 1 && b <= 1) return make(difference)
      const opposite = number(left) < 0 !== number(right) < 0
      return make(difference, opposite ? Math.max(a, b) + 1 : a === b ? 0 : Math.max(a, b))
    }
    return addBig(big(left), -big(right), left, right)
  }

  function addBig(a: bigint, b: bigint, left: Ref, right: Ref): Ref {
    const larger = Math.max(digits(left), digits(right))
    const sameSign = a < 0n === b < 0n
    return makeBig(a + b, sameSign ? larger + 1 : digits(left) === digits(right) ? 0 : larger)
  }

  function multiply(left: Ref, right: Ref): Ref {
    if (!accepts(left) || !accepts(right)) return kit.unsupported()
    const a = digits(left)
    const b = digits(right)
    const room = a <= 1 && b <= 1 ? 0 : a + b
    const product = number(left) * number(right)
    // + 0 turns -0 into 0.
    if (product <= MAX_SAFE && product >= -MAX_SAFE) return make(product + 0, room)
    return makeBig(big(left) * big(right), room)
  }

  function floorDivide(left: Ref, right: Ref): Ref {
    if (!accepts(left) || !accepts(right)) return kit.unsupported()
    const a = number(left)
    const b = number(right)
    if (b === 0) return rt.errors.raise('ZeroDivisionError', texts.divide)
    return a === a && b === b ? make(floorQuotient(a, b)) : makeBig(floorQuotientBig(big(left), big(right)))
  }

  function remainder(left: Ref, right: Ref): Ref {
    if (!accepts(left) || !accepts(right)) return kit.unsupported()
    const a = number(left)
    const b = number(right)
    if (b === 0) return rt.errors.raise('ZeroDivisionError', texts.modulo)
    return a === a && b === b ? make(floorModulo(a, b)) : makeBig(floorModuloBig(big(left), big(right)))
  }

  function divmod(left: Ref, right: Ref): Ref {
    if (!accepts(left) || !accepts(right)) return kit.unsupported()
    const a = number(left)
    const b = number(right)
    if (b === 0) return rt.errors.raise('ZeroDivisionError', texts.divide)
    if (a === a && b === b) return rt.tuple.steal([make(floorQuotient(a, b)), make(floorModulo(a, b))])
    const x = big(left)
    const y = big(right)
    return rt.tuple.steal([makeBig(floorQuotientBig(x, y)), makeBig(floorModuloBig(x, y))])
  }

  function richcompare(left: Ref, right: Ref, op: Compare): Ref {
    if (!accepts(left) || !accepts(right)) return kit.unsupported()
    const a = number(left)
    const b = number(right)
    if (a === a && b === b) return kit.bool(ordered(a - b, op))
    const x = big(left)
    const y = big(right)
    return kit.bool(ordered(x < y ? -1 : x > y ? 1 : 0, op))
  }

  function negative(o: Ref): Ref {
    const value = number(o)
    return value === value ? make(0 - value) : makeBig(-big(o))
  }

  Object.assign(type.number, { add, subtract, multiply, floorDivide, remainder, divmod })
  type.richcompare = richcompare
  type.negative = negative
  type.bool = (o) => number(o) !== 0
}

/** The remainder is exact in doubles, so the quotient of what is left is, too. */
export function floorQuotient(a: number, b: number): number {
  let r = a % b
  let q = (a - r) / b
  if (r !== 0 && r < 0 !== b < 0) q -= 1
  r = q + 0
  return r
}

export function floorModulo(a: number, b: number): number {
  const r = a % b
  return r !== 0 && r < 0 !== b < 0 ? r + b : r + 0
}

export function floorQuotientBig(a: bigint, b: bigint): bigint {
  const q = a / b
  return a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q
}

export function floorModuloBig(a: bigint, b: bigint): bigint {
  const r = a % b
  return r !== 0n && r < 0n !== b < 0n ? r + b : r
}
