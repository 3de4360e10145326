/** formatting/: turning values into text on demand. Results are new references to strings of the version's native type. */
import type { Ref } from '../ref.ts'

export interface Formatting {
  /** format(o, spec); a spec of 0 stands for ''. f-strings use it too. */
  format(o: Ref, spec: Ref | 0): Ref
  /** `format % args` of str (2.7: str and unicode). */
  percent(format: Ref, args: Ref): Ref
  /** `format % args` of bytes (3.5+). */
  percentBytes(format: Ref, args: Ref): Ref
  /** str.format(*args, **names); arguments as a native method gets them. */
  formatMethod(self: Ref, args: readonly Ref[], names: readonly Ref[] | null): Ref
  formatMap(self: Ref, mapping: Ref): Ref
  /** `!r`, `!s`, `!a` by character code; -1: the object itself. */
  convert(o: Ref, conversion: number): Ref
  /** Text of a double: type e, f, g (or upper case), % or r for repr, correctly rounded. */
  floatText(value: number, type: string, precision: number, alternate: boolean): string
  /** Adds `__format__` to object, str, int, float and complex. */
  install(): void
}

export const formattingOf = (rt: { readonly formatting: Formatting }): Formatting => rt.formatting
