/** weakref.proxy: operations go to the referent while it lives. Source: Objects/weakrefobject.c proxy_*. @simplified */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { BINARY_OPERATORS, type TypeInfo } from '../type-info.ts'

export function fillProxy(rt: Runtime, type: TypeInfo, referent: (reference: Ref) => Ref, callable: boolean): void {
  const { abstract } = rt

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

  type.getattro = (o, name) => through(o, (target) => abstract.getattr(target, name))
  type.setattro = (o, name, value) => through(o, (target) => abstract.setattr(target, name, value))
  type.str = (o) => through(o, (target) => abstract.str(target))
  type.repr = (o) => {
    const target = referent(o)
    const name = target === 0 ? 'NoneType' : rt.memory.typeOf(target).name
    return rt.str.from(`<weakproxy at 0x${rt.addressText(o)} to ${name} at 0x${rt.addressText(target === 0 ? rt.none : target)}>`)
  }
  type.hash = () => rt.errors.raise('TypeError', `unhashable type: '${type.name}'`)
  type.richcompare = (left, right, op) => through(left, (a) => through(right, (b) => abstract.compare(a, b, op)))
  type.bool = (o) => through(o, (target) => abstract.isTrue(target))
  type.length = (o) => through(o, (target) => abstract.length(target))
  type.getitem = (o, key) => through(o, (target) => abstract.getitem(target, key))
  type.setitem = (o, key, value) => through(o, (target) => (value === 0 ? abstract.delitem(target, key) : abstract.setitem(target, key, value)))
  type.contains = (o, item) => through(o, (target) => abstract.contains(target, item))
  type.iter = (o) => through(o, (target) => abstract.iter(target))
  type.iternext = (o) => through(o, (target) => abstract.next(target))
  for (const operator of BINARY_OPERATORS) {
    type.number[operator] = (left, right) => through(left, (a) => through(right, (b) => abstract.binary(operator, a, b)))
    type.inplace[operator] = (left, right) => through(left, (a) => abstract.inplace(operator, a, right))
  }
  type.negative = (o) => through(o, abstract.negative)
  type.positive = (o) => through(o, abstract.positive)
  type.invert = (o) => through(o, abstract.invert)
  if (callable) type.call = (o, args, names) => through(o, (target) => abstract.call(target, args, names))
}
