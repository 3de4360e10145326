/** Methods of bytes and bytearray that str has too, and hex. Source: Objects/bytesobject.c, Objects/bytearrayobject.c */
import type { Ref } from '../../ref.ts'
import { givenName, type Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { LATIN1 } from '../str/kinds.ts'
import { createEncoding } from '../str/methods/encoding.ts'
import type { TextFlavour } from '../str/methods/flavour.ts'
import { createFlavour, type FlavourOptions } from '../str/methods/flavours.ts'
import { commonMethods, installMethods } from '../str/methods/install.ts'
import { createJoin } from '../str/methods/join.ts'
import { createTranslate } from '../str/methods/translate.ts'
import { bytesWords, legacyWords } from '../str/methods/wording.ts'
import type { TextFamily } from '../str/family.ts'
import { byteSystem, textSystem } from '../str/text-system.ts'
import type { Bytearray } from './bytearray-api.ts'
import { hexText, parseHex } from './hex.ts'

export function installBytesMethods(rt: Runtime, kit: Kit, family: TextFamily, bytearray: Bytearray): void {
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const system = textSystem(rt)
  const join = createJoin(rt, kit, system, minor)
  const translate = createTranslate(rt, kit, system)
  const encoding = createEncoding(rt, system, minor)
  const options: FlavourOptions = {
    isBytes: true,
    isBinary: true,
    accept: (o) => (byteSystem(rt).isBytesLike(o) ? byteSystem(rt).bytesOf(o) : null),
    words: (role, method, typeName) => (python2 ? legacyWords : bytesWords)({ minor, typeName, method, role }, false),
  }
  const mutable: TextFlavour = {
    type: bytearray.type,
    isBytes: true,
    isBinary: true,
    isMutable: true,
    text: bytearray.text,
    kind: () => LATIN1,
    length: bytearray.buffer.size,
    from: bytearray.from,
    fresh: bytearray.from,
    unchanged: (o) => bytearray.from(bytearray.text(o)),
    part: (o, start, end) => bytearray.from(bytearray.text(o).slice(start, end)),
    accept: options.accept,
    wrong: (o, role, method) => rt.errors.raise('TypeError', options.words(role, method, kit.typeName(o))),
  }
  function hexSeparator(o: Ref): string {
    if (rt.abstract.length(o) !== 1) rt.errors.raise('ValueError', 'sep must be length 1.')
    if (system.isStr(o)) return rt.str.value(o)
    return byteSystem(rt).isBytesLike(o) ? byteSystem(rt).bytesOf(o) : rt.errors.raise('TypeError', 'sep must be str or bytes.')
  }
  install(mutable)
  if (!python2) install(createFlavour(rt, kit, family, system.store.texts, options))

  function install(flavour: TextFlavour): void {
    const type: TypeInfo = flavour.type
    installMethods(rt, flavour, [
      ...commonMethods(rt, kit, minor),
      { name: 'join', arity: 1, run: (f, self, [items]) => join(f, self, items, null) },
      {
        name: 'translate',
        arity: python2 ? [1, 2] : { keywords: ['table', 'delete'], required: 1, positionalOnly: 1 },
        run: (f, self, args) => translate.byTable(f, self, args),
      },
      { name: 'decode', arity: { keywords: ['encoding', 'errors'], required: 0 }, run: (_f, self, args) => encoding.decode(self, args) },
    ])
    rt.natives.classMethod(type, 'fromhex', 1, (cls, [text]) => {
      if (!system.isText(text)) rt.errors.raise('TypeError', `fromhex() argument must be str, not ${givenName(rt, text)}`)
      const parsed = parseHex(rt.str.value(text))
      if (typeof parsed === 'number') rt.errors.raise('ValueError', `non-hexadecimal number found in fromhex() arg at position ${parsed}`)
      const made = flavour.from(parsed as string)
      return cls === type.ref ? made : kit.using(made, (exact) => rt.abstract.call(cls, [exact]))
    })
    if (python2) return
    rt.natives.method(type, 'hex', minor >= 8 ? { keywords: ['sep', 'bytes_per_sep'], required: 0 } : 0, (self, args) => {
      const separator = args[0] === undefined || args[0] === 0 ? '' : hexSeparator(args[0])
      return rt.str.from(hexText(flavour.text(self), separator, args[1] === undefined || args[1] === 0 ? 1 : kit.clippedIndex(args[1])))
    })
    rt.natives.staticMethod(type, 'maketrans', 2, ([from, to]) => {
      const text = (o: number) => options.accept(o) ?? rt.errors.raise('TypeError', `a bytes-like object is required, not '${kit.typeName(o)}'`)
      return translate.bytesTable(rt.bytes.type, text(from), text(to))
    })
    if (flavour !== mutable) rt.natives.method(type, '__getnewargs__', 0, (self) => rt.tuple.steal([flavour.from(flavour.text(self))]))
  }
}
