/** Protocols of 2.7's unicode, which takes byte strings for ASCII. Source: Objects/unicodeobject.c (2.7). */
import type { Ref } from '../../ref.ts'
import { ordered, type Kit } from '../kit.ts'
import { STR_HANDLE, STR_LENGTH } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { Compare, type KeywordNames, type TypeInfo } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'
import { isSlice } from '../slice-bounds.ts'
import { createCodecs } from './codecs.ts'
import type { TextFamily } from './family.ts'
import { compareTexts, pointLength, UCS4, type TextKind } from './kinds.ts'
import { legacyUnicodeRepr } from './repr.ts'
import type { TextSystem } from './text-system.ts'

export function installUnicodeSlots(rt: Runtime, kit: Kit, system: TextSystem, family: TextFamily, fill: (o: Ref, text: string) => void): void {
  const { H } = rt
  const { type } = family
  const { texts } = system.store
  const codecs = createCodecs(rt)
  const raise = (message: string) => rt.errors.raise('TypeError', message)
  const textOf = (o: Ref) => texts[H[o + STR_HANDLE]]

  /** The text of either kind of string, bytes decoded as ASCII; null for anything else. */
  function coerced(o: Ref): string | null {
    if (family.is(o)) return textOf(o)
    return system.isStr(o) ? codecs.decode(textOf(o), 'ascii', 'strict') : null
  }

  /** Bytes that are not ASCII are unequal to every unicode, with a warning. */
  function compare(left: Ref, right: Ref, op: Compare): Ref {
    if (!system.isText(left) || !system.isText(right)) return kit.unsupported()
    if ((op === Compare.Eq || op === Compare.Ne) && [left, right].some((o) => system.isStr(o) && /[^\x00-\x7f]/.test(textOf(o)))) {
      const equal = op === Compare.Eq
      rt.warn('UnicodeWarning', `Unicode ${equal ? 'equal' : 'unequal'} comparison failed to convert both arguments to Unicode - interpreting them as being unequal`)
      return kit.bool(!equal)
    }
    return kit.bool(ordered(compareTexts(coerced(left) as string, coerced(right) as string), op))
  }

  function getitem(self: Ref, key: Ref): Ref {
    if (isSlice(rt, key)) return family.sliceBy(self, key)
    if (!kit.hasIndex(key)) return raise('string indices must be integers')
    const length = H[self + STR_LENGTH]
    const given = rt.abstract.asIndex(key)
    const index = given < 0 ? given + length : given
    if (index < 0 || index >= length) rt.errors.raise('IndexError', 'string index out of range')
    return family.at(self, index)
  }

  function contains(self: Ref, item: Ref): boolean {
    const text = coerced(item)
    if (text === null) return raise(`'in <string>' requires string as left operand, not ${kit.typeName(item)}`)
    return textOf(self).includes(text)
  }

  /** @mirrors Objects/unicodeobject.c PyUnicode_Concat (2.7) */
  function concat(left: Ref, right: Ref): Ref {
    const a = coerced(left)
    const b = coerced(right)
    if (a === null || b === null) return raise(`coercing to Unicode: need string or buffer, ${kit.typeName(a === null ? left : right)} found`)
    if (b === '' && family.is(left)) return family.exact(left)
    if (a === '' && family.is(right)) return family.exact(right)
    const kind = Math.max(family.is(left) ? family.kind(left) : 0, family.is(right) ? family.kind(right) : 0) as TextKind
    return family.make(a + b, kind, pointLength(a, kind) + pointLength(b, kind))
  }

  /** @mirrors Objects/unicodeobject.c unicode_new (2.7) */
  function create(cls: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    const [object, encoding, errors] = kit.bind('unicode', ['string', 'encoding', 'errors'], args, names)
    const exact = object === 0 ? family.from('') : encoding === 0 && errors === 0 ? system.toUnicode(object) : decoded(object, encoding, errors)
    if (cls === type) return exact
    return kit.using(exact, (o) => {
      const instance = typeSystem(rt).allocInstance(cls, 0)
      fill(instance, textOf(o))
      return instance
    })
  }

  function decoded(object: Ref, encoding: Ref, errors: Ref): Ref {
    const argument = (o: Ref, place: number, fallback: string): string => {
      if (o === 0) return fallback
      return system.isText(o) ? textOf(o) : raise(`unicode() argument ${place} must be string, not ${kit.typeName(o)}`)
    }
    const coding = argument(encoding, 2, 'ascii')
    const handling = argument(errors, 3, 'strict')
    if (family.is(object)) return raise('decoding Unicode is not supported')
    if (!system.isStr(object)) return raise(`coercing to Unicode: need string or buffer, ${kit.typeName(object)} found`)
    return family.from(codecs.decode(textOf(object), coding, handling))
  }

  type.create = create
  type.richcompare = compare
  type.length = (self) => H[self + STR_LENGTH]
  type.getitem = getitem
  type.contains = contains
  type.concat = concat
  type.repeat = family.repeat
  type.str = (self) => system.from(codecs.encode(textOf(self), 'ascii', 'strict'))
  // Made for the worst: ten characters for each, \UXXXXXXXX.
  type.repr = (self) => system.blocks.written({ text: legacyUnicodeRepr(textOf(self), family.kind(self) === UCS4), room: 3 + 10 * textOf(self).length })
  type.number.remainder = (left, right) => (system.isText(left) ? rt.formatting.percent(left, right) : kit.unsupported())
}
