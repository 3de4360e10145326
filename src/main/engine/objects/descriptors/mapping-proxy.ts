/** mappingproxy (2.7: dictproxy): the read-only view that `C.__dict__` gives. Source: Objects/descrobject.c. */
import type { Ref } from '../../ref.ts'
import { bindKeywords } from '../natives/keyword-arguments.ts'
import type { Runtime } from '../runtime.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import { TypeInfo } from '../type-info.ts'

const MAPPING = 4

export interface MappingProxies {
  create(mapping: Ref): Ref
  addMethods(): void
}

export function createMappingProxy(rt: Runtime, define: (type: TypeInfo) => TypeInfo): MappingProxies {
  const { H } = rt
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const type = new TypeInfo(python2 ? 'dictproxy' : 'mappingproxy')
  type.collection = 'mapping'
  const mapping = (o: Ref) => H[o + MAPPING]

  function create(dict: Ref): Ref {
    const o = rt.memory.alloc(type)
    H[o + MAPPING] = rt.memory.incref(dict)
    rt.memory.track(o)
    return o
  }

  type.basicBytes = basicSize(rt.profile, 'mappingproxy')
  type.isGc = true
  type.subclassable = false
  type.dealloc = (o) => {
    rt.memory.untrack(o)
    rt.memory.decref(mapping(o))
    rt.memory.free(o)
  }
  type.traverse = (o, visit) => visit(mapping(o))
  type.length = (o) => rt.abstract.length(mapping(o))
  type.getitem = (o, key) => rt.abstract.getitem(mapping(o), key)
  type.contains = (o, key) => rt.abstract.contains(mapping(o), key)
  type.iter = (o) => rt.abstract.iter(mapping(o))
  type.str = (o) => rt.abstract.str(mapping(o))
  type.repr = (o) => rt.str.from(python2 ? `dict_proxy(${rt.abstract.reprText(mapping(o))})` : `mappingproxy(${rt.abstract.reprText(mapping(o))})`)
  type.richcompare = (left, right, op) => rt.abstract.compare(mapping(left), right, op)
  type.create = python2 ? null : (_type, args, names) => {
    const [of] = bindKeywords(rt, 'mappingproxy', { keywords: ['mapping'], required: 1 }, args, names)
    const given = rt.memory.typeOf(of!)
    if (given.getitem === null || given.isSubtypeOf(rt.list.type) || given.isSubtypeOf(rt.tuple.type)) rt.errors.raise('TypeError', `mappingproxy() argument must be a mapping, not ${given.name}`)
    return create(of!)
  }
  if (minor >= 9) {
    const behind = (o: Ref): Ref => (rt.memory.typeOf(o) === type ? mapping(o) : o)
    type.number.or = (left, right) => rt.abstract.binary('or', behind(left), behind(right))
    type.inplace.or = (left) => rt.errors.raise('TypeError', `'|=' is not supported by ${rt.memory.typeOf(left).name}; use '|' instead`)
  }
  if (minor >= 12) type.hash = (o) => rt.abstract.hash(mapping(o))
  define(type)

  function addMethods(): void {
    const forwarded = ['get', 'keys', 'values', 'items', 'copy', ...(python2 ? ['has_key', 'iterkeys', 'itervalues', 'iteritems'] : [])]
    for (const name of forwarded) rt.natives.method(type, name, null, (o, args) => rt.abstract.callMethod(mapping(o), name, args))
    if (minor < 9) return
    rt.natives.method(type, '__reversed__', 0, (o) => rt.abstract.callMethod(mapping(o), '__reversed__', []))
    rt.genericAliases?.subscriptable(type)
  }

  return { create, addMethods }
}
