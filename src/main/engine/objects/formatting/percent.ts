/** `format % args`. @mirrors Objects/unicodeobject.c PyUnicode_Format, Objects/stringobject.c PyString_Format (2.7) */
import { NULL, type Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { Conversion, PercentFlavour } from './percent-types.ts'
import { createPlans } from './percent-plans.ts'
import { createPercentValues, padText } from './percent-values.ts'
import { leavesBuffer, PercentWriter } from './percent-writer.ts'

const MAX = 2 ** 63 - 1

export interface Percent {
  /** Throws WrongKind when a byte string meets a unicode argument (2.7). */
  format(flavour: PercentFlavour, text: string, args: Ref): Ref
}

export function createPercent(rt: Runtime, kit: Kit): Percent {
  const values = createPercentValues(rt, kit)
  const plans = createPlans()
  const { python2 } = rt.profile.objects

  /** The result grows in a buffer with room to spare, an int beside it in scratch space. */
  function format(flavour: PercentFlavour, text: string, args: Ref): Ref {
    const made = formatted(flavour, text, args)
    if (rt.tracing !== null) {
      const ints = rt.memory.typeOf(args) === rt.tuple.type ? rt.tuple.items(args).some(rt.int.isInt) : rt.int.isInt(args)
      rt.tracing.peaked(text.length + 100 - rt.str.length(made) + (ints ? 32 : 0))
    }
    return made
  }

  function formatted(flavour: PercentFlavour, text: string, args: Ref): Ref {
    const plan = plans.of(text)
    if (plan === null) return stepByStep(flavour, text, args)
    const { steps, rest } = plan
    const type = rt.memory.typeOf(args)
    // A number is its own only argument.
    const isNumber = steps.length === 1 && (type === rt.int.type || type === rt.float.type)
    if (!isNumber && (!type.isSubtypeOf(rt.tuple.type) || rt.tuple.size(args) !== steps.length)) return stepByStep(flavour, text, args)
    const item = (i: number): Ref => (isNumber ? args : rt.tuple.item(args, i))
    // As many items as conversions: no other question of syntax or number is left.
    const lengths: number[] = []
    let result = ''
    for (let i = 0; i < steps.length; i++) {
      const { before, wanted, end } = steps[i]!
      const shown = values.render(flavour, item(i), wanted, text, end)
      lengths.push(shown.length)
      result += before + shown
    }
    result += rest
    if (flavour.written === null || leavesBuffer(text.length, result.length)) return flavour.make(result)
    const writer = new PercentWriter(flavour, text, python2)
    let from = 0
    let at = 0
    for (const [i, { before, wanted, end }] of steps.entries()) {
      from += before.length
      writer.literal(before, at + before.length)
      writer.value(result.slice(from, from + lengths[i]!), end, wanted, rt.memory.typeOf(item(i)) === rt.int.type)
      from += lengths[i]!
      at = end
    }
    writer.literal(rest, text.length)
    return writer.finish()
  }

  function stepByStep(flavour: PercentFlavour, text: string, args: Ref): Ref {
    const isTuple = rt.memory.typeOf(args).isSubtypeOf(rt.tuple.type)
    const count = isTuple ? rt.tuple.size(args) : 1
    const isMapping = !isTuple && rt.memory.typeOf(args).getitem !== null && !isOwnText(args)
    let given: Ref = args
    /** An item that a key found: owned here until the next one. */
    let found: Ref = NULL
    let single = !isTuple
    let index = 0
    let at = 0
    const writer = new PercentWriter(flavour, text, python2)
    const raise = (type: string, message: string): never => rt.errors.raise(type, message)

    function nextArgument(): Ref {
      if (single ? index < 1 : index < count) return single ? (index++, given) : rt.tuple.item(args, index++)
      return raise('TypeError', 'not enough arguments for format string')
    }

    function star(what: 'width' | 'precision'): number {
      const o = nextArgument()
      if (!rt.int.isInt(o) || (python2 && kit.typeName(o) === 'long')) raise('TypeError', '* wants int')
      const value = rt.int.toNumber(o)
      if (!python2 && what === 'width' && value > MAX && value < 2 ** 63) raise('MemoryError', '')
      if (!(Math.abs(value) <= 2147483647)) raise('OverflowError', python2 ? 'Python int too large to convert to C long' : what === 'width' ? 'Python int too large to convert to C ssize_t' : 'Python int too large to convert to C int')
      return value
    }

    function digits(what: string): number {
      const start = at
      while (at < text.length && text[at] >= '0' && text[at] <= '9') at++
      const value = Number(text.slice(start, at))
      if (value > (what === 'width' ? MAX : 2147483647)) raise('ValueError', `${what} too big`)
      return value
    }

    function lookUp(): void {
      if (!isMapping) raise('TypeError', 'format requires a mapping')
      let depth = 1
      const start = at
      while (at < text.length && depth > 0) {
        if (text[at] === ')') depth--
        else if (text[at] === '(') depth++
        at++
      }
      if (depth > 0) raise('ValueError', 'incomplete format key')
      const value = kit.using(flavour.key(text.slice(start, at - 1)), (key) => rt.abstract.getitem(args, key))
      if (found !== NULL) rt.memory.decref(found)
      found = given = value
      single = true
      index = 0
    }

    function conversion(): Conversion {
      if (text[at] === '(') {
        at++
        lookUp()
      }
      let left = false, plus = false, blank = false, alternate = false, zero = false
      for (; ; at++) {
        if (text[at] === '-') left = true
        else if (text[at] === '+') plus = true
        else if (text[at] === ' ') blank = true
        else if (text[at] === '#') alternate = true
        else if (text[at] === '0') zero = true
        else break
      }
      let width = 0
      if (text[at] === '*') {
        at++
        width = star('width')
        if (width < 0) {
          left = true
          width = -width
        }
      } else width = digits('width')
      let precision = -1
      if (text[at] === '.') {
        at++
        if (text[at] === '*') {
          at++
          precision = Math.max(0, star('precision'))
        } else precision = digits(python2 ? 'prec' : 'precision')
      }
      if (text[at] === 'h' || text[at] === 'l' || text[at] === 'L') at++
      if (at >= text.length) raise('ValueError', 'incomplete format')
      const type = String.fromCodePoint(text.codePointAt(at) as number)
      at += type.length
      return { type, left, plus, blank, alternate, zero, width, precision }
    }

    try {
      while (at < text.length) {
        const percent = text.indexOf('%', at)
        if (percent < 0) {
          writer.literal(text.slice(at), text.length)
          break
        }
        writer.literal(text.slice(at, percent), percent)
        at = percent + 1
        if (text[at] === '%') {
          at++
          writer.literal('%', at)
          continue
        }
        const wanted = conversion()
        if (wanted.type === '%' && python2) {
          writer.literal(padText('%', { ...wanted, precision: -1 }), at)
          continue
        }
        const argument = nextArgument()
        if (wanted.type === 's' && writer.text === '' && at === text.length && flavour.isExact(argument) && (!isTuple || index === count)) {
          if (padText(rt.str.value(argument), wanted) === rt.str.value(argument)) return rt.memory.incref(argument)
        }
        writer.value(values.render(flavour, argument, wanted, text, at), at, wanted, rt.memory.typeOf(argument) === rt.int.type)
      }
      if ((single ? index < 1 : index < count) && !isMapping) {
        raise('TypeError', `not all arguments converted during ${flavour.kind === 'bytes' ? 'bytes' : 'string'} formatting`)
      }
      return writer.finish()
    } finally {
      if (found !== NULL) rt.memory.decref(found)
    }

    function isOwnText(o: Ref): boolean {
      if (flavour.kind !== 'bytes') return rt.str.isStr(o) || (python2 && kit.typeName(o) === 'unicode')
      return kit.typeName(o) === 'bytes' || kit.typeName(o) === 'bytearray'
    }
  }

  return { format }
}
