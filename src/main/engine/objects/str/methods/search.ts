/** find, index, count, startswith, replace and their kin. Source: Objects/stringlib/fastsearch.h, find.h, transmogrify.h */
import type { Ref } from '../../../ref.ts'
import type { Kit } from '../../kit.ts'
import type { Arity, Runtime } from '../../runtime.ts'
import { MAX_TEXT } from '../blocks.ts'
import { pointOf, unitOf } from '../kinds.ts'
import { searchRange } from '../search-range.ts'
import { createArgumentReader, searching } from './arguments.ts'
import { optional, required, type MethodEntry, type TextFlavour } from './flavour.ts'

export function searchMethods(rt: Runtime, kit: Kit, minor: number): MethodEntry[] {
  const entries: MethodEntry[] = []
  const number = createArgumentReader(rt, kit)
  const add = (name: string, arity: Arity, run: MethodEntry['run']) => entries.push({ name, arity, run })
  const addSearch = (name: string, run: MethodEntry['run']) => entries.push(searching(rt, minor, name, run))

  /** What to look for: bytes types take a number for one byte. */
  function needle(flavour: TextFlavour, o: Ref, method: string): string {
    const text = flavour.accept(o)
    if (text !== null) return text
    if (!flavour.isBinary || !kit.hasIndex(o)) return flavour.wrong(o, 'search', method)
    const code = kit.clippedIndex(o)
    if (code < 0 || code > 255) rt.errors.raise('ValueError', 'byte must be in range(0, 256)')
    return String.fromCharCode(code)
  }

  /** Index in code points, or -1. */
  function find(flavour: TextFlavour, self: Ref, args: readonly Ref[], method: string, last: boolean): number {
    const wanted = needle(flavour, args[0], method)
    const [from, to] = searchRange(rt, kit, args, flavour.length(self))
    if (from > to) return -1
    const text = flavour.text(self)
    const kind = flavour.kind(self)
    const start = unitOf(text, from, kind)
    const end = unitOf(text, to, kind)
    const at = last ? text.lastIndexOf(wanted, end - wanted.length) : text.indexOf(wanted, start)
    const inside = at >= start && at + wanted.length <= end && end - wanted.length >= 0
    return inside ? pointOf(text, at, kind) : -1
  }

  function notFound(flavour: TextFlavour): never {
    return rt.errors.raise('ValueError', flavour.isBinary && minor >= 0 ? 'subsection not found' : 'substring not found')
  }

  for (const last of [false, true]) {
    const prefix = last ? 'r' : ''
    addSearch(`${prefix}find`, (flavour, self, args) => rt.int.from(find(flavour, self, args, `${prefix}find`, last)))
    addSearch(`${prefix}index`, (flavour, self, args) => {
      const at = find(flavour, self, args, `${prefix}index`, last)
      return at < 0 ? notFound(flavour) : rt.int.from(at)
    })
  }

  /** @mirrors Objects/stringlib/fastsearch.h (FAST_COUNT) */
  addSearch('count', (flavour, self, args) => {
    const wanted = needle(flavour, args[0], 'count')
    const [from, to] = searchRange(rt, kit, args, flavour.length(self))
    if (from > to) return rt.int.from(0)
    if (wanted === '') return rt.int.from(to - from + 1)
    const text = flavour.text(self)
    const kind = flavour.kind(self)
    const end = unitOf(text, to, kind)
    let count = 0
    for (let at = text.indexOf(wanted, unitOf(text, from, kind)); at >= 0 && at + wanted.length <= end; at = text.indexOf(wanted, at + wanted.length)) count++
    return rt.int.from(count)
  })

  function affix(method: 'startswith' | 'endswith'): MethodEntry['run'] {
    return (flavour, self, args) => {
      const only = args.length === 1 ? flavour.accept(args[0]) : null
      if (only !== null) {
        const text = flavour.text(self)
        return kit.bool(method === 'startswith' ? text.startsWith(only) : text.endsWith(only))
      }
      const length = flavour.length(self)
      const [from, to] = searchRange(rt, kit, args, length)
      const text = flavour.text(self)
      const kind = flavour.kind(self)
      const whole = from === 0 && to === length
      const body = whole ? text : from > to ? null : text.slice(unitOf(text, from, kind), unitOf(text, to, kind))
      const matches = (wanted: string) => body !== null && (method === 'startswith' ? body.startsWith(wanted) : body.endsWith(wanted))
      if (!rt.memory.typeOf(args[0]).isSubtypeOf(rt.tuple.type)) return kit.bool(matches(required(flavour, args[0], 'affix', method)))
      for (let i = 0; i < rt.tuple.size(args[0]); i++) {
        if (matches(required(flavour, rt.tuple.item(args[0], i), 'affixItem', method))) return kit.bool(true)
      }
      return kit.bool(false)
    }
  }
  addSearch('startswith', affix('startswith'))
  addSearch('endswith', affix('endswith'))

  /** @mirrors Objects/unicodeobject.c replace, Objects/stringlib/transmogrify.h stringlib_replace */
  function replace(flavour: TextFlavour, self: Ref, args: readonly Ref[]): Ref {
    const old = required(flavour, args[0], 'old', 'replace')
    const fresh = required(flavour, args[1], 'new', 'replace')
    const limit = optional(args, 2) === 0 ? -1 : number.size(args[2])
    const text = flavour.text(self)
    if (limit === 0 || (old === fresh && minor >= 0)) return flavour.unchanged(self)
    const result = old === '' ? between(flavour, self, fresh, limit) : substituted(text, old, fresh, limit)
    return result === null ? flavour.unchanged(self) : flavour.fresh(result)
  }

  function between(flavour: TextFlavour, self: Ref, fresh: string, limit: number): string {
    const text = flavour.text(self)
    const points = flavour.length(self) === text.length ? text.split('') : Array.from(text)
    let left = limit < 0 ? points.length + 1 : limit
    let result = ''
    for (const point of points) result += (left-- > 0 ? fresh : '') + point
    return left > 0 ? result + fresh : result
  }

  function substituted(text: string, old: string, fresh: string, limit: number): string | null {
    let at = text.indexOf(old)
    if (at < 0) return null
    let result = ''
    let from = 0
    for (let left = limit; at >= 0 && left !== 0; left--) {
      result += text.slice(from, at) + fresh
      if (result.length > MAX_TEXT) rt.errors.raise('MemoryError', '')
      from = at + old.length
      at = text.indexOf(old, from)
    }
    if (result.length + text.length - from > MAX_TEXT) rt.errors.raise('MemoryError', '')
    return result + text.slice(from)
  }

  add('replace', minor >= 13 ? { keywords: ['old', 'new', 'count'], required: 2, positionalOnly: 2 } : [2, 3], replace)

  if (minor >= 9) {
    add('removeprefix', 1, (flavour, self, [o]) => {
      const prefix = required(flavour, o, 'prefix', 'removeprefix')
      const text = flavour.text(self)
      return text.startsWith(prefix) && prefix !== '' ? flavour.part(self, prefix.length, text.length) : flavour.unchanged(self)
    })
    add('removesuffix', 1, (flavour, self, [o]) => {
      const suffix = required(flavour, o, 'prefix', 'removesuffix')
      const text = flavour.text(self)
      return text.endsWith(suffix) && suffix !== '' ? flavour.part(self, 0, text.length - suffix.length) : flavour.unchanged(self)
    })
  }
  return entries
}
