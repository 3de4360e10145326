/** Decimal text of an integer, with the limit that 3.x releases put on its length. */
import type { Runtime } from '../runtime.ts'
import { MAX_STR_DIGITS, tooManyDigits } from './construct.ts'

const LARGEST_PRINTED = 10n ** BigInt(MAX_STR_DIGITS)

/** @mirrors Objects/longobject.c long_to_decimal_string */
export function decimalText(rt: Runtime, value: number, exact: () => bigint, minor: number): string {
  if (value === value) return String(value)
  const big = exact()
  if (minor >= 0 && (big >= LARGEST_PRINTED || big <= -LARGEST_PRINTED)) {
    rt.errors.raise('ValueError', `${tooManyDigits(minor)}; use sys.set_int_max_str_digits() to increase the limit`)
  }
  return big.toString()
}
