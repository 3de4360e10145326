/** _json: the scanner and the encoder under the classes of `json`. */
import { createKit } from '../../objects/kit.ts'
import { createCodecs } from '../../objects/str/codecs.ts'
import { pointOf, unitOf, type TextKind } from '../../objects/str/kinds.ts'
import { textSystem } from '../../objects/str/text-system.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { createJsonDecoder, JsonFault, NoValue } from './decode.ts'
import { createJsonEncoder, quoteAscii, quotePlain } from './encode.ts'

export function createJsonModule(rt: Runtime): Ref {
  const { abstract, int, natives } = rt
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const texts = textSystem(rt)
  const codecs = createCodecs(rt)
  const module = rt.module.create('_json')
  /** 2.7: the native str while all is ASCII. */
  const make = (text: string) => (python2 && /[^\x00-\x7f]/.test(text) ? texts.fromUnicode(text) : rt.str.from(text))
  const encoder = createJsonEncoder(rt, make)
  const decoder = createJsonDecoder(rt)
  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], impl: Parameters<typeof natives.fn>[2]) => rt.module.put(module, name, natives.fn(name, arity, impl, '_json'))

  /** 2.7 takes bytes for UTF-8. */
  function document(o: Ref): readonly [string, TextKind] {
    if (texts.unicodeFamily?.is(o) === true) return [texts.unicodeFamily.text(o), texts.unicodeFamily.kind(o)]
    const text = rt.str.value(o)
    return python2 ? [codecs.decode(text, 'utf-8', 'strict'), 2] : [text, texts.family.kind(o)]
  }

  /** The decoder says what is wrong through json.decoder's own error. */
  function reporting<T>(doc: Ref, text: string, kind: TextKind, body: () => T): T {
    try {
      return body()
    } catch (fault) {
      if (fault instanceof NoValue) return kit.using(int.from(pointOf(text, fault.unit, kind)), (index) => rt.errors.raiseWith('StopIteration', index))
      if (!(fault instanceof JsonFault)) throw fault
      const args = [rt.str.from(fault.message), rt.memory.incref(doc), int.from(pointOf(text, fault.unit, kind))]
      const exception = abstract.callMethod(rt.loadModule('json.decoder'), '_fault', args)
      for (const arg of args) rt.memory.decref(arg)
      return rt.errors.throwObject(exception)
    }
  }

  fn('scan', 3, ([self, doc, start]) => {
    const [text, kind] = document(doc!)
    return reporting(doc!, text, kind, () => {
      const [value, end] = decoder.scan(self!, text, kind, int.toNumber(start!))
      return rt.tuple.steal([value, int.from(end)])
    })
  })
  fn('scanstring', [2, 3], ([doc, start, strict]) => {
    const [text, kind] = document(doc!)
    return reporting(doc!, text, kind, () => {
      const [value, end] = decoder.string(text, unitOf(text, int.toNumber(start!), kind), strict === undefined || abstract.isTrue(strict))
      return rt.tuple.steal([texts.fromUnicode(value), int.from(pointOf(text, end, kind))])
    })
  })
  fn('encode_basestring_ascii', 1, ([o]) => rt.str.from(quoteAscii(document(o!)[0])))
  fn('encode_basestring', 1, ([o]) => texts.fromUnicode(quotePlain(document(o!)[0])))
  fn('quote', 2, ([self, o]) => make(encoder.quoted(self!, o!)))
  fn('encode', 2, ([self, o]) => encoder.text(self!, o!))
  return module
}
