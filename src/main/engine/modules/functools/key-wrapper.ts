/** cmp_to_key of 3.x. @mirrors Modules/_functoolsmodule.c keyobject_call, keyobject_richcompare */
import { createKit } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'

/** keyobject: cmp, object (NULL in what cmp_to_key itself answers). */
const CMP = 4
const OBJECT = 6

export function createCmpToKey(rt: Runtime): Ref {
  const { H } = rt
  const { incref, alloc, track, untrack, xdecref, free, typeOf } = rt.memory
  const { minor } = rt.profile
  const kit = createKit(rt)
  const type = new TypeInfo('KeyWrapper')
  type.module = 'functools'
  type.basicBytes = 32
  type.isGc = minor >= 10
  type.subclassable = false
  type.traverse = (o, visit) => {
    for (const word of [CMP, OBJECT]) if (H[o + word] !== NULL) visit(H[o + word]!)
  }
  type.dealloc = (o) => {
    if (type.isGc) untrack(o)
    xdecref(H[o + CMP]!)
    xdecref(H[o + OBJECT]!)
    free(o)
  }
  type.call = (o, args, names) => {
    const [object] = kit.bind('K', ['obj'], args, names, 1)
    return make(H[o + CMP]!, object!)
  }
  type.richcompare = (left, right, op) => {
    if (typeOf(right) !== type) return rt.errors.raise('TypeError', 'other argument must be K instance')
    const [x, y] = [H[left + OBJECT]!, H[right + OBJECT]!]
    if (x === NULL || y === NULL) return rt.errors.raise('AttributeError', 'object')
    return kit.using(rt.abstract.call(H[left + CMP]!, [x, y]), (order) => kit.using(rt.int.from(0), (zero) => rt.abstract.compare(order, zero, op)))
  }
  rt.types.define(type)
  rt.natives.getset(type, 'obj', (o) => incref(H[o + OBJECT] || rt.none), (o, value) => {
    const old = H[o + OBJECT]!
    H[o + OBJECT] = value === NULL ? NULL : incref(value)
    xdecref(old)
  })

  function make(cmp: Ref, object: Ref): Ref {
    const o = alloc(type)
    H[o + CMP] = incref(cmp)
    H[o + OBJECT] = object === NULL ? NULL : incref(object)
    if (type.isGc) track(o)
    return o
  }

  return rt.natives.fn('cmp_to_key', null, (args, names) => {
    const [cmp] = kit.bind('cmp_to_key', ['mycmp'], args, names, 1)
    return make(cmp!, NULL)
  }, '_functools')
}
