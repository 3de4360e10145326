/** strip, center, zfill, expandtabs: the same characters in another width. Source: Objects/unicodeobject.c, Objects/stringlib/transmogrify.h */
import type { Ref } from '../../../ref.ts'
import { givenName, type Kit } from '../../kit.ts'
import type { Arity, Runtime } from '../../runtime.ts'
import { MAX_TEXT } from '../blocks.ts'
import { isSpace } from '../characters.ts'
import { createArgumentReader } from './arguments.ts'
import { optional, required, type MethodEntry, type TextFlavour } from './flavour.ts'

export function shapeMethods(rt: Runtime, kit: Kit, minor: number): MethodEntry[] {
  const entries: MethodEntry[] = []
  const add = (name: string, arity: Arity, run: MethodEntry['run']) => entries.push({ name, arity, run })
  const number = createArgumentReader(rt, kit)
  const raise = (message: string): never => rt.errors.raise('TypeError', message)

  /** @mirrors Objects/unicodeobject.c do_strip, _PyUnicode_XStrip */
  function strip(name: string, left: boolean, right: boolean): MethodEntry['run'] {
    return (flavour, self, args) => {
      const given = optional(args, 0)
      const text = flavour.text(self)
      const set = given === 0 || given === rt.none ? null : required(flavour, given, 'strip', name)
      const points = set !== null && /[\ud800-\udfff]/.test(set) ? new Set(Array.from(set)) : null
      const drops = (unit: number) => (set === null ? isSpace(text.charCodeAt(unit), flavour.isBytes) : set.includes(text[unit]))
      let start = 0
      let end = text.length
      if (points !== null) [start, end] = stripPoints(text, points, left, right)
      else {
        if (left) while (start < end && drops(start)) start++
        if (right) while (end > start && drops(end - 1)) end--
      }
      return flavour.part(self, start, end)
    }
  }
  add('strip', [0, 1], strip('strip', true, true))
  add('lstrip', [0, 1], strip('lstrip', true, false))
  add('rstrip', [0, 1], strip('rstrip', false, true))

  function fillCharacter(flavour: TextFlavour, args: readonly Ref[], name: string): string {
    const o = optional(args, 1)
    if (o === 0) return ' '
    const text = flavour.accept(o)
    const typeName = kit.typeName(o)
    if (flavour.isBinary && minor >= 0) {
      return text !== null && text.length === 1 ? text : raise(`${name}() argument 2 must be a byte string of length 1, not ${givenName(rt, o)}`)
    }
    if (minor < 0 && flavour.isBytes) return text !== null && text.length === 1 ? text : raise(`${name}() argument 2 must be char, not ${givenName(rt, o)}`)
    if (text === null) return raise(minor < 0 ? 'The fill character cannot be converted to Unicode' : `The fill character must be a unicode character, not ${typeName}`)
    return Array.from(text).length === 1 ? text : raise('The fill character must be exactly one character long')
  }

  /** @mirrors Objects/unicodeobject.c pad */
  function padded(flavour: TextFlavour, self: Ref, left: number, right: number, fill: string): Ref {
    const l = Math.max(0, left)
    const r = Math.max(0, right)
    if (l === 0 && r === 0) return flavour.unchanged(self)
    const text = flavour.text(self)
    if ((l + r) * fill.length + text.length > MAX_TEXT) rt.errors.raise('MemoryError', '')
    return flavour.fresh(fill.repeat(l) + text + fill.repeat(r))
  }

  add('ljust', [1, 2], (flavour, self, args) => {
    const width = number.size(args[0])
    return padded(flavour, self, 0, width - flavour.length(self), fillCharacter(flavour, args, 'ljust'))
  })
  add('rjust', [1, 2], (flavour, self, args) => {
    const width = number.size(args[0])
    return padded(flavour, self, width - flavour.length(self), 0, fillCharacter(flavour, args, 'rjust'))
  })
  add('center', [1, 2], (flavour, self, args) => {
    const width = number.size(args[0])
    const margin = width - flavour.length(self)
    const left = margin <= 0 ? 0 : Math.trunc(margin / 2) + (margin & width & 1)
    return padded(flavour, self, left, margin - left, fillCharacter(flavour, args, 'center'))
  })
  add('zfill', 1, (flavour, self, args) => {
    const missing = number.size(args[0]) - flavour.length(self)
    if (missing <= 0) return flavour.unchanged(self)
    const text = flavour.text(self)
    const sign = text.startsWith('+') || text.startsWith('-') ? text[0] : ''
    if (missing > MAX_TEXT) rt.errors.raise('MemoryError', '')
    return flavour.fresh(sign + '0'.repeat(missing) + text.slice(sign.length))
  })

  add('expandtabs', minor < 0 ? [0, 1] : { keywords: ['tabsize'], required: 0 }, (flavour, self, args) => {
    const size = optional(args, 0) === 0 ? 8 : number.int(args[0])
    const text = flavour.text(self)
    if (!text.includes('\t') && !flavour.isBytes && minor >= 0) return flavour.unchanged(self)
    let column = 0
    let result = ''
    for (const point of text) {
      if (point === '\t') {
        const blanks = size > 0 ? size - (column % size) : 0
        result += ' '.repeat(blanks)
        column += blanks
      } else {
        result += point
        column = point === '\n' || point === '\r' ? 0 : column + 1
      }
    }
    return (minor < 0 ? flavour.fresh : flavour.from)(result)
  })
  return entries
}

function stripPoints(text: string, points: ReadonlySet<string>, left: boolean, right: boolean): [number, number] {
  const all = Array.from(text)
  let first = 0
  let last = all.length
  if (left) while (first < last && points.has(all[first])) first++
  if (right) while (last > first && points.has(all[last - 1])) last--
  const start = all.slice(0, first).join('').length
  return [start, start + all.slice(first, last).join('').length]
}
