/** Where an instance keeps its pointers: fields of the object, its end, or the words before the GC header. */
import { OB_SIZE } from '../layout.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

export interface Places {
  /** __dict__ and attribute values are managed in the pre-header (3.11+). */
  isManaged(type: TypeInfo): boolean
  /** Word of the pointer to __dict__ (3.12: to __dict__ or the values); 0 when the type has none. */
  dictWord(o: Ref, type: TypeInfo): Ref
  /** Word of the pointer to the values (3.11, 3.12), for a managed type. */
  valuesWord(o: Ref): Ref
  /** Word of the head of the weak-reference list, or 0. */
  weaklistWord(o: Ref, type: TypeInfo): Ref
}

export function createPlaces(rt: Runtime): Places {
  const { H } = rt
  const headWords = rt.profile.gc.headerBytes >> 2
  const separateValues = rt.profile.minor === 11

  function isManaged(type: TypeInfo): boolean {
    return type.hasDict && type.dictOffset === 0
  }

  function dictWord(o: Ref, type: TypeInfo): Ref {
    if (type.dictOffset > 0) return o + type.dictOffset
    if (type.dictOffset < 0) {
      const bytes = (type.basicBytes + Math.abs(H[o + OB_SIZE]) * type.itemBytes + 7) & ~7
      return o + (bytes >> 2) + type.dictOffset
    }
    return type.hasDict ? o - headWords - 2 : 0
  }

  return {
    isManaged,
    dictWord,
    valuesWord: (o) => (separateValues ? o - headWords - 4 : o - headWords - 2),
    weaklistWord(o, type) {
      if (type.weaklistOffset !== 0) return o + type.weaklistOffset
      return type.weakrefable ? o - headWords - 4 : 0
    },
  }
}
