/** The native str of each version: assembles storage, slots, interning and concatenation. 2.7's unicode is made here too. */
import type { Ref } from '../ref.ts'
import { createKit } from './kit.ts'
import { STR_HANDLE, STR_LENGTH, STR_STATE } from './layout.ts'
import type { Runtime } from './runtime.ts'
import { createConcatenation } from './str/append.ts'
import { createTextBlocks, isNarrow, HASH_HIGH, HASH_LOW, HASHED, INTERNED } from './str/blocks.ts'
import { createTextHash } from './str/hash.ts'
import { createInterning } from './str/interning.ts'
import { kindOf, pointLength } from './str/kinds.ts'
import { createCodecs } from './str/codecs.ts'
import { createTextFamily } from './str/family.ts'
import { installUnicodeSlots } from './str/unicode-slots.ts'
import { createLegacyUnicode } from './str/legacy-unicode.ts'
import { createStrConstructor } from './str/construct.ts'
import { installStrMethods } from './str/methods/install.ts'
import { installStrSlots } from './str/slots.ts'
import { createTextStore } from './str/store.ts'
import type { TextSystem } from './str/text-system.ts'
import { TypeInfo } from './type-info.ts'

/** Headers of PyASCIIObject and PyCompactUnicodeObject, and the size and data word of PyUnicodeObject. */
const WITH_WSTR = { headers: [48, 72, 72, 72], basicBytes: 80, dataWord: 18 } as const
const WITHOUT_WSTR = { headers: [40, 56, 56, 56], basicBytes: 64, dataWord: 14 } as const
/** PyStringObject of 2.7. */
const BYTE_STRING = { headers: [36, 36, 36, 36], basicBytes: 37, dataWord: 0 } as const

export function createStr(rt: Runtime): TextSystem {
  const { H } = rt
  const kit = createKit(rt)
  const { python2, basicSize } = rt.profile.objects
  const store = createTextStore()
  const { texts } = store
  const shape = python2 ? BYTE_STRING : basicSize.str === WITHOUT_WSTR.headers[0] + 1 ? WITHOUT_WSTR : WITH_WSTR

  const type = new TypeInfo('str')
  type.basicBytes = shape.basicBytes
  type.itemBytes = python2 ? 1 : 0
  const blocks = createTextBlocks(rt, type, store, shape)
  const interning = createInterning(rt, blocks, store)
  const hashing = createTextHash(rt.profile.language, python2)
  const { concat, append, joinParts } = createConcatenation(rt, blocks, store)

  function hash(o: Ref): number {
    if ((H[o + STR_STATE] & HASHED) === 0) {
      H[o + HASH_LOW] = hashing.of(texts[H[o + STR_HANDLE]], blocks.kind(o))
      H[o + HASH_HIGH] = hashing.high
      H[o + STR_STATE] |= HASHED
    }
    rt.hashHigh = H[o + HASH_HIGH]
    return H[o + HASH_LOW]
  }

  function dealloc(o: Ref): void {
    if ((H[o + STR_STATE] & INTERNED) !== 0) interning.forget(o)
    blocks.release(o)
  }

  function at(o: Ref, index: number): Ref {
    return isNarrow(blocks.kind(o)) ? blocks.single(texts[H[o + STR_HANDLE]].charCodeAt(index)) : family.at(o, index)
  }

  type.dealloc = dealloc
  type.hash = hash
  rt.types.define(type, python2 ? defineBaseString(rt) : undefined)
  blocks.bind()
  interning.bind()
  const legacy = python2 ? createLegacyUnicode(rt, store, blocks) : null
  const family = createTextFamily(rt, kit, store, blocks)
  const isStr = family.is

  function toUnicode(o: Ref): Ref {
    if (legacy === null) return rt.abstract.str(o)
    if (legacy.is(o)) return legacy.exact(o)
    if (isStr(o)) return legacy.from(createCodecs(rt).decode(texts[H[o + STR_HANDLE]], 'ascii', 'strict'))
    const method = rt.types.lookupSpecial(o, interning.name('__unicode__'))
    return kit.using(method === 0 ? rt.abstract.str(o) : kit.using(method, () => rt.abstract.call(method, [])), toUnicode)
  }

  const system: TextSystem = {
    type,
    from: blocks.from,
    value: (o) => texts[H[o + STR_HANDLE]],
    isStr,
    length: (o) => H[o + STR_LENGTH],
    intern: interning.intern,
    isInterned: interning.isInterned,
    name: interning.name,
    hash,
    fresh(text) {
      const kind = kindOf(text)
      return blocks.fresh(text, kind, pointLength(text, kind))
    },
    written: python2 ? ({ text }) => blocks.from(text) : blocks.written,
    isText: legacy === null ? isStr : (o) => isStr(o) || legacy.is(o),
    concat,
    append,
    joinParts,
    at,
    slice: family.slice,
    unicode: legacy?.type ?? type,
    fromUnicode: legacy?.from ?? blocks.from,
    toUnicode,
    store,
    family,
    unicodeFamily: legacy,
    blocks,
    install() {
      installStrMethods(rt, kit, system)
    },
  }
  installStrSlots(rt, kit, system)
  if (legacy !== null) installUnicodeSlots(rt, kit, system, legacy, legacy.fill)
  type.create = createStrConstructor(rt, kit, system)
  return system
}

/** basestring: the abstract base of str and unicode in 2.7. */
function defineBaseString(rt: Runtime): TypeInfo {
  const base = new TypeInfo('basestring')
  base.create = (cls) => rt.errors.raise('TypeError', `The ${cls.name} type cannot be instantiated`)
  return rt.types.define(base)
}
