/** The text that int() and float() read. Source: Objects/abstract.c PyNumber_Long, PyNumber_Float */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { byteSystem, textSystem } from './text-system.ts'

/** Of a text or of what lends bytes, in 2.7 a memoryview excepted; null of any other. */
export function numberText(rt: Runtime, o: Ref): string | null {
  const bytes = byteSystem(rt)
  if (textSystem(rt).isText(o)) return rt.str.value(o)
  if (rt.profile.objects.python2 && rt.memory.typeOf(o) === bytes.memoryview) return null
  return bytes.isBytesLike(o) ? bytes.bytesOf(o) : null
}

/** Bytes beyond ASCII are neither digits nor spaces, as characters can be. */
export function hasForeignBytes(rt: Runtime, o: Ref, text: string): boolean {
  const { unicodeFamily, isText } = textSystem(rt)
  const isUnicode = unicodeFamily === null ? isText(o) : unicodeFamily.is(o)
  return !isUnicode && /[^\x00-\x7f]/.test(text)
}
