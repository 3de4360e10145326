/** weakref.proxy: operations go to the referent while it lives. Source: Objects/weakrefobject.c proxy_*. @simplified */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { BINARY_OPERATORS, type TypeInfo } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'

export function fillProxy(rt: Runtime, type: TypeInfo, referent: (reference: Ref) => Ref, callable: boolean): void {
  /** The referent behind a proxy (anything else is itself), held during the operation. */
  function through<T>(o: Ref, body: (target: Ref) => T): T {
    return rt.memory.typeOf(o) === type ? whileHeld(rt, referent(o), body) : body(o)
  }

  type.getattro = (o, name) => through(o, (target) => rt.abstract.getattr(target, name))
  type.setattro = (o, name, value) => through(o, (target) => rt.abstract.setattr(target, name, value))
  type.str = (o) => through(o, (target) => rt.abstract.str(target))
  type.repr = (o) => {
    const target = referent(o)
    const start = `<weakproxy at 0x${rt.addressText(o)}`
    if (rt.profile.minor >= 13) return rt.str.from(target === 0 ? `${start}; dead>` : `${start}; to '${referentType(rt, target)}' at 0x${rt.addressText(target)}>`)
    const shown = target === 0 ? rt.none : target
    return rt.str.from(`${start} to ${referentType(rt, shown)} at 0x${rt.addressText(shown)}>`)
  }
  type.hash = () => rt.errors.raise('TypeError', `unhashable type: '${typeSystem(rt).displayName(type)}'`)
  // 2.7 asks the referents only where both operands are proxies.
  if (rt.profile.objects.python2) type.compare = (left, right) => through(left, (a) => through(right, (b) => rt.abstract.threeWay(a, b)))
  else type.richcompare = (left, right, op) => through(left, (a) => through(right, (b) => rt.abstract.compare(a, b, op)))
  type.bool = (o) => through(o, (target) => rt.abstract.isTrue(target))
  type.length = (o) => through(o, (target) => rt.abstract.length(target))
  type.getitem = (o, key) => through(o, (target) => rt.abstract.getitem(target, key))
  type.setitem = (o, key, value) => through(o, (target) => (value === 0 ? rt.abstract.delitem(target, key) : rt.abstract.setitem(target, key, value)))
  type.contains = (o, item) => through(o, (target) => rt.abstract.contains(target, item))
  type.iter = (o) => through(o, (target) => rt.abstract.iter(target))
  type.iternext = (o) => through(o, (target) => next(target))
  for (const operator of BINARY_OPERATORS) {
    if (operator === 'matrixMultiply' && rt.profile.minor < 8) continue
    type.number[operator] = (left, right) => through(left, (a) => through(right, (b) => rt.abstract.binary(operator, a, b)))
    type.inplace[operator] = (left, right) => through(left, (a) => through(right, (b) => rt.abstract.inplace(operator, a, b)))
  }
  type.negative = (o) => through(o, (target) => rt.abstract.negative(target))
  type.positive = (o) => through(o, (target) => rt.abstract.positive(target))
  type.invert = (o) => through(o, (target) => rt.abstract.invert(target))
  type.absolute = (o) => through(o, (target) => unary(target, 'absolute'))
  type.index = (o) => through(o, (target) => unary(target, 'index'))
  type.int = (o) => through(o, (target) => rt.abstract.callObjArgs(rt.int.type.ref, [target]))
  type.float = (o) => through(o, (target) => rt.abstract.callObjArgs(rt.float.type.ref, [target]))
  if (callable) type.call = (o, args, names) => through(o, (target) => rt.abstract.call(target, args, names))

  /** @mirrors Objects/weakrefobject.c proxy_iternext */
  function next(target: Ref): Ref {
    const kind = rt.memory.typeOf(target)
    if (kind.iternext === null) rt.errors.raise('TypeError', rt.profile.minor >= 9 ? `Weakref proxy referenced a non-iterator '${typeSystem(rt).displayName(kind)}' object` : `'${typeSystem(rt).displayName(kind)}' object is not iterable`)
    return rt.abstract.next(target)
  }

  function unary(target: Ref, slot: 'absolute' | 'index'): Ref {
    const kind = rt.memory.typeOf(target)
    const found = kind[slot]
    if (found !== null) return found(target)
    const shown = typeSystem(rt).displayName(kind)
    return rt.errors.raise('TypeError', slot === 'index' ? `'${shown}' object cannot be interpreted as an in${rt.profile.objects.python2 ? 'dex' : 'teger'}` : `bad operand type for abs(): '${shown}'`)
  }
}

/** Raises ReferenceError for a dead target (0). */
function whileHeld<T>(rt: Runtime, target: Ref, body: (target: Ref) => T): T {
  if (target === 0) rt.errors.raise('ReferenceError', 'weakly-referenced object no longer exists')
  rt.memory.incref(target)
  try {
    return body(target)
  } finally {
    rt.memory.decref(target)
  }
}

/** As the texts of references have it: from 3.13 on (%T) the qualified name, without `builtins` and `__main__`. */
export function referentType(rt: Runtime, target: Ref): string {
  const kind = rt.memory.typeOf(target)
  if (rt.profile.minor < 13 || !kind.isHeap) return typeSystem(rt).displayName(kind)
  const [module, name] = ['__module__', '__qualname__'].map((attribute) => {
    const found = rt.abstract.getattr(kind.ref, rt.str.name(attribute))
    const text = rt.abstract.strText(found)
    rt.memory.decref(found)
    return text
  }) as [string, string]
  return module === 'builtins' || module === '__main__' ? name : `${module}.${name}`
}

/** Only proxies of what cannot be called have methods. */
export function addProxyMethods(rt: Runtime, type: TypeInfo, referent: (reference: Ref) => Ref): void {
  const { python2 } = rt.profile.objects
  const names = python2 ? ['__unicode__'] : rt.profile.minor >= 9 ? ['__bytes__', '__reversed__'] : ['__bytes__']
  for (const name of names) {
    rt.natives.method(type, name, 0, (o) => whileHeld(rt, referent(o), (target) => rt.abstract.callMethod(target, name, [])))
  }
}
