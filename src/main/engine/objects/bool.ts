/** bool: two objects that the runtime reserves. @mirrors Objects/boolobject.c */
import type { Ref } from '../ref.ts'
import { DETAILS } from './details.ts'
import type { Kit } from './kit.ts'
import { INT_HIGH, INT_LOW, LONG_DIGITS, OB_SIZE, OB_TYPE } from './layout.ts'
import type { Runtime } from './runtime.ts'
import { TypeInfo, type Binary } from './type-info.ts'

const INVERSION = 'This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. '
  + "Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int."

const PADDED_BYTES = 32

export function createBool(rt: Runtime, kit: Kit, int: TypeInfo): TypeInfo {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const type = new TypeInfo('bool')
  // sizeof(struct _longobject), padding included, until 3.12 counts up to the digits as int does.
  type.basicBytes = python2 || rt.profile.minor >= 12 ? int.basicBytes : PADDED_BYTES
  type.itemBytes = int.itemBytes
  type.subclassable = false

  const isBool = (o: Ref): boolean => o === rt.true || o === rt.false
  function logical(name: 'and' | 'or' | 'xor', small: (a: boolean, b: boolean) => boolean): Binary {
    return (left, right) => (isBool(left) && isBool(right) ? kit.bool(small(left === rt.true, right === rt.true)) : int.number[name]!(left, right))
  }

  type.number = {
    ...int.number,
    and: logical('and', (a, b) => a && b),
    or: logical('or', (a, b) => a || b),
    xor: logical('xor', (a, b) => a !== b),
  }
  if (rt.profile.minor >= 12) {
    type.invert = (o) => {
      rt.warn('DeprecationWarning', `Bitwise inversion '~' on bool is deprecated${rt.profile.minor >= 13 ? ' and will be removed in Python 3.16' : ''}. ${INVERSION}`)
      return int.invert!(o)
    }
  }
  type.repr = (o) => rt.str.from(o === rt.true ? 'True' : 'False')
  type.str = type.repr
  type.bool = (o) => o === rt.true
  type.create = (_type, args, names) => {
    if (rt.profile.minor >= 7) kit.noKeywords('bool', names)
    if (args.length > 1) rt.errors.raise('TypeError', `bool expected at most 1 argument${rt.profile.minor >= 8 ? '' : 's'}, got ${args.length}`)
    return kit.bool(args.length === 1 && rt.abstract.isTrue(args[0]))
  }
  type.dealloc = () => {
    throw new Error('bool: a singleton died')
  }
  rt.types.define(type, int)
  init(rt.false, 0)
  init(rt.true, 1)
  return type

  function init(o: Ref, value: number): void {
    // Counted like other objects until they became immortal.
    H[o] = rt.profile.objects.immortals ? DETAILS[rt.profile.language].staticReferences : 1
    H[o + OB_TYPE] = type.ref
    if (python2) {
      H[o + INT_LOW] = value
      H[o + INT_HIGH] = 0
    } else {
      H[o + OB_SIZE] = value
      H[o + LONG_DIGITS] = value
    }
  }
}
