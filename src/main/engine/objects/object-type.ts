/** The type `object`. Source: Objects/typeobject.c object_new, object_init, object_methods. */
import type { Ref } from '../ref.ts'
import type { Runtime, Types } from './runtime.ts'
import { Compare, type KeywordNames, type TypeInfo } from './type-info.ts'
import { addReduce } from './reduce.ts'
import { checkAssignable } from './types/assignment.ts'
import { defaultDirectory } from './types/directory.ts'
import { typeSystem } from './types/type-system.ts'

/** Fills the slots now; the methods come with the function it answers, once dicts exist. */
export function createObjectType(rt: Runtime, object: TypeInfo, attributes: Pick<Types, 'genericGetattr' | 'genericSetattr'>): () => void {
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects

  /** @mirrors Objects/typeobject.c object_new */
  function create(type: TypeInfo, args: readonly Ref[], _names: KeywordNames): Ref {
    if (args.length > 0) rejectArguments(type)
    if (type.isAbstract) rejectAbstract(type)
    return typeSystem(rt).allocInstance(type)
  }

  function rejectArguments(type: TypeInfo): void {
    if (python2) {
      if (type.init === object.init) rt.errors.raise('TypeError', 'object() takes no parameters')
      return
    }
    if (type.create !== create) rt.errors.raise('TypeError', 'object.__new__() takes exactly one argument (the type to instantiate)')
    if (type.init === object.init) rt.errors.raise('TypeError', `${type.name}() takes no arguments`)
  }

  function rejectAbstract(type: TypeInfo): never {
    const methods = rt.abstract.getattr(type.ref, rt.str.name('__abstractmethods__'))
    const names: string[] = []
    const iterator = rt.abstract.iter(methods)
    for (let item = rt.abstract.next(iterator); item !== 0; item = rt.abstract.next(iterator)) {
      names.push(rt.str.value(item))
      rt.memory.decref(item)
    }
    rt.memory.decref(iterator)
    rt.memory.decref(methods)
    names.sort()
    const old = minor < 9
    const plural = names.length > 1 || old ? 's' : ''
    if (minor >= 12) {
      const quoted = names.map((name) => `'${name}'`).join(', ')
      return rt.errors.raise('TypeError', `Can't instantiate abstract class ${type.name} without an implementation for abstract method${plural} ${quoted}`)
    }
    return rt.errors.raise('TypeError', `Can't instantiate abstract class ${type.name} with abstract method${plural} ${names.join(', ')}`)
  }

  /** @mirrors Objects/typeobject.c object_init */
  function init(self: Ref, args: readonly Ref[], _names: KeywordNames): void {
    if (args.length === 0) return
    const type = rt.memory.typeOf(self)
    if (python2) {
      if (type.create === create && type.init === init) rt.errors.raise('TypeError', 'object.__init__() takes no parameters')
      return
    }
    if (type.init !== init) rt.errors.raise('TypeError', 'object.__init__() takes exactly one argument (the instance to initialize)')
    if (type.create === create) {
      rt.errors.raise('TypeError', `${type.name}.__init__() takes exactly one argument (the instance to initialize)`)
    }
  }

  function repr(self: Ref): Ref {
    const type = rt.memory.typeOf(self)
    const { module, name } = typeSystem(rt).names(type)
    const isBuiltin = module === '' || module === 'builtins' || module === '__builtin__'
    const shown = isBuiltin ? type.name : `${module}.${name}`
    return rt.str.from(`<${shown} object at 0x${rt.addressText(self)}>`)
  }

  /** _Py_HashPointer: the address rotated right by four bits. */
  function hash(self: Ref): number {
    const address = BigInt(self) * 4n
    const rotated = BigInt.asUintN(64, (address >> 4n) | (address << 60n))
    rt.hashHigh = Number(BigInt.asIntN(32, rotated >> 32n))
    return Number(BigInt.asIntN(32, rotated))
  }

  /** @mirrors Objects/typeobject.c object_richcompare */
  function richcompare(left: Ref, right: Ref, op: Compare): Ref {
    if (op === Compare.Eq && left === right) return rt.memory.incref(rt.true)
    if (op !== Compare.Ne) return rt.memory.incref(rt.notImplemented)
    const compare = rt.memory.typeOf(left).richcompare
    if (compare === null) return rt.memory.incref(rt.notImplemented)
    const equal = compare(left, right, Compare.Eq)
    if (equal === rt.notImplemented) return equal
    const truth = rt.abstract.isTrue(equal)
    rt.memory.decref(equal)
    return rt.int.fromBool(!truth)
  }

  object.basicBytes = 16
  object.create = create
  object.init = init
  object.repr = repr
  object.str = (self) => (rt.memory.typeOf(self).repr as (o: Ref) => Ref)(self)
  object.hash = hash
  if (!python2) object.richcompare = richcompare
  object.getattro = attributes.genericGetattr
  object.setattro = attributes.genericSetattr
  object.dealloc = (o) => rt.memory.free(o)

  function setClass(self: Ref, value: Ref): void {
    if (value === 0) rt.errors.raise('TypeError', "can't delete __class__ attribute")
    if (!rt.types.isType(value)) {
      rt.errors.raise('TypeError', `__class__ must be set to ${python2 ? 'new-style class' : 'a class'}, not '${typeSystem(rt).displayName(rt.memory.typeOf(value))}' object`)
    }
    const from = rt.memory.typeOf(self)
    const to = rt.types.infoOf(value)
    if (!from.isHeap || !to.isHeap) {
      rt.errors.raise('TypeError', python2 ? '__class__ assignment: only for heap types' : minor < 10
        ? '__class__ assignment only supported for heap types or ModuleType subclasses'
        : '__class__ assignment only supported for mutable types or ModuleType subclasses')
    }
    checkAssignable(rt, from, to, '__class__')
    if (from.hasDict) rt.types.instanceDict(self, true)
    rt.H[self + 2] = rt.memory.incref(value)
    rt.memory.decref(from.ref)
  }

  return function addMethods(): void {
    const { natives, memory } = rt
    natives.getset(object, '__class__', (o) => memory.incref(memory.typeOf(o).ref), setClass)
    natives.method(object, '__sizeof__', 0, (o) => {
      const type = memory.typeOf(o)
      // From 3.12 on the size of an int is its number of digits times eight, and a mark of its sign.
      const size = minor >= 12 && rt.int.isInt(o) ? Math.abs(rt.H[o + 4]) * 8 + (rt.H[o + 4] < 0 ? 2 : rt.H[o + 4] === 0 ? 1 : 0) : Math.abs(rt.H[o + 4])
      const items = type.itemBytes > 0 ? size * type.itemBytes : 0
      return rt.int.from(type.basicBytes + items)
    })
    natives.method(object, '__format__', 1, (o, [spec]) => {
      if (rt.str.isStr(spec) && rt.str.value(spec) !== '' && !python2) {
        rt.errors.raise('TypeError', `unsupported format string passed to ${typeSystem(rt).displayName(memory.typeOf(o))}.__format__`)
      }
      return rt.abstract.str(o)
    })
    addReduce(rt, object)
    natives.classMethod(object, '__subclasshook__', null, () => memory.incref(rt.notImplemented))
    if (python2) return
    natives.method(object, '__dir__', 0, (o) => defaultDirectory(rt, o))
    natives.classMethod(object, '__init_subclass__', 0, () => memory.incref(rt.none))
  }
}
