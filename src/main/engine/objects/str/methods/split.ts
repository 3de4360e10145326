/** split, rsplit, splitlines, partition, join. Source: Objects/stringlib/split.h, partition.h, join.h */
import { WORDS, type Ref } from '../../../ref.ts'
import type { Kit } from '../../kit.ts'
import { LIST_ITEMS, OB_SIZE } from '../../layout.ts'
import type { ListStore } from '../../list/store.ts'
import type { Arity, Runtime } from '../../runtime.ts'
import { isSpace } from '../characters.ts'
import { LATIN1 } from '../kinds.ts'
import { createArgumentReader } from './arguments.ts'
import { optional, required, type MethodEntry, type TextFlavour } from './flavour.ts'

/** MAX_PREALLOC: slots that the list of a split starts with. */
const MAX_SLOTS = 12

export function splitMethods(rt: Runtime, kit: Kit, minor: number): MethodEntry[] {
  const { H } = rt
  const entries: MethodEntry[] = []
  const add = (name: string, arity: Arity, run: MethodEntry['run']) => entries.push({ name, arity, run })
  const number = createArgumentReader(rt, kit, minor)
  const arity: Arity = minor < 0 ? [0, 2] : { keywords: ['sep', 'maxsplit'], required: 0 }

  /** A list with as many slots as the split may need, up to 12. */
  function listOf(items: readonly Ref[], mostSplits: number): Ref {
    const slots = mostSplits >= MAX_SLOTS ? MAX_SLOTS : mostSplits + 1
    const list = (rt.list as unknown as { store: ListStore }).store.allocateFilled(slots)
    const placed = Math.min(slots, items.length)
    for (let i = 0; i < placed; i++) H[H[list + LIST_ITEMS] + i * WORDS] = items[i]
    H[list + OB_SIZE] = placed
    rt.memory.track(list)
    for (let i = placed; i < items.length; i++) rt.list.stealAppend(list, items[i])
    return list
  }

  /** 3.12+ bounds the number of splits by the length. */
  function bound(limit: number, length: number, separator: number): number {
    if (limit >= 0) return limit
    if (minor < 12) return Infinity
    if (separator === 0) return Math.trunc((length - 1) / 2) + 1
    return Math.trunc(length / separator) + 1
  }

  /** Start and end of each word, in order. @mirrors Objects/stringlib/split.h stringlib_split_whitespace */
  function words(text: string, limit: number, bytes: boolean): number[] {
    const spans: number[] = []
    let left = limit
    let i = 0
    for (;;) {
      while (i < text.length && isSpace(text.charCodeAt(i), bytes)) i++
      if (i === text.length) return spans
      const start = i
      if (left-- === 0) {
        spans.push(start, text.length)
        return spans
      }
      while (i < text.length && !isSpace(text.charCodeAt(i), bytes)) i++
      spans.push(start, i)
    }
  }

  function wordsFromEnd(text: string, limit: number, bytes: boolean): number[] {
    const spans: number[] = []
    let left = limit
    let i = text.length
    for (;;) {
      while (i > 0 && isSpace(text.charCodeAt(i - 1), bytes)) i--
      if (i === 0) return spans
      const end = i
      if (left-- === 0) {
        spans.unshift(0, end)
        return spans
      }
      while (i > 0 && !isSpace(text.charCodeAt(i - 1), bytes)) i--
      spans.unshift(i, end)
    }
  }

  function pieces(text: string, separator: string, limit: number, fromEnd: boolean): number[] {
    const cuts: number[] = []
    let left = limit
    if (fromEnd) {
      for (let end = text.length; left-- !== 0 && end >= separator.length; ) {
        const at = text.lastIndexOf(separator, end - separator.length)
        if (at < 0) break
        cuts.unshift(at)
        end = at
      }
    } else {
      for (let at = text.indexOf(separator); at >= 0 && left-- !== 0; at = text.indexOf(separator, at + separator.length)) cuts.push(at)
    }
    const spans: number[] = []
    let start = 0
    for (const cut of cuts) {
      spans.push(start, cut)
      start = cut + separator.length
    }
    spans.push(start, text.length)
    return spans
  }

  /** Then there is no search. @mirrors Objects/unicodeobject.c split, rsplit */
  function cannotHold(flavour: TextFlavour, self: Ref, separator: Ref): boolean {
    const width = (o: Ref) => Math.max(flavour.kind(o), LATIN1)
    return flavour.length(self) < flavour.length(separator) || width(self) < width(separator)
  }

  function split(name: string, fromEnd: boolean): MethodEntry['run'] {
    return (flavour, self, args) => {
      const given = optional(args, 0)
      const limit = optional(args, 1) === 0 ? -1 : number.size(args[1])
      const text = flavour.text(self)
      let spans: number[]
      let width = 0
      if (given === 0 || given === rt.none) spans = (fromEnd ? wordsFromEnd : words)(text, limit < 0 ? -1 : limit, flavour.isBytes)
      else {
        const separator = required(flavour, given, 'separator', name)
        if (separator === '') rt.errors.raise('ValueError', 'empty separator')
        spans = pieces(text, separator, limit < 0 ? -1 : limit, fromEnd)
        width = separator.length
        if (minor >= 0 && !flavour.isBytes && cannotHold(flavour, self, given)) return rt.list.steal([flavour.part(self, 0, text.length)])
      }
      const items: Ref[] = []
      for (let i = 0; i < spans.length; i += 2) items.push(flavour.part(self, spans[i], spans[i + 1]))
      return listOf(items, bound(limit, flavour.length(self), width))
    }
  }
  add('split', arity, split('split', false))
  add('rsplit', arity, split('rsplit', true))

  add('splitlines', minor < 0 ? [0, 1] : { keywords: ['keepends'], required: 0 }, (flavour, self, args) => {
    const keep = optional(args, 0) !== 0 && (minor >= 12 ? rt.abstract.isTrue(args[0]) : number.int(args[0]) !== 0)
    const text = flavour.text(self)
    const ends = flavour.isBytes ? /\r\n|\n|\r/g : /\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]/g
    const list = rt.list.create()
    let start = 0
    for (let found = ends.exec(text); found !== null; found = ends.exec(text)) {
      rt.list.stealAppend(list, flavour.part(self, start, keep ? ends.lastIndex : found.index))
      start = ends.lastIndex
    }
    if (start < text.length) rt.list.stealAppend(list, flavour.part(self, start, text.length))
    return list
  })

  /** @mirrors Objects/stringlib/partition.h */
  function partition(name: string, last: boolean): MethodEntry['run'] {
    return (flavour, self, [o]) => {
      const separator = required(flavour, o, 'part', name)
      if (separator === '') rt.errors.raise('ValueError', 'empty separator')
      const text = flavour.text(self)
      const at = last ? text.lastIndexOf(separator) : text.indexOf(separator)
      const nothing = () => flavour.from('')
      if (at < 0) return rt.tuple.steal(last ? [nothing(), nothing(), flavour.unchanged(self)] : [flavour.unchanged(self), nothing(), nothing()])
      const middle = flavour.isMutable || rt.memory.typeOf(o) !== flavour.type ? flavour.from(separator) : rt.memory.incref(o)
      return rt.tuple.steal([flavour.part(self, 0, at), middle, flavour.part(self, at + separator.length, text.length)])
    }
  }
  add('partition', 1, partition('partition', false))
  add('rpartition', 1, partition('rpartition', true))
  return entries
}
