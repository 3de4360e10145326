/** complex. @mirrors Objects/complexobject.c */
import { CONTROL } from '../probe.ts'
import { NULL, type Ref } from '../ref.ts'
import { installComplexArithmetic } from './complex/arithmetic.ts'
import { parseComplex } from './complex/parse.ts'
import { complexText } from './complex/text.ts'
import type { FloatParts } from './float.ts'
import { createNumberHash } from './hashing.ts'
import { createKit, exactly } from './kit.ts'
import { OB_TYPE } from './layout.ts'
import type { Runtime } from './runtime.ts'
import { TypeInfo, type KeywordNames } from './type-info.ts'

export const REAL = 4
export const IMAGINARY = 6

export interface ComplexParts {
  readonly type: TypeInfo
  from(real: number, imaginary: number): Ref
  install(): void
}

export function createComplex(rt: Runtime): ComplexParts {
  const { H, F } = rt
  const kit = createKit(rt)
  const hash = createNumberHash(rt)
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const type = new TypeInfo('complex')
  type.basicBytes = rt.profile.objects.basicSize.complex

  const real = (o: Ref): number => F[(o + REAL) >> 1]
  const imaginary = (o: Ref): number => F[(o + IMAGINARY) >> 1]
  type.dealloc = rt.memory.free
  type.create = create
  type.repr = (o) => rt.str.from(complexText(real(o), imaginary(o), 0))
  type.str = python2 ? (o) => rt.str.from(complexText(real(o), imaginary(o), 12)) : type.repr
  type.hash = (o) => {
    const imaginaryLow = hash.ofDouble(imaginary(o))
    const imaginaryHigh = rt.hashHigh
    const realLow = hash.ofDouble(real(o))
    const wide = (low: number, high: number): bigint => (BigInt(high) << 32n) | BigInt(low >>> 0)
    return hash.put(BigInt.asIntN(64, wide(realLow, rt.hashHigh) + 1000003n * wide(imaginaryLow, imaginaryHigh)))
  }
  if (minor < 10) {
    const refuse = (kind: string): never => rt.errors.raise('TypeError', `can't convert complex to ${kind}`)
    type.int = () => refuse('int')
    type.float = () => refuse('float')
  }
  installComplexArithmetic(rt, kit, type, { real, imaginary, from })
  rt.types.define(type)
  rt.complexFrom = from

  function from(realPart: number, imaginaryPart: number): Ref {
    return init(rt.memory.alloc(type), realPart, imaginaryPart)
  }

  function init(o: Ref, realPart: number, imaginaryPart: number): Ref {
    F[(o + REAL) >> 1] = realPart
    F[(o + IMAGINARY) >> 1] = imaginaryPart
    return o
  }

  /** @mirrors Objects/complexobject.c complex_new_impl */
  function create(cls: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    const [first, second] = kit.bind('complex', ['real', 'imag'], args, names)
    if (first !== NULL && second === NULL && cls === type && rt.memory.typeOf(first) === type) return rt.memory.incref(first)
    if (first !== NULL && isText(first)) {
      if (second !== NULL) rt.errors.raise('TypeError', "complex() can't take second arg if first is a string")
      const parsed = parseComplex(rt.str.value(first), !python2)
      if (parsed === null) return rt.errors.raise('ValueError', 'complex() arg is a malformed string')
      return make(cls, parsed[0], parsed[1])
    }
    if (second !== NULL && isText(second)) rt.errors.raise('TypeError', "complex() second arg can't be a string")
    const a = first === NULL ? ([0, 0] as const) : parts(first, 'first')
    const b = second === NULL ? ([0, 0] as const) : parts(second, 'second')
    return make(cls, second !== NULL && b[1] !== 0 ? a[0] - b[1] : a[0], second === NULL ? a[1] : isComplex(first) || a[1] !== 0 ? a[1] + b[0] : b[0])
  }

  const isComplex = (o: Ref): boolean => o !== NULL && rt.memory.typeOf(o).isSubtypeOf(type)
  const isText = (o: Ref): boolean => rt.str.isStr(o) || kit.typeName(o) === 'unicode'

  function make(cls: TypeInfo, realPart: number, imaginaryPart: number): Ref {
    if (cls === type) return from(realPart, imaginaryPart)
    const o = init(rt.memory.alloc(cls), realPart, imaginaryPart)
    if (cls.isGc) rt.memory.track(o)
    return o
  }

  function parts(o: Ref, which: string): readonly [number, number] {
    const own = rt.memory.typeOf(o)
    if (own === type) return [real(o), imaginary(o)]
    const method = rt.types.lookupSpecial(o, rt.str.name('__complex__'))
    if (method !== NULL) {
      return kit.using(method, (bound) => kit.using(answered(bound), (made) => (isComplex(made) ? [real(made), imaginary(made)] as const : realPart(made, which))))
    }
    return own.isSubtypeOf(type) ? [real(o), imaginary(o)] : realPart(o, which)
  }

  /** What `__complex__` gave: in 2.7 any number will do. @mirrors Objects/complexobject.c try_complex_special_method */
  function answered(method: Ref): Ref {
    const line = rt.I[CONTROL.line]!
    const result = rt.abstract.call(method, [])
    return python2 ? result : exactly(rt, result, type, '__complex__', line)
  }

  function realPart(o: Ref, which: string): readonly [number, number] {
    const own = rt.memory.typeOf(o)
    if (own.float === null && !(minor >= 8 && own.index !== null)) {
      const wanted = which === 'first' || python2 ? 'must be a string or a number' : 'must be a number'
      rt.errors.raise('TypeError', `complex() ${python2 ? '' : `${which} `}argument ${wanted}${python2 ? '' : `, not '${own.name}'`}`)
    }
    return [(rt.float as FloatParts).converted(o), 0]
  }

  return {
    type,
    from,
    install() {
      rt.natives.getset(type, 'real', (o) => rt.float.from(real(o)))
      rt.natives.getset(type, 'imag', (o) => rt.float.from(imaginary(o)))
      rt.natives.method(type, 'conjugate', 0, (o) => from(real(o), -imaginary(o)))
      rt.natives.method(type, '__getnewargs__', 0, (o) => rt.tuple.steal([rt.float.from(real(o)), rt.float.from(imaginary(o))]))
      if (minor >= 11) {
        rt.natives.method(type, '__complex__', 0, (o) => (H[o + OB_TYPE] === type.ref ? rt.memory.incref(o) : from(real(o), imaginary(o))))
      }
    },
  }
}
