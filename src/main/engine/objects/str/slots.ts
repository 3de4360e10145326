/** Protocols of str: comparison, sequence, arithmetic and text. Source: Objects/unicodeobject.c, Objects/stringobject.c (2.7). */
import type { Ref } from '../../ref.ts'
import { ordered, type Kit } from '../kit.ts'
import { STR_HANDLE, STR_LENGTH, STR_STATE } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { Compare } from '../type-info.ts'
import { INTERNED } from './blocks.ts'
import { isSlice } from '../slice-bounds.ts'
import { UCS4, compareTexts } from './kinds.ts'
import { bytesRepr, textRepr } from './repr.ts'
import type { TextSystem } from './text-system.ts'

export function installStrSlots(rt: Runtime, kit: Kit, system: TextSystem): void {
  const { H } = rt
  const { type, family, isStr } = system
  const { texts } = system.store
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const raise = (message: string) => rt.errors.raise('TypeError', message)

  function compare(left: Ref, right: Ref, op: Compare): Ref {
    if (!isStr(left) || !isStr(right)) return kit.unsupported()
    const holds = op === Compare.Eq ? equal(left, right) : op === Compare.Ne ? !equal(left, right) : ordered(order(left, right), op)
    return kit.bool(holds)
  }

  function equal(left: Ref, right: Ref): boolean {
    if (left === right) return true
    if (H[left + STR_LENGTH] !== H[right + STR_LENGTH]) return false
    if ((H[left + STR_STATE] & H[right + STR_STATE] & INTERNED) !== 0) return false
    return texts[H[left + STR_HANDLE]] === texts[H[right + STR_HANDLE]]
  }

  function order(left: Ref, right: Ref): number {
    const a = texts[H[left + STR_HANDLE]]
    const b = texts[H[right + STR_HANDLE]]
    if (family.kind(left) === UCS4 || family.kind(right) === UCS4) return compareTexts(a, b)
    return a === b ? 0 : a < b ? -1 : 1
  }

  function getitem(self: Ref, key: Ref): Ref {
    if (kit.hasIndex(key)) {
      const length = H[self + STR_LENGTH]
      const given = rt.abstract.asIndex(key)
      const index = given < 0 ? given + length : given
      if (index < 0 || index >= length) rt.errors.raise('IndexError', 'string index out of range')
      return system.at(self, index)
    }
    if (isSlice(rt, key)) return family.sliceBy(self, key)
    if (python2) return raise(`string indices must be integers, not ${kit.typeName(key)}`)
    return raise(minor >= 11 ? `string indices must be integers, not '${kit.typeName(key)}'` : 'string indices must be integers')
  }

  function contains(self: Ref, item: Ref): boolean {
    if (isStr(item)) return texts[H[self + STR_HANDLE]].includes(texts[H[item + STR_HANDLE]])
    if (python2 && system.isText(item)) return asUnicode(self, (left) => system.unicode.contains!(left, item))
    return raise(`'in <string>' requires string as left operand, not ${kit.typeName(item)}`)
  }

  /** 2.7: a byte string meets a unicode one. */
  function asUnicode<T>(o: Ref, body: (o: Ref) => T): T {
    return kit.using(system.toUnicode(o), body)
  }

  function concat(left: Ref, right: Ref): Ref {
    if (isStr(right)) return system.concat(left, right)
    if (!python2) return raise(`can only concatenate str (not "${kit.typeName(right)}") to str`)
    if (system.isText(right)) return asUnicode(left, (wide) => system.unicode.concat!(wide, right))
    if (kit.typeName(right) === 'bytearray') return kit.using(rt.abstract.call(rt.memory.typeOf(right).ref, [left]), (wide) => rt.memory.typeOf(wide).concat!(wide, right))
    return raise(`cannot concatenate 'str' and '${kit.typeName(right)}' objects`)
  }

  type.richcompare = compare
  type.length = (self) => H[self + STR_LENGTH]
  type.getitem = getitem
  type.contains = contains
  type.concat = concat
  // 2.7 makes '' anew here.
  type.repeat = (self, count) => (python2 && count <= 0 && H[self + STR_LENGTH] > 0 ? system.blocks.fresh('', 0, 0) : family.repeat(self, count))
  type.str = family.exact
  type.repr = (self) => {
    const text = texts[H[self + STR_HANDLE]]
    if (!python2) return system.from(textRepr(text, family.kind(self) === UCS4))
    // Made for the worst: four characters for each.
    return system.blocks.written({ text: bytesRepr(text), room: 2 + 4 * text.length })
  }
  type.number.remainder = (left, right) => (isStr(left) ? rt.formatting.percent(left, right) : kit.unsupported())
}
