/** The descriptor of a namedtuple's field. @mirrors Modules/_collectionsmodule.c tuplegetter_descr_get */
import { createKit } from '../../objects/kit.ts'
import { defineSimpleType } from '../../objects/iterators/simple-type.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'

/** _tuplegetterobject: index, doc. */
const INDEX = 4
const DOC = 6

export function createTupleGetter(rt: Runtime): TypeInfo {
  const { H } = rt
  const { incref } = rt.memory
  const kit = createKit(rt)
  const type = defineSimpleType(rt, {
    name: '_tuplegetter',
    bytes: 32,
    members: [DOC],
    slots: {
      module: '_collections',
      ...(rt.profile.minor >= 9 ? { repr: (o: Ref) => rt.str.from(`_tuplegetter(${H[o + INDEX]}, ${rt.abstract.reprText(H[o + DOC]!)})`) } : {}),
      create: (cls, args) => {
        if (args.length !== 2) rt.errors.raise('TypeError', `_tuplegetter expected 2 arguments, got ${args.length}`)
        const o = rt.memory.alloc(cls)
        H[o + INDEX] = rt.abstract.asIndex(args[0]!)
        H[o + DOC] = incref(args[1]!)
        rt.memory.track(o)
        return o
      },
      init: () => {},
      descrGet: (o, instance) => {
        if (instance === NULL || instance === rt.none) return incref(o)
        if (!rt.memory.typeOf(instance).isSubtypeOf(rt.tuple.type)) {
          rt.errors.raise('TypeError', `descriptor for index '${H[o + INDEX]}' for tuple subclasses doesn't apply to '${kit.typeName(instance)}' object`)
        }
        if (H[o + INDEX]! >= rt.tuple.size(instance)) rt.errors.raise('IndexError', 'tuple index out of range')
        return incref(rt.tuple.item(instance, H[o + INDEX]!))
      },
      descrSet: () => rt.errors.raise('AttributeError', "can't set attribute"),
    },
  })
  rt.natives.getset(type, '__doc__', (o) => incref(H[o + DOC]!))
  return type
}
