/** property. Source: Objects/descrobject.c property_*. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import { TypeInfo } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'

/** propertyobject: prop_get, prop_set, prop_del, prop_doc, prop_name (3.10+ as part of the words), getter_doc. */
const GET = 4
const SET = 6
const DEL = 8
const DOC = 10
const NAME = 12

export function createProperty(rt: Runtime): TypeInfo {
  const { H } = rt
  const { minor } = rt.profile
  const type = new TypeInfo('property')
  /** The instance goes to the getter in a tuple. */
  const passesTuple = minor < 8
  const named = basicSize(rt.profile, 'property') === 64
  const words = named ? [GET, SET, DEL, DOC, NAME] : [GET, SET, DEL, DOC]
  /** getter_doc: a byte; after the words that own references. */
  const GETTER_DOC = named ? 14 : 12

  function label(o: Ref): string | null {
    const name = named ? H[o + NAME] : 0
    return name === 0 ? null : rt.abstract.reprText(name)
  }

  function refuse(o: Ref, instance: Ref, kind: 'getter' | 'setter' | 'deleter'): never {
    const name = label(o)
    const owner = typeSystem(rt).names(rt.memory.typeOf(instance)).name
    if (rt.profile.objects.preHeaderBytes > 0) {
      const quoted = `'${owner}'`
      return rt.errors.raise('AttributeError', name === null ? `property of ${quoted} object has no ${kind}` : `property ${name} of ${quoted} object has no ${kind}`)
    }
    const verb = { getter: 'unreadable attribute', setter: "can't set attribute", deleter: "can't delete attribute" }[kind]
    return rt.errors.raise('AttributeError', name === null ? verb : `${verb} ${name}`)
  }

  type.basicBytes = basicSize(rt.profile, 'property')
  type.isGc = true
  type.dealloc = (o) => {
    rt.memory.untrack(o)
    clear(o)
    rt.memory.free(o)
  }
  type.traverse = (o, visit) => {
    for (const word of words) if (H[o + word] !== 0) visit(H[o + word])
  }
  type.clear = clear
  type.create = (info) => typeSystem(rt).allocInstance(info)
  type.init = init
  type.descrGet = (o, instance) => {
    if (instance === 0 || instance === rt.none) return rt.memory.incref(o)
    if (H[o + GET] === 0) return refuse(o, instance, 'getter')
    if (!passesTuple) return rt.abstract.call(H[o + GET], [instance])
    const tuple = rt.tuple.from([instance])
    try {
      return rt.abstract.call(H[o + GET], [instance])
    } finally {
      rt.memory.decref(tuple)
    }
  }
  type.descrSet = (o, instance, value) => {
    const func = H[o + (value === 0 ? DEL : SET)]
    if (func === 0) refuse(o, instance, value === 0 ? 'deleter' : 'setter')
    rt.memory.decref(rt.abstract.call(func, value === 0 ? [instance] : [instance, value]))
  }
  rt.types.define(type)

  function clear(o: Ref): void {
    for (const word of words) {
      const member = H[o + word]
      H[o + word] = 0
      rt.memory.xdecref(member)
    }
  }

  /** @mirrors Objects/descrobject.c property_init_impl */
  function init(o: Ref, args: readonly Ref[], names: readonly Ref[] | null): void {
    const known = ['fget', 'fset', 'fdel', 'doc']
    const positional = args.length - (names?.length ?? 0)
    if (positional > 4) rt.errors.raise('TypeError', `property() takes at most 4 arguments (${args.length} given)`)
    const given: Ref[] = known.map((_, i) => (i < positional ? args[i] : 0))
    names?.forEach((name, i) => {
      const index = known.indexOf(rt.str.value(name))
      if (index < 0) {
        rt.errors.raise('TypeError', minor >= 13
          ? `property() got an unexpected keyword argument '${rt.str.value(name)}'`
          : `'${rt.str.value(name)}' is an invalid keyword argument for ${rt.profile.objects.python2 ? 'this function' : 'property()'}`)
      }
      given[index] = args[positional + i]
    })
    ;[GET, SET, DEL, DOC].forEach((word, i) => put(o, word, given[i] === rt.none && word !== DOC ? 0 : given[i]))
    H[o + GETTER_DOC] = 0
    if ((H[o + DOC] === 0 || H[o + DOC] === rt.none) && H[o + GET] !== 0) takeDoc(o)
  }

  function takeDoc(o: Ref): void {
    const doc = rt.abstract.lookupAttr(H[o + GET], rt.str.name('__doc__'))
    if (doc === 0) return
    if (doc === rt.none && minor >= 12 && rt.memory.typeOf(o) === type) {
      put(o, DOC, 0)
      rt.memory.decref(doc)
      return
    }
    if (rt.memory.typeOf(o) === type) put(o, DOC, doc)
    else rt.abstract.setattr(o, rt.str.name('__doc__'), doc)
    rt.memory.decref(doc)
    H[o + GETTER_DOC] = 1
  }

  function put(o: Ref, word: number, value: Ref): void {
    const old = H[o + word]
    H[o + word] = value === 0 ? 0 : rt.memory.incref(value)
    rt.memory.xdecref(old)
  }

  /** A copy with one function replaced. @mirrors Objects/descrobject.c property_copy */
  function copy(o: Ref, word: number, value: Ref): Ref {
    const part = (own: number) => (own === word && value !== rt.none ? value : H[o + own] || rt.none)
    const doc = H[o + GETTER_DOC] !== 0 && part(GET) !== rt.none ? rt.none : H[o + DOC] || rt.none
    const made = rt.abstract.call(rt.memory.typeOf(o).ref, [part(GET), part(SET), part(DEL), doc])
    if (named && H[o + NAME] !== 0 && rt.memory.typeOf(made).isSubtypeOf(type)) put(made, NAME, H[o + NAME])
    return made
  }

  const { natives } = rt
  const newRef = (o: Ref) => rt.memory.incref(o === 0 ? rt.none : o)
  natives.method(type, 'getter', 1, (o, [value]) => copy(o, GET, value))
  natives.method(type, 'setter', 1, (o, [value]) => copy(o, SET, value))
  natives.method(type, 'deleter', 1, (o, [value]) => copy(o, DEL, value))
  natives.getset(type, 'fget', (o) => newRef(H[o + GET]))
  natives.getset(type, 'fset', (o) => newRef(H[o + SET]))
  natives.getset(type, 'fdel', (o) => newRef(H[o + DEL]))
  natives.getset(type, '__doc__', (o) => newRef(H[o + DOC]), (o, value) => put(o, DOC, value))
  natives.getset(type, '__isabstractmethod__', (o) => rt.int.fromBool([GET, SET, DEL].some((word) => isAbstract(rt, H[o + word]))))
  if (named) {
    natives.method(type, '__set_name__', 2, (o, [, name]) => {
      put(o, NAME, name)
      return newRef(0)
    })
  }
  return type
}

export function isAbstract(rt: Runtime, o: Ref): boolean {
  if (o === 0) return false
  const flag = rt.abstract.lookupAttr(o, rt.str.name('__isabstractmethod__'))
  if (flag === 0) return false
  const truth = rt.abstract.isTrue(flag)
  rt.memory.decref(flag)
  return truth
}
