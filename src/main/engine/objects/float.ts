/** float: storage, free list or (2.7) number blocks, operators. @mirrors Objects/floatobject.c PyFloat_FromDouble */
import { type Ref } from '../ref.ts'
import { DETAILS } from './details.ts'
import { installFloatArithmetic } from './float/arithmetic.ts'
import { createFloatConstruct } from './float/construct.ts'
import { installFloatMethods } from './float/methods.ts'
import { roundDouble } from './float/round.ts'
import { legacyText, reprText } from './float/text.ts'
import { createNumberHash } from './hashing.ts'
import { createKit } from './kit.ts'
import { FLOAT_VALUE, OB_TYPE } from './layout.ts'
import { createNumberBlocks } from './number-blocks.ts'
import { createParking } from './parking.ts'
import type { FloatApi, Runtime } from './runtime.ts'
import { TypeInfo } from './type-info.ts'

export interface FloatParts extends FloatApi {
  /** A number as a double: float, int, or an object with __float__; raises for others. */
  toDouble(o: Ref): number
  /** float(o): unlike above, a subclass of float is asked for its __float__. */
  converted(o: Ref): number
  /** 2.7's round(): away from zero at a tie; new reference. */
  roundLegacy(number: Ref, digits: number): Ref
  install(): void
}

export function createFloat(rt: Runtime): FloatParts {
  const { H, F } = rt
  const { free } = rt.pymalloc
  const malloc = rt.pymalloc.malloc
  const { outOfMemory } = rt.memory
  const { python2, freeLists, basicSize } = rt.profile.objects
  const { nanHashIsIdentity } = DETAILS[rt.profile.language]
  const kit = createKit(rt)
  const hash = createNumberHash(rt)
  const type = new TypeInfo('float')
  type.basicBytes = basicSize.float
  let typeRef = 0
  let from: (value: number) => Ref
  let release: (o: Ref) => void
  let swap: (o: Ref) => Ref = () => 0

  const value = (o: Ref): number => F[(o + FLOAT_VALUE) >> 1]
  const construct = createFloatConstruct(rt, kit, type, (v) => from(v))
  type.create = construct.create
  type.dealloc = (o) => (H[o + OB_TYPE] === typeRef ? release(o) : rt.memory.free(o))
  type.hash = (o) => {
    const v = value(o)
    if (v !== v && nanHashIsIdentity) return hash.ofSafe(o >>> 2)
    return hash.ofDouble(v)
  }
  type.repr = (o) => rt.str.from(reprText(value(o)))
  type.str = python2 ? (o) => rt.str.from(legacyText(value(o), 12)) : type.repr
  type.float = (o) => (H[o + OB_TYPE] === typeRef ? rt.memory.incref(o) : from(value(o)))
  type.int = (o) => construct.toInt(value(o))
  installFloatArithmetic(rt, kit, type, { value, from: (v) => from(v) })
  rt.types.define(type)
  typeRef = type.ref

  if (freeLists.numberBlocks) {
    const blocks = createNumberBlocks(rt, 'float blocks')
    rt.freeListClearers.push(blocks.clear)
    release = blocks.give
    from = (v) => init(blocks.take(), v)
  } else {
    const parking = createParking(rt, basicSize.float, freeLists.float, 0)
    const { push, pop } = parking
    swap = parking.swap
    const { tag, basicBytes } = type
    rt.freeListCounts.set('float', () => [parking.count()])
    rt.freeListClearers.push(() => parking.clear(free))
    release = (o) => {
      if (!push(o)) free(o)
    }
    from = (v) => {
      let o = pop()
      if (o === 0) {
        o = malloc(basicBytes, tag)
        if (o === 0) outOfMemory()
      }
      return init(o, v)
    }
  }

  rt.memory.releaseNumbers('float', typeRef, release)

  function replacing(v: number, old: Ref): Ref {
    H[old] = 0
    const o = swap(old)
    if (o !== 0) return init(o, v)
    const made = from(v)
    release(old)
    return made
  }

  function init(o: Ref, v: number): Ref {
    H[o] = 1
    H[o + OB_TYPE] = typeRef
    F[(o + FLOAT_VALUE) >> 1] = v
    return o
  }

  return {
    type,
    from,
    replacing,
    value,
    text: reprText,
    toDouble: construct.toDouble,
    converted: construct.converted,
    roundLegacy: (number, digits) => from(roundDouble(construct.toDouble(number), digits, false)),
    install: () => installFloatMethods(rt, kit, type, { value, from, toInt: construct.toInt }),
  }
}
