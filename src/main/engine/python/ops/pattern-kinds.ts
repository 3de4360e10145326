/** Which classes sequence and mapping patterns take: Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING. @mirrors Objects/typeobject.c inherit_patma_flags, Modules/_abc.c _abc__abc_register_impl */
import { ABC_REGISTRY } from '../../objects/layout.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { TypeInfo } from '../../objects/type-info.ts'
import { typeSystem } from '../../objects/types/type-system.ts'
import type { Ref } from '../../ref.ts'

export type PatternKind = 'sequence' | 'mapping' | null

const BUILT_IN: Readonly<Record<string, PatternKind>> = {
  list: 'sequence', tuple: 'sequence', range: 'sequence', memoryview: 'sequence', array: 'sequence', 'array.array': 'sequence', deque: 'sequence',
  dict: 'mapping', mappingproxy: 'mapping',
}
const ABSTRACT: Readonly<Record<string, PatternKind>> = { Sequence: 'sequence', MutableSequence: 'sequence', Mapping: 'mapping', MutableMapping: 'mapping' }

export function createPatternKinds(rt: Runtime): (o: Ref) => PatternKind {
  const { decref } = rt.memory
  const isAbstract = (info: TypeInfo): boolean => info.isHeap && info.module === 'collections.abc' && ABSTRACT[info.name] !== undefined

  /** The first class in the order that says something decides. */
  function own(info: TypeInfo): PatternKind {
    for (const base of info.mro) {
      const kind = !base.isHeap ? BUILT_IN[base.name] : isAbstract(base) ? ABSTRACT[base.name] : undefined
      if (kind) return kind
    }
    return null
  }

  /** The classes registered with one of the abstract ones. */
  function registered(info: TypeInfo): Ref[] {
    const data = rt.abstract.lookupAttr(info.ref, rt.str.name('_abc_impl'))
    if (data === 0) return []
    const members = rt.H[data + ABC_REGISTRY]!
    decref(data)
    return members === 0 ? [] : rt.set.items(members).map((reference) => typeSystem(rt).weakrefs.referent(reference))
  }

  function byRegistration(info: TypeInfo): PatternKind {
    for (const candidate of rt.types.infos) {
      if (candidate === undefined || !candidate.isHeap || own(candidate) === null || !candidate.mro.some(isAbstract)) continue
      if (registered(candidate).some((ref) => info.mro.some((base) => base.ref === ref))) return own(candidate)
    }
    return null
  }

  return (o) => {
    const info = rt.memory.typeOf(o)
    return own(info) ?? (info.isHeap ? byRegistration(info) : null)
  }
}
