/** Decimal text of an integer, with the limit that 3.x releases put on its length. */
import type { Runtime } from '../runtime.ts'
import { tooManyDigits } from './construct.ts'

/** @mirrors Objects/longobject.c long_to_decimal_string */
export function decimalText(rt: Runtime, value: number, exact: () => bigint, minor: number): string {
  if (value === value) return String(value)
  const big = exact()
  const text = big.toString()
  if (minor >= 0 && rt.maxStrDigits > 0 && text.length - Number(big < 0n) > rt.maxStrDigits) {
    rt.errors.raise('ValueError', `${tooManyDigits(rt)}; use sys.set_int_max_str_digits() to increase the limit`)
  }
  return text
}
