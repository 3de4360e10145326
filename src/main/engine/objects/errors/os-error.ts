/** OSError and 2.7's EnvironmentError. Source: Objects/exceptions.c oserror_new, EnvironmentError_init. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { ERRNO_TYPES } from './hierarchy.ts'
import type { SpecialParts } from './special-exceptions.ts'

export function specializeOsError(rt: Runtime, type: TypeInfo, { base, layout, baseInit }: SpecialParts): () => void {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const names = python2 ? ['errno', 'strerror', 'filename'] : ['errno', 'strerror', 'filename', 'filename2']
  const word = (i: number) => layout.end + 2 * i
  const [ERRNO, STRERROR, FILENAME, FILENAME2] = [word(0), word(1), word(2), word(3)]
  const newRef = (o: Ref) => rt.memory.incref(o === 0 ? rt.none : o)
  base.ownFields(type, names.map((_, i) => word(i)))

  const baseCreate = base.type.create as NonNullable<TypeInfo['create']>
  /** OSError itself chooses the subclass by the number. @mirrors Objects/exceptions.c OSError_new */
  type.create = (info, args, given) => {
    let made = info
    if (!python2 && info === type && args.length >= 2 && rt.int.isInt(args[0])) {
      const name = ERRNO_TYPES[rt.int.toNumber(args[0])]
      if (name !== undefined) made = rt.errors.type(name)
    }
    const initLater = usesInit(info)
    const o = baseCreate(made, initLater ? [] : args, initLater ? null : given)
    if (!initLater) fill(o, args)
    return o
  }
  type.init = (o, args, given) => {
    if (!usesInit(rt.memory.typeOf(o))) return
    baseInit(o, args, given)
    fill(o, args)
  }

  /** A class with an __init__ of its own, and no __new__, gets its fields from __init__. @mirrors Objects/exceptions.c oserror_use_init */
  function usesInit(info: TypeInfo): boolean {
    return python2 || (info.init !== type.init && info.create === type.create)
  }

  /** Two to five arguments are number, text and file names; the names do not stay in args. */
  function fill(o: Ref, args: readonly Ref[]): void {
    const most = python2 ? 3 : 5
    if (args.length < 2 || args.length > most) return
    base.setField(o, ERRNO, args[0])
    base.setField(o, STRERROR, args[1])
    if (args.length < 3 || args[2] === rt.none) return
    base.setField(o, FILENAME, args[2])
    if (!python2 && args.length === 5 && args[4] !== rt.none) base.setField(o, FILENAME2, args[4])
    const two = rt.tuple.from(args.slice(0, 2))
    base.setField(o, layout.args, two)
    rt.memory.decref(two)
  }

  /** @mirrors Objects/exceptions.c OSError_str */
  type.str = (o) => {
    const text = (place: number) => (H[o + place] === 0 ? 'None' : rt.abstract.strText(H[o + place]))
    const file = (place: number) => rt.abstract.reprText(H[o + place])
    if (H[o + FILENAME] !== 0) {
      const second = !python2 && H[o + FILENAME2] !== 0 ? ` -> ${file(FILENAME2)}` : ''
      return rt.str.from(`[Errno ${text(ERRNO)}] ${text(STRERROR)}: ${file(FILENAME)}${second}`)
    }
    if (H[o + ERRNO] !== 0 && H[o + STRERROR] !== 0) return rt.str.from(`[Errno ${text(ERRNO)}] ${text(STRERROR)}`)
    return (base.type.str as (o: Ref) => Ref)(o)
  }

  return () => names.forEach((name, i) => {
    rt.natives.getset(type, name, (o) => newRef(H[o + word(i)]), (o, value) => base.setField(o, word(i), value))
  })
}
