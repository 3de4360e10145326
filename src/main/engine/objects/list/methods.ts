/** Methods of list. @mirrors Objects/listobject.c list_methods */
import { NULL, type Ref } from '../../ref.ts'
import { clippedNumber, longArgument, wholeNumber } from '../c-integers.ts'
import { type Kit } from '../kit.ts'
import { LIST_ALLOCATED, LIST_ITEMS } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import { clipRange, sliceIndex } from '../slice-bounds.ts'
import type { TypeInfo } from '../type-info.ts'
import type { ListParts } from './parts.ts'
import type { ListSlices } from './slices.ts'
import type { ListStore } from './store.ts'

export interface ListMethodParts {
  size(o: Ref): number
  item(o: Ref, index: number): Ref
  equals(a: Ref, b: Ref): boolean
  readonly store: ListStore
  readonly slices: ListSlices
  pop(list: Ref, index: number): Ref
  extend(list: Ref, iterable: Ref): void
}

export function installListMethods(rt: Runtime, kit: Kit, type: TypeInfo, parts: ListMethodParts): void {
  const { H, natives } = rt
  const { incref } = rt.memory
  const { size, item, equals, store, slices } = parts
  const { minor } = rt.profile

  natives.method(type, '__getitem__', 1, (self, [key]) => type.getitem!(self, key))
  natives.method(type, 'append', 1, (self, args) => {
    store.append(self, incref(args[0]))
    return incref(rt.none)
  })
  natives.method(type, 'extend', 1, (self, [iterable]) => {
    parts.extend(self, iterable)
    return kit.none()
  })
  natives.method(type, 'insert', 2, (self, [where, value]) => {
    insert(self, clippedNumber(rt, kit, where), value)
    return kit.none()
  })
  natives.method(type, 'pop', [0, 1], (self, args) => {
    const count = size(self)
    let index = args.length === 0 ? count - 1 : wholeNumber(rt, args[0])
    if (count === 0) return rt.errors.raise('IndexError', 'pop from empty list')
    if (args.length > 0 && index < 0) index += count
    if (index < 0 || index >= count) return rt.errors.raise('IndexError', 'pop index out of range')
    return parts.pop(self, index)
  })
  natives.method(type, 'remove', 1, (self, [value]) => {
    for (let i = 0; i < size(self); i++) {
      if (!equals(item(self, i), value)) continue
      slices.replace(self, i, i + 1, [])
      return kit.none()
    }
    return rt.errors.raise('ValueError', 'list.remove(x): x not in list')
  })
  natives.method(type, 'index', [1, 3], (self, args) => {
    const start = args.length > 1 ? sliceIndex(rt, kit, args[1]) : 0
    const stop = args.length > 2 ? sliceIndex(rt, kit, args[2]) : Infinity
    const [from, to] = clipRange(start, stop, size(self))
    for (let i = from; i < to && i < size(self); i++) if (equals(item(self, i), args[0])) return rt.int.from(i)
    return rt.errors.raise('ValueError', minor >= 14 ? 'list.index(x): x not in list' : `${rt.abstract.reprText(args[0])} is not in list`)
  })
  natives.method(type, 'count', 1, (self, [value]) => {
    let count = 0
    for (let i = 0; i < size(self); i++) if (equals(item(self, i), value)) count++
    return rt.int.from(count)
  })
  natives.method(type, 'reverse', 0, (self) => {
    reverse(self)
    return kit.none()
  })
  if (minor >= 0) {
    natives.method(type, 'clear', 0, (self) => {
      store.clear(self)
      return kit.none()
    })
    natives.method(type, 'copy', 0, (self) => slices.read(self, 0, 1, size(self)))
    natives.method(type, 'sort', null, (self, args, names) => {
      if (args.length > (names?.length ?? 0)) rt.errors.raise('TypeError', 'sort() takes no positional arguments')
      const [key, reversed] = kit.bind('sort', ['key', 'reverse'], args, names)
      sort(self, key, reversed, NULL)
      return kit.none()
    })
  } else {
    natives.method(type, 'sort', { keywords: ['cmp', 'key', 'reverse'], required: 0 }, (self, [cmp, key, reversed]) => {
      sort(self, key, reversed, cmp)
      return kit.none()
    })
  }
  natives.method(type, '__sizeof__', 0, (self) => rt.int.from(rt.memory.typeOf(self).basicBytes + 8 * H[self + LIST_ALLOCATED]))

  function sort(self: Ref, key: Ref, reversed: Ref, cmp: Ref): void {
    const given = (o: Ref): Ref => (o === rt.none ? NULL : o)
    const backwards = reversed !== NULL && (minor < 12 ? longArgument(rt, reversed) !== 0n : rt.abstract.isTrue(reversed))
    ;(rt.list as ListParts).sort(self, given(key), backwards, given(cmp))
  }

  /** @mirrors Objects/listobject.c ins1 */
  function insert(self: Ref, index: number, value: Ref): void {
    const count = size(self)
    store.append(self, incref(value))
    if (index < 0) index = Math.max(index + count, 0)
    if (index >= count) return
    const array = H[self + LIST_ITEMS]
    H.copyWithin(array + (index + 1) * 2, array + index * 2, array + count * 2)
    H[array + index * 2] = value
  }

  function reverse(self: Ref): void {
    const array = H[self + LIST_ITEMS]
    for (let low = 0, high = size(self) - 1; low < high; low++, high--) {
      const kept = H[array + low * 2]
      H[array + low * 2] = H[array + high * 2]
      H[array + high * 2] = kept
    }
  }
}
