/** Method resolution order. Source: Objects/typeobject.c. */
import type { TypeInfo } from '../type-info.ts'

/** The order in which a dict walks over these keys. */
export type DictOrder = (types: readonly TypeInfo[]) => readonly TypeInfo[]

export class MroError {
  constructor(readonly message: string) {}
}

/** C3 over the bases' own orders. Throws MroError with CPython's words. @mirrors Objects/typeobject.c mro_implementation */
export function linearize(type: TypeInfo, bases: readonly TypeInfo[], lineBreak: string, inDictOrder: DictOrder): TypeInfo[] {
  rejectDuplicates(bases)
  if (bases.length === 1) return [type, ...bases[0].mro]
  return merge(type, [...bases.map((base) => base.mro), [...bases]], lineBreak, inDictOrder)
}

/** @mirrors Objects/typeobject.c pmerge */
function merge(type: TypeInfo, lists: readonly (readonly TypeInfo[])[], lineBreak: string, inDictOrder: DictOrder): TypeInfo[] {
  const order = [type]
  const heads = lists.map(() => 0)
  for (;;) {
    let empty = 0
    let found: TypeInfo | null = null
    for (let i = 0; i < lists.length && found === null; i++) {
      if (heads[i] >= lists[i].length) {
        empty++
        continue
      }
      const candidate = lists[i][heads[i]]
      if (!lists.some((list, j) => list.indexOf(candidate, heads[j] + 1) >= 0)) found = candidate
    }
    if (found !== null) {
      order.push(found)
      for (let i = 0; i < lists.length; i++) if (lists[i][heads[i]] === found) heads[i]++
      continue
    }
    if (empty === lists.length) return order
    throw new MroError(`Cannot create a consistent method resolution${lineBreak}order (MRO) for bases ${conflict(lists, heads, inDictOrder)}`)
  }
}

/** @mirrors Objects/typeobject.c set_mro_error */
function conflict(lists: readonly (readonly TypeInfo[])[], heads: readonly number[], inDictOrder: DictOrder): string {
  const names = new Set<TypeInfo>()
  lists.forEach((list, i) => {
    if (heads[i] < list.length) names.add(list[heads[i]])
  })
  return inDictOrder([...names]).map((type) => type.name).join(', ')
}

function rejectDuplicates(bases: readonly TypeInfo[]): void {
  for (let i = 0; i < bases.length; i++) {
    if (bases.indexOf(bases[i], i + 1) >= 0) throw new MroError(`duplicate base class ${bases[i].name}`)
  }
}
