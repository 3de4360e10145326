/** encode and decode. Source: Objects/unicodeobject.c unicode_encode, Objects/stringobject.c string_decode (2.7) */
import type { Ref } from '../../../ref.ts'
import { givenName } from '../../kit.ts'
import type { Runtime } from '../../runtime.ts'
import { createCodecs } from '../codecs.ts'
import type { TextSystem } from '../text-system.ts'
import { optional } from './flavour.ts'

export function createEncoding(rt: Runtime, system: TextSystem, minor: number) {
  const codecs = createCodecs(rt)
  const fallback = minor < 0 ? 'ascii' : 'utf-8'

  function argument(args: readonly Ref[], index: number, method: string, missing: string): string {
    const o = optional(args, index)
    if (o === 0) return missing
    if (system.isText(o)) return system.value(o)
    const which = minor >= 8 ? `'${index === 0 ? 'encoding' : 'errors'}'` : String(index + 1)
    return rt.errors.raise('TypeError', `${method}() argument ${which} must be ${minor < 0 ? 'string' : 'str'}, not ${givenName(rt, o)}`)
  }

  return {
    /** 2.7: a byte string is decoded first. */
    encode(self: Ref, args: readonly Ref[]): Ref {
      const encoding = argument(args, 0, 'encode', fallback)
      const errors = argument(args, 1, 'encode', 'strict')
      const text = minor < 0 && system.isStr(self) ? codecs.decode(system.value(self), 'ascii', 'strict') : system.value(self)
      const bytes = codecs.encode(text, encoding, errors)
      return minor < 0 && bytes !== '' ? system.fresh(bytes) : rt.bytes.from(bytes)
    },
    /** 2.7: a unicode string is encoded first. */
    decode(self: Ref, args: readonly Ref[]): Ref {
      const encoding = argument(args, 0, 'decode', fallback)
      const errors = argument(args, 1, 'decode', 'strict')
      const isUnicode = system.unicodeFamily?.is(self) === true
      const bytes = isUnicode ? codecs.encode(system.value(self), 'ascii', 'strict') : rt.bytes.value(self)
      return system.fromUnicode(codecs.decode(bytes, encoding, errors))
    },
  }
}
