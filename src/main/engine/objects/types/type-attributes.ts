/** Attributes and methods of classes. Source: Objects/typeobject.c type_getsets, type_methods. */
import { textSignature } from '../natives/signatures.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import type { TypeInfo } from '../type-info.ts'
import { checkAssignable } from './assignment.ts'
import { bestBase } from './best-base.ts'
import type { SlotFixer } from './fix-slots.ts'
import type { HeapTypes } from './heap-types.ts'
import { HT_NAME, HT_QUALNAME, TP_BASE, TP_BASES, TP_MRO, TP_SUBCLASSES } from './layout.ts'
import { typeFlags } from './type-flags.ts'
import { typeSystem } from './type-system.ts'

export function addTypeAttributes(rt: Runtime, type: TypeInfo, heap: HeapTypes, fixer: SlotFixer): void {
  const { H, natives } = rt
  const { python2 } = rt.profile.objects
  const infoOf = (o: Ref) => rt.types.infoOf(o)
  const newRef = (o: Ref) => rt.memory.incref(o === 0 ? rt.none : o)
  const own = (info: TypeInfo, name: string) => rt.dict.getName(info.dict, rt.str.name(name))

  function requireHeap(o: Ref, attribute: string, value: Ref): TypeInfo {
    const info = infoOf(o)
    const shown = typeSystem(rt).displayName(info)
    if (!info.isHeap) rt.errors.raise('TypeError', rt.profile.minor < 10
      ? `can't set ${shown}.${attribute}`
      : `cannot set '${attribute}' attribute of immutable type '${shown}'`)
    if (value === 0) rt.errors.raise('TypeError', rt.profile.minor < 10 ? `can't delete ${shown}.${attribute}` : `cannot delete '${attribute}' attribute of immutable type '${shown}'`)
    return info
  }

  function text(o: Ref, attribute: string, value: Ref, info: TypeInfo): string {
    if (rt.str.isStr(value)) return rt.str.value(value)
    return rt.errors.raise('TypeError', `can only assign string to ${info.name}.${attribute}, not '${typeSystem(rt).displayName(rt.memory.typeOf(value))}'`)
  }

  function replace(word: Ref, value: Ref): void {
    const old = H[word]
    H[word] = rt.memory.incref(value)
    rt.memory.xdecref(old)
  }

  natives.getset(type, '__name__', (o) => {
    const info = infoOf(o)
    return info.isHeap && H[o + HT_NAME] !== 0 ? rt.memory.incref(H[o + HT_NAME]) : rt.str.from(info.name)
  }, (o, value) => {
    const info = requireHeap(o, '__name__', value)
    const name = text(o, '__name__', value, info)
    if (!python2 && name.includes('\0')) rt.errors.raise('ValueError', 'type name must not contain null characters')
    info.name = name
    replace(o + HT_NAME, value)
  })
  if (!python2) {
    natives.getset(type, '__qualname__', (o) => {
      const info = infoOf(o)
      return info.isHeap && H[o + HT_QUALNAME] !== 0 ? rt.memory.incref(H[o + HT_QUALNAME]) : rt.str.from(info.name)
    }, (o, value) => {
      const info = requireHeap(o, '__qualname__', value)
      text(o, '__qualname__', value, info)
      replace(o + HT_QUALNAME, value)
    })
  }
  natives.getset(type, '__module__', (o) => {
    const info = infoOf(o)
    const found = info.isHeap ? own(info, '__module__') : 0
    if (found !== 0) return rt.memory.incref(found)
    if (info.isHeap) rt.errors.raise('AttributeError', '__module__')
    return rt.str.from(typeSystem(rt).names(info).module)
  }, (o, value) => {
    const info = requireHeap(o, '__module__', value)
    rt.dict.set(info.dict, rt.str.name('__module__'), value)
    rt.types.modified(info)
  })
  natives.getset(type, '__dict__', (o) => typeSystem(rt).mappingProxy(infoOf(o).dict))
  if (!rt.profile.objects.python2) {
    natives.getset(type, '__text_signature__', (o) => {
      const info = infoOf(o)
      const text = info.isHeap ? null : textSignature(info.name, rt.profile.minor)
      return text === null ? newRef(0) : rt.str.from(text)
    })
  }
  natives.getset(type, '__bases__', (o) => newRef(H[o + TP_BASES]), setBases)
  natives.getset(type, '__base__', (o) => newRef(H[o + TP_BASE]))
  natives.getset(type, '__mro__', (o) => newRef(H[o + TP_MRO]))
  natives.getset(type, '__doc__', (o) => {
    const found = own(infoOf(o), '__doc__')
    if (found === 0) return newRef(0)
    const get = rt.memory.typeOf(found).descrGet
    return get === null ? newRef(found) : get(found, 0, o)
  }, (o, value) => {
    const info = requireHeap(o, '__doc__', value)
    rt.dict.set(info.dict, rt.str.name('__doc__'), value)
    rt.types.modified(info)
  })
  natives.getset(type, '__flags__', (o) => {
    const flags = typeFlags(rt, infoOf(o))
    return rt.profile.objects.python2 ? rt.int.fromBig(BigInt(flags)) : rt.int.from(flags)
  })
  // From 3.10 on every class has annotations of its own, made when they are asked for.
  if (rt.profile.minor >= 10) natives.getset(type, '__annotations__', (o) => {
    const info = infoOf(o)
    if (!info.isHeap) rt.errors.raise('AttributeError', `type object '${typeSystem(rt).displayName(info)}' has no attribute '__annotations__'`)
    const found = own(info, '__annotations__')
    if (found !== 0) {
      const get = rt.memory.typeOf(found).descrGet
      return get === null ? newRef(found) : get(found, 0, o)
    }
    const made = rt.dict.create()
    rt.dict.set(info.dict, rt.str.name('__annotations__'), made)
    rt.types.modified(info)
    return made
  }, (o, value) => {
    const info = infoOf(o)
    if (!info.isHeap) rt.errors.raise('TypeError', `cannot set '__annotations__' attribute of immutable type '${typeSystem(rt).displayName(info)}'`)
    const key = rt.str.name('__annotations__')
    if (value !== 0) rt.dict.set(info.dict, key, value)
    else if (!rt.dict.del(info.dict, key)) rt.errors.raise('AttributeError', '__annotations__')
    rt.types.modified(info)
  })
  natives.getset(type, '__basicsize__', (o) => rt.int.from(infoOf(o).basicBytes))
  natives.getset(type, '__itemsize__', (o) => rt.int.from(infoOf(o).itemBytes))
  natives.getset(type, '__dictoffset__', (o) => {
    const info = infoOf(o)
    if (info.dictOffset !== 0) return rt.int.from(info.dictOffset * 4)
    if (!info.hasDict) return rt.int.from(0)
    if (rt.profile.minor !== 11) return rt.int.from(-1)
    // 3.11 has it from the size of the class that added the dict.
    let adding = info
    while (adding.base!.hasDict) adding = adding.base!
    return rt.int.from(-adding.basicBytes - 24)
  })
  natives.getset(type, '__weakrefoffset__', (o) => {
    const info = infoOf(o)
    return rt.int.from(info.weaklistOffset !== 0 ? info.weaklistOffset * 4 : info.weakrefable ? -32 : 0)
  })
  natives.getset(type, '__abstractmethods__', (o) => {
    const info = infoOf(o)
    const found = info === type ? 0 : own(info, '__abstractmethods__')
    if (found === 0) rt.errors.raise('AttributeError', '__abstractmethods__')
    return rt.memory.incref(found)
  }, (o, value) => {
    const info = infoOf(o)
    const key = rt.str.name('__abstractmethods__')
    if (value === 0) {
      if (!rt.dict.del(info.dict, key)) rt.errors.raise('AttributeError', '__abstractmethods__')
    }
    else rt.dict.set(info.dict, key, value)
    info.isAbstract = value !== 0 && rt.abstract.isTrue(value)
    rt.types.modified(info)
  })

  natives.method(type, 'mro', 0, (o) => {
    const order = heap.standardMro(infoOf(o)).map((base) => base.ref)
    // The order is found as a tuple where there is one base, as a list otherwise.
    const found = infoOf(o).bases.length === 1 && !python2 ? rt.tuple.from(order) : rt.list.from(order)
    const list = rt.list.from(order)
    rt.memory.decref(found)
    return list
  })
  natives.method(type, '__subclasses__', 0, (o) => rt.list.from(subclasses(o)))
  natives.method(type, '__instancecheck__', 1, (o, [instance]) => rt.int.fromBool(typeSystem(rt).recursiveIsInstance(instance, o)))
  natives.method(type, '__subclasscheck__', 1, (o, [other]) => rt.int.fromBool(typeSystem(rt).recursiveIsSubclass(other, o)))
  // 2.7 has that of object, which counts the members of __slots__.
  if (!python2) natives.method(type, '__sizeof__', 0, (o) => {
    const info = infoOf(o)
    return rt.int.from(info.isHeap || info.isFromSpec ? basicSize(rt.profile, 'heapType') + typeSystem(rt).sharedKeysBytes(info) : basicSize(rt.profile, 'staticType'))
  })
  if (!python2) natives.classMethod(type, '__prepare__', null, () => rt.dict.create())

  /** Living subclasses in order of creation. Borrowed. */
  function subclasses(o: Ref): Ref[] {
    const container = H[o + TP_SUBCLASSES]
    const found: Ref[] = []
    const add = (reference: Ref) => {
      const subclass = typeSystem(rt).weakrefs.referent(reference)
      if (subclass !== 0) found.push(subclass)
    }
    if (container !== 0 && python2) rt.list.items(container).forEach(add)
    else if (container !== 0) {
      // Others stand for classes of the start-up: see startup-subclasses.ts.
      rt.dict.each(container, (_key, reference) => {
        if (typeSystem(rt).weakrefs.isRef(reference)) add(reference)
      })
    }
    const heapOnly = new Set(found)
    const fixed = [...infoOf(o).subclasses].filter((info) => !info.isHeap && !heapOnly.has(info.ref)).map((info) => info.ref)
    return [...fixed, ...found]
  }

  /** @mirrors Objects/typeobject.c type_set_bases */
  function setBases(o: Ref, value: Ref): void {
    const info = requireHeap(o, '__bases__', value)
    if (rt.memory.typeOf(value) !== rt.tuple.type) {
      rt.errors.raise('TypeError', `can only assign tuple to ${info.name}.__bases__, not ${typeSystem(rt).displayName(rt.memory.typeOf(value))}`)
    }
    const given = rt.tuple.items(value)
    if (given.length === 0) rt.errors.raise('TypeError', `can only assign non-empty tuple to ${info.name}.__bases__, not ()`)
    for (const base of given) {
      if (!rt.types.isType(base)) {
        if (rt.memory.typeOf(base).isOldStyle) continue
        rt.errors.raise('TypeError', `${info.name}.__bases__ must be tuple of ${python2 ? 'old- or new-style ' : ''}classes, not '${typeSystem(rt).displayName(rt.memory.typeOf(base))}'`)
      }
      if (infoOf(base).isSubtypeOf(info)) rt.errors.raise('TypeError', 'a __bases__ item causes an inheritance cycle')
    }
    const best = bestBase(rt, given)
    checkAssignable(rt, info.base!, best, '__bases__')
    const before = { bases: info.bases, base: info.base! }
    const old = rt.memory.incref(H[o + TP_BASES])
    assume({ bases: given.map((base) => heap.infoOfBase(base)), base: best }, value)
    try {
      reorder(info)
    } catch (error) {
      assume(before, old)
      reorder(info)
      rt.memory.decref(old)
      throw error
    }
    // Only a class whose order holds changes places among the subclasses.
    const { bases } = info
    info.bases = before.bases
    heap.removeSubclass(info, true)
    info.bases = bases
    heap.addSubclass(info)
    rt.memory.decref(old)
    rt.types.modified(info)
    refix(info)

    function assume({ bases, base }: { bases: TypeInfo[]; base: TypeInfo }, tuple: Ref): void {
      info.bases = bases
      info.base = base
      replace(o + TP_BASES, tuple)
      replace(o + TP_BASE, base.ref)
    }
  }

  /** @mirrors Objects/typeobject.c mro_hierarchy */
  function reorder(info: TypeInfo): void {
    heap.setMro(info, rt.memory.typeOf(info.ref))
    for (const subclass of info.subclasses) reorder(subclass)
  }

  function refix(info: TypeInfo): void {
    fixer.fixSlots(info)
    for (const subclass of info.subclasses) refix(subclass)
  }

}
