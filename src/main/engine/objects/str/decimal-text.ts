/** 2.7: unicode text on its way to a number becomes bytes. @mirrors Objects/unicodeobject.c PyUnicode_EncodeDecimal (2.7) */
import type { Runtime } from '../runtime.ts'
import { textSystem } from './text-system.ts'

const FIRST_WIDE = 0x100

/** Raises UnicodeEncodeError for the first character that is neither digit nor space and has no byte. */
export function checkDecimalText(rt: Runtime, text: string): void {
  const at = Array.from(text).findIndex((c) => c.codePointAt(0)! >= FIRST_WIDE && !/[\p{Nd}\s]/u.test(c))
  if (at < 0) return
  const args = [rt.str.from('decimal'), textSystem(rt).fromUnicode(text), rt.int.from(at), rt.int.from(at + 1), rt.str.from('invalid decimal Unicode string')]
  const exception = rt.abstract.call(rt.errors.type('UnicodeEncodeError').ref, args)
  args.forEach(rt.memory.decref)
  try {
    rt.errors.throwObject(exception)
  } finally {
    rt.memory.decref(exception)
  }
}
