/** None, NotImplemented, Ellipsis. Source: Objects/object.c, Objects/sliceobject.c. */
import { IMMORTAL, OB_TYPE } from './layout.ts'
import type { Ref } from '../ref.ts'
import type { Runtime } from './runtime.ts'
import { TypeInfo } from './type-info.ts'

export interface Singletons {
  readonly none: Ref
  readonly notImplemented: Ref
  readonly ellipsis: Ref
}

/** References that the interpreter itself holds to None at start-up, roughly: it never dies. */
const HELD = 4000

const PAGE = 4096

export function createSingletons(rt: Runtime): Singletons {
  const { H } = rt
  const { python2, immortals, noneHash } = rt.profile.objects

  function single(name: string, text: string): { readonly type: TypeInfo; readonly ref: Ref } {
    const type = new TypeInfo(name)
    type.subclassable = false
    const ref = rt.space.statics(16)
    type.repr = () => rt.str.from(text)
    type.create = (_type, args, names) => {
      if (python2) return rt.errors.raise('TypeError', `cannot create '${name}' instances`)
      if (args.length > 0 || names !== null) rt.errors.raise('TypeError', `${name} takes no arguments`)
      return rt.memory.incref(ref)
    }
    if (python2) type.create = null
    type.dealloc = () => {
      H[ref] = HELD
    }
    rt.types.define(type)
    H[ref] = immortals ? IMMORTAL : HELD
    H[ref + OB_TYPE] = type.ref
    return { type, ref }
  }

  const none = single('NoneType', 'None')
  none.type.bool = () => false
  none.type.hash = () => {
    rt.hashHigh = 0
    // The address is small: rotating it by four bits is a shift.
    return 'value' in noneHash ? noneHash.value | 0 : (Math.floor((none.ref * 4) / PAGE) * PAGE + noneHash.pageOffset) >> 4
  }
  const notImplemented = single('NotImplementedType', 'NotImplemented')
  if (rt.profile.minor >= 9) {
    notImplemented.type.bool = () => {
      rt.warn('DeprecationWarning', 'NotImplemented should not be used in a boolean context')
      return true
    }
  }
  const ellipsis = single('ellipsis', 'Ellipsis')
  return { none: none.ref, notImplemented: notImplemented.ref, ellipsis: ellipsis.ref }
}
