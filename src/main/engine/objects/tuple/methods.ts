/** Methods of tuple. @mirrors Objects/tupleobject.c tuple_methods */
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { SequenceView } from '../sequence-compare.ts'
import { clipRange, sliceIndex } from '../slice-bounds.ts'
import { Compare, type TypeInfo } from '../type-info.ts'

export function installTupleMethods(rt: Runtime, kit: Kit, type: TypeInfo, { size, item }: SequenceView): void {
  const { natives } = rt
  const equals = (a: number, b: number): boolean => a === b || rt.abstract.compareBool(a, b, Compare.Eq)

  natives.method(type, 'count', 1, (self, [wanted]) => {
    let count = 0
    for (let i = 0; i < size(self); i++) if (equals(item(self, i), wanted)) count++
    return rt.int.from(count)
  })
  natives.method(type, 'index', [1, 3], (self, args) => {
    const start = args.length > 1 ? sliceIndex(rt, kit, args[1]) : 0
    const stop = args.length > 2 ? sliceIndex(rt, kit, args[2]) : Infinity
    const [from, to] = clipRange(start, stop, size(self))
    for (let i = from; i < to; i++) if (equals(item(self, i), args[0])) return rt.int.from(i)
    return rt.errors.raise('ValueError', 'tuple.index(x): x not in tuple')
  })
  natives.method(type, '__getnewargs__', 0, (self) => rt.tuple.steal([rt.tuple.from(rt.tuple.items(self))]))
  natives.method(type, '__sizeof__', 0, (self) => rt.int.from(rt.memory.typeOf(self).basicBytes + 8 * size(self)))
}
