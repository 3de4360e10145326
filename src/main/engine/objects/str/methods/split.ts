/** split, rsplit, splitlines, partition, join. Source: Objects/stringlib/split.h, partition.h, join.h */
import { WORDS, type Ref } from '../../../ref.ts'
import type { Kit } from '../../kit.ts'
import { LIST_ALLOCATED, LIST_ITEMS, OB_SIZE } from '../../layout.ts'
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
  const { store } = rt.list as unknown as { store: ListStore }
  const entries: MethodEntry[] = []
  const add = (name: string, arity: Arity, run: MethodEntry['run']) => entries.push({ name, arity, run })
  const number = createArgumentReader(rt, kit)
  const arity: Arity = minor < 0 ? [0, 2] : { keywords: ['sep', 'maxsplit'], required: 0 }

  /** A list with as many slots as the split may need, up to 12; empty as long as no piece is in it. */
  function listFor(mostSplits: number): Ref {
    const list = store.allocateFilled(mostSplits >= MAX_SLOTS ? MAX_SLOTS : mostSplits + 1)
    H[list + OB_SIZE] = 0
    rt.memory.track(list)
    return list
  }

  /** Steals the piece. */
  function put(list: Ref, piece: Ref): void {
    const count = H[list + OB_SIZE]
    // Beyond the slots that it begins with, pages come into use with their first piece.
    if (count >= MAX_SLOTS || count >= H[list + LIST_ALLOCATED]) {
      store.append(list, piece)
      return
    }
    H[H[list + LIST_ITEMS] + count * WORDS] = piece
    H[list + OB_SIZE] = count + 1
  }

  /** 3.12+ bounds the number of splits of a str by its length. */
  function bound({ isBytes }: TextFlavour, limit: number, length: number, separator: number): number {
    if (limit >= 0) return limit
    if (minor < 12 || isBytes) return Infinity
    if (separator === 0) return Math.trunc((length - 1) / 2) + 1
    return Math.trunc(length / separator) + 1
  }

  /** @mirrors Objects/stringlib/split.h stringlib_split_whitespace */
  function words({ part, isBytes }: TextFlavour, self: Ref, text: string, limit: number, list: Ref): void {
    let i = 0
    for (let left = limit; ; left--) {
      while (i < text.length && isSpace(text.charCodeAt(i), isBytes)) i++
      if (i === text.length) return
      const start = i
      if (left === 0) return put(list, part(self, start, text.length))
      while (i < text.length && !isSpace(text.charCodeAt(i), isBytes)) i++
      put(list, part(self, start, i))
    }
  }

  /** Leaves the last word first. */
  function wordsFromEnd({ part, isBytes }: TextFlavour, self: Ref, text: string, limit: number, list: Ref): void {
    let i = text.length
    for (let left = limit; ; left--) {
      while (i > 0 && isSpace(text.charCodeAt(i - 1), isBytes)) i--
      if (i === 0) return
      const end = i
      if (left === 0) return put(list, part(self, 0, end))
      while (i > 0 && !isSpace(text.charCodeAt(i - 1), isBytes)) i--
      put(list, part(self, i, end))
    }
  }

  function pieces({ part }: TextFlavour, self: Ref, text: string, separator: string, limit: number, list: Ref): void {
    let start = 0
    let left = limit
    for (let at = text.indexOf(separator); at >= 0 && left-- !== 0; at = text.indexOf(separator, start)) {
      put(list, part(self, start, at))
      start = at + separator.length
    }
    put(list, part(self, start, text.length))
  }

  /** Leaves the last piece first. */
  function piecesFromEnd({ part }: TextFlavour, self: Ref, text: string, separator: string, limit: number, list: Ref): void {
    let end = text.length
    for (let left = limit; left !== 0 && end >= separator.length; left--) {
      const at = text.lastIndexOf(separator, end - separator.length)
      if (at < 0) break
      put(list, part(self, at + separator.length, end))
      end = at
    }
    put(list, part(self, 0, end))
  }

  function reverse(list: Ref): void {
    const first = H[list + LIST_ITEMS]
    for (let low = first, high = first + (H[list + OB_SIZE] - 1) * WORDS; low < high; low += WORDS, high -= WORDS) {
      const piece = H[low]
      H[low] = H[high]
      H[high] = piece
    }
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
      let list: Ref
      if (given === 0 || given === rt.none) {
        list = listFor(bound(flavour, limit, flavour.length(self), 0))
        const find = fromEnd ? wordsFromEnd : words
        find(flavour, self, text, limit < 0 ? -1 : limit, list)
      } else {
        const separator = required(flavour, given, 'separator', name)
        if (separator === '') rt.errors.raise('ValueError', 'empty separator')
        if (minor >= 0 && !flavour.isBytes && cannotHold(flavour, self, given)) return rt.list.steal([flavour.part(self, 0, text.length)])
        list = listFor(bound(flavour, limit, flavour.length(self), separator.length))
        const find = fromEnd ? piecesFromEnd : pieces
        find(flavour, self, text, separator, limit < 0 ? -1 : limit, list)
      }
      if (fromEnd) reverse(list)
      return list
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
