/** abs, divmod, pow, round, chr, ord, bin, hex, oct. Source: Python/bltinmodule.c. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { createKit } from '../../objects/kit.ts'
import { createIntArgument } from '../int-argument.ts'
import { typeSystem } from '../../objects/types/type-system.ts'
import type { Define } from './define.ts'

export function defineNumberFunctions(rt: Runtime, define: Define): void {
  const { incref, decref, typeOf } = rt.memory
  const { weakrefs } = typeSystem(rt)
  const { abstract, errors, str } = rt
  const { python2 } = rt.profile.objects

  function special(o: Ref, name: string, args: readonly Ref[], missing: string): Ref {
    const method = rt.types.lookupSpecial(o, str.name(name))
    if (method === 0) return errors.raise('TypeError', missing)
    try {
      return abstract.call(method, args)
    } finally {
      decref(method)
    }
  }

  define('abs', 1, ([o]) => {
    const { absolute } = typeOf(o!)
    return absolute !== null ? absolute(o!) : errors.raise('TypeError', `bad operand type for abs(): '${kit.typeName(o!)}'`)
  })
  const isProxy = (o: Ref): boolean => weakrefs.isProxy(o)
  /** @mirrors Objects/weakrefobject.c proxy_pow */
  function throughProxies(operands: readonly Ref[]): Ref {
    const referents = operands.map((o) => (isProxy(o) ? weakrefs.referent(o) : o))
    if (referents.includes(0)) errors.raise('ReferenceError', 'weakly-referenced object no longer exists')
    referents.forEach(incref)
    try {
      return ternaryPower(referents[0]!, referents[1]!, referents[2]!)
    } finally {
      referents.forEach(decref)
    }
  }
  define('divmod', 2, ([a, b]) => abstract.binary('divmod', a!, b!))
  /** @mirrors Objects/abstract.c ternary_op. Of Python classes only the base is asked. */
  function ternaryPower(base: Ref, exponent: Ref, modulus: Ref): Ref {
    if ([base, exponent, modulus].some(isProxy)) return throughProxies([base, exponent, modulus])
    const method = typeOf(base).isHeap ? rt.types.lookupSpecial(base, str.name('__pow__')) : 0
    if (method !== 0) {
      try {
        const result = abstract.call(method, [exponent, modulus])
        if (result !== rt.notImplemented) return result
        decref(result)
      } finally {
        decref(method)
      }
    } else {
      const result = rt.powerModulo(base, exponent, modulus)
      if (result !== rt.notImplemented) return result
      decref(result)
      const names = [base, exponent, modulus].map((o) => (rt.int.isInt(o) ? 'int' : typeOf(o).mro.find(({ name }) => name === 'float' || name === 'complex')?.name))
      // @mirrors Objects/complexobject.c complex_pow: asked for either operand, or for the modulus, after both have become complex.
      if (names.includes('complex') && names[0] !== undefined && names[1] !== undefined) errors.raise('ValueError', 'complex modulo')
      // Each float among the operands is asked in turn, and none takes a modulus.
      if ([base, exponent, modulus].some((o) => typeOf(o).isSubtypeOf(rt.float.type))) {
        return errors.raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers')
      }
    }
    const names = [base, exponent, modulus].map((o) => `'${kit.typeName(o)}'`).join(', ')
    return errors.raise('TypeError', `unsupported operand type(s) for ${python2 || rt.profile.minor < 10 ? '' : '** or '}pow(): ${names}`)
  }
  define('pow', rt.profile.minor < 8 ? [2, 3] : { keywords: ['base', 'exp', 'mod'], required: 2 }, ([base, exponent, modulus]) =>
    modulus === undefined || modulus === 0 || modulus === rt.none ? abstract.binary('power', base!, exponent!) : ternaryPower(base!, exponent!, modulus))

  define('round', { keywords: ['number', 'ndigits'], required: 1 }, ([number, digits]) => {
    if (python2) return rt.roundLegacy(number!, digits === undefined || digits === 0 ? 0 : abstract.asIndex(digits))
    return special(number!, '__round__', digits === undefined || digits === 0 ? [] : [digits], `type ${kit.typeName(number!)} doesn't define __round__ method`)
  })
  const characterCode = createIntArgument(rt)
  const kit = createKit(rt)
  const isLong = (o: Ref): boolean => rt.int.isInt(o) && BigInt.asIntN(64, rt.int.toBig(o)) !== rt.int.toBig(o)
  define('chr', 1, ([o]) => {
    const { minor } = rt.profile
    const code = minor >= 13 ? kit.clippedIndex(o!) : characterCode(o!, minor >= 8 ? 'Python int too large to convert to C int' : isLong(o!) ? 'Python int too large to convert to C long' : undefined)
    if (python2) {
      if (code < 0 || code > 255) errors.raise('ValueError', 'chr() arg not in range(256)')
      return rt.str.from(String.fromCharCode(code))
    }
    if (code < 0 || code > 0x10ffff) errors.raise('ValueError', 'chr() arg not in range(0x110000)')
    return rt.str.from(String.fromCodePoint(code))
  })
  if (python2) {
    define('unichr', 1, ([o]) => {
      const code = characterCode(o!)
      if (code < 0 || code > 0x10ffff) errors.raise('ValueError', 'unichr() arg not in range(0x110000) (wide Python build)')
      return rt.unicodeFrom(String.fromCodePoint(code))
    })
  }
  define('ord', 1, ([o]) => {
    const isText = rt.str.isStr(o!)
    const type = typeOf(o!)
    if (!isText && type !== rt.bytes.type && type.name !== 'unicode' && type.name !== 'bytearray') {
      errors.raise('TypeError', `ord() expected string of length 1, but ${type.name} found`)
    }
    const length = abstract.length(o!)
    if (length !== 1) errors.raise('TypeError', `ord() expected a character, but string of length ${length} found`)
    if (isText) return rt.int.from(str.value(o!).codePointAt(0)!)
    const zero = rt.int.from(0)
    const item = abstract.getitem(o!, zero)
    decref(zero)
    if (type.name !== 'unicode') return item
    const code = rt.unicodeText(item).codePointAt(0)!
    decref(item)
    return rt.int.from(code)
  })
  const inBase = (name: string, prefix: string, base: number) => {
    define(name, 1, ([o]) => {
      const value = kit.using(abstract.index(o!), rt.int.toBig)
      return rt.str.from(`${value < 0n ? '-' : ''}${prefix}${(value < 0n ? -value : value).toString(base)}`)
    })
  }
  /** 2.7's hex and oct ask the object. @mirrors Python/bltinmodule.c builtin_hex, builtin_oct (2.7) */
  const asked = (name: 'hex' | 'oct') => {
    const method = `__${name}__`
    define(name, 1, ([o]) => {
      const result = rt.types.oldStyleInstanceOf(o!) ? abstract.callMethod(o!, method, []) : special(o!, method, [], `${name}() argument can't be converted to ${name}`)
      if (typeOf(result).isSubtypeOf(str.type)) return result
      const given = kit.typeName(result)
      decref(result)
      return errors.raise('TypeError', `${method} returned non-string (type ${given})`)
    })
  }
  inBase('bin', '0b', 2)
  if (python2) {
    asked('oct')
    asked('hex')
  } else {
    inBase('oct', '0o', 8)
    inBase('hex', '0x', 16)
  }
}
