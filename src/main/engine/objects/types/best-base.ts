/** Which base gives a class its layout. Source: Objects/typeobject.c best_base, solid_base, extra_ivars. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { typeSystem } from './type-system.ts'

/** Fields beyond the base's, apart from the pointers to __dict__ and the weak references that a class statement adds; up to 3.11 a __dict__ behind items counts. @mirrors Objects/typeobject.c extra_ivars */
function hasExtraFields(type: TypeInfo, base: TypeInfo, minor: number): boolean {
  if (type.itemBytes !== 0 || base.itemBytes !== 0) {
    const fixed = ({ basicBytes, dictOffset }: TypeInfo) => basicBytes - (minor >= 12 && dictOffset < 0 ? 8 : 0)
    return fixed(type) !== fixed(base) || type.itemBytes !== base.itemBytes
  }
  let bytes = type.basicBytes
  if (type.weaklistOffset !== 0 && base.weaklistOffset === 0 && type.weaklistOffset * 4 + 8 === bytes && type.isHeap) bytes -= 8
  if (type.dictOffset !== 0 && base.dictOffset === 0 && type.dictOffset * 4 + 8 === bytes && type.isHeap) bytes -= 8
  return bytes !== base.basicBytes
}

/** @mirrors Objects/typeobject.c solid_base */
export function solidBase(type: TypeInfo, object: TypeInfo, minor: number): TypeInfo {
  const base = type.base === null ? object : solidBase(type.base, object, minor)
  return hasExtraFields(type, base, minor) ? type : base
}

/** The bases as types; old-style classes are left out. Raises TypeError for what cannot be a base. @mirrors Objects/typeobject.c best_base */
export function bestBase(rt: Runtime, bases: readonly Ref[]): TypeInfo {
  const { types } = rt
  const raise = (message: string) => rt.errors.raise('TypeError', message)
  let winner: TypeInfo | null = null
  let best: TypeInfo | null = null
  for (const ref of bases) {
    if (!types.isType(ref)) {
      if (rt.memory.typeOf(ref).isOldStyle) continue
      raise(rt.profile.objects.python2 ? 'bases must be types' : 'bases must be types')
    }
    const candidate = types.infoOf(ref)
    if (!candidate.subclassable) raise(`type '${typeSystem(rt).displayName(candidate)}' is not an acceptable base type`)
    const solid = solidBase(candidate, types.object, rt.profile.minor)
    if (winner === null || (solid !== winner && solid.isSubtypeOf(winner))) {
      winner = solid
      best = candidate
    } else if (!winner.isSubtypeOf(solid)) raise('multiple bases have instance lay-out conflict')
  }
  if (best === null) raise("a new-style class can't have only classic bases")
  return best as TypeInfo
}
