/** weakref.proxy: operations go to the referent while it lives. Source: Objects/weakrefobject.c proxy_*. @simplified */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { BINARY_OPERATORS, type TypeInfo } from '../type-info.ts'

export function fillProxy(rt: Runtime, type: TypeInfo, referent: (reference: Ref) => Ref, callable: boolean): void {
  /** The referent behind a proxy (anything else is itself), held during the operation. */
  function through<T>(o: Ref, body: (target: Ref) => T): T {
    if (rt.memory.typeOf(o) !== type) return body(o)
    const target = referent(o)
    if (target === 0) rt.errors.raise('ReferenceError', 'weakly-referenced object no longer exists')
    rt.memory.incref(target)
    try {
      return body(target)
    } finally {
      rt.memory.decref(target)
    }
  }

  type.getattro = (o, name) => through(o, (target) => rt.abstract.getattr(target, name))
  type.setattro = (o, name, value) => through(o, (target) => rt.abstract.setattr(target, name, value))
  type.str = (o) => through(o, (target) => rt.abstract.str(target))
  type.repr = (o) => {
    const target = referent(o)
    const name = target === 0 ? 'NoneType' : rt.memory.typeOf(target).name
    return rt.str.from(`<weakproxy at 0x${rt.addressText(o)} to ${name} at 0x${rt.addressText(target === 0 ? rt.none : target)}>`)
  }
  type.hash = () => rt.errors.raise('TypeError', `unhashable type: '${type.name}'`)
  type.richcompare = (left, right, op) => through(left, (a) => through(right, (b) => rt.abstract.compare(a, b, op)))
  type.bool = (o) => through(o, (target) => rt.abstract.isTrue(target))
  type.length = (o) => through(o, (target) => rt.abstract.length(target))
  type.getitem = (o, key) => through(o, (target) => rt.abstract.getitem(target, key))
  type.setitem = (o, key, value) => through(o, (target) => (value === 0 ? rt.abstract.delitem(target, key) : rt.abstract.setitem(target, key, value)))
  type.contains = (o, item) => through(o, (target) => rt.abstract.contains(target, item))
  type.iter = (o) => through(o, (target) => rt.abstract.iter(target))
  type.iternext = (o) => through(o, (target) => rt.abstract.next(target))
  for (const operator of BINARY_OPERATORS) {
    type.number[operator] = (left, right) => through(left, (a) => through(right, (b) => rt.abstract.binary(operator, a, b)))
    type.inplace[operator] = (left, right) => through(left, (a) => rt.abstract.inplace(operator, a, right))
  }
  type.negative = (o) => through(o, (target) => rt.abstract.negative(target))
  type.positive = (o) => through(o, (target) => rt.abstract.positive(target))
  type.invert = (o) => through(o, (target) => rt.abstract.invert(target))
  if (callable) type.call = (o, args, names) => through(o, (target) => rt.abstract.call(target, args, names))
}
