/** Whether instances of one class can become those of another: for __class__ and __bases__. @mirrors Objects/typeobject.c compatible_for_assignment */
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { typeSystem } from './type-system.ts'

/** @mirrors Objects/typeobject.c compatible_with_tp_base */
function sameAsBase(child: TypeInfo): boolean {
  const parent = child.base
  return parent !== null && child.basicBytes === parent.basicBytes && child.itemBytes === parent.itemBytes && child.isGc === parent.isGc
    && child.dictOffset === parent.dictOffset && child.weaklistOffset === parent.weaklistOffset && child.hasDict === parent.hasDict
}

/** The fields of both beyond their common base are __dict__, weak references and the same slots. @mirrors Objects/typeobject.c same_slots_added */
function sameSlotsAdded(a: TypeInfo, b: TypeInfo): boolean {
  if (a.base === null) return false
  let bytes = a.base.basicBytes
  for (const field of ['dictOffset', 'weaklistOffset'] as const) if (a[field] * 4 === bytes && b[field] * 4 === bytes) bytes += 8
  const names = (type: TypeInfo): string => type.memberSlots.map(({ name }) => name).sort().join()
  if (a.memberSlots.length > 0 && names(a) === names(b)) bytes += 8 * a.memberSlots.length
  return bytes === a.basicBytes && bytes === b.basicBytes
}

/** Raises TypeError unless what is laid out like `from` may take the layout of `to`. */
export function checkAssignable(rt: Runtime, from: TypeInfo, to: TypeInfo, attribute: string): void {
  const differs = (what: string): never => {
    const [first, second] = (rt.profile.objects.python2 ? [from, to] : [to, from]).map(typeSystem(rt).displayName)
    return rt.errors.raise('TypeError', `${attribute} assignment: '${first}' ${what} differs from '${second}'`)
  }
  if (from.isGc !== to.isGc) differs('deallocator')
  const solid = (type: TypeInfo): TypeInfo => {
    let at = type
    while (sameAsBase(at)) at = at.base!
    return at
  }
  const a = solid(to)
  const b = solid(from)
  if (a !== b && (a.base !== b.base || !sameSlotsAdded(a, b))) differs('object layout')
  // What stands before the object (3.11+) is no part of its size.
  const apart = (type: TypeInfo): string => `${type.dictOffset === 0 && type.hasDict} ${type.weaklistOffset === 0 && type.weakrefable}`
  if (from.preHeaderBytes !== to.preHeaderBytes || apart(from) !== apart(to)) differs('object layout')
}
