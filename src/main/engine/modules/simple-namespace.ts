/** types.SimpleNamespace. @mirrors Objects/namespaceobject.c namespace_repr, namespace_richcompare */
import { defineSimpleType } from '../objects/iterators/simple-type.ts'
import { createKit, shownType } from '../objects/kit.ts'
import { createReprGuard } from '../objects/repr-guard.ts'
import { typeSystem } from '../objects/types/type-system.ts'
import type { Runtime } from '../objects/runtime.ts'
import { Compare, type TypeInfo } from '../objects/type-info.ts'
import { NULL, type Ref } from '../ref.ts'

/** _PyNamespaceObject: ns_dict. */
const DICT = 4

export interface SimpleNamespaces {
  readonly type: TypeInfo
  /** Steals the values. */
  create(entries: readonly (readonly [string, Ref])[]): Ref
}

const made = new WeakMap<Runtime, SimpleNamespaces>()

/** The type, made on first use. */
export function simpleNamespace(rt: Runtime): SimpleNamespaces {
  let namespaces = made.get(rt)
  if (namespaces === undefined) {
    namespaces = createSimpleNamespace(rt)
    made.set(rt, namespaces)
  }
  return namespaces
}

export function createTypesModule(rt: Runtime): Ref {
  const { incref } = rt.memory
  const module = rt.module.create('_types')
  rt.module.put(module, 'MemberDescriptorType', incref(typeSystem(rt).builtin('member_descriptor').ref))
  if (rt.profile.minor < 0) return module
  rt.module.put(module, 'SimpleNamespace', incref(simpleNamespace(rt).type.ref))
  if (rt.genericAliases !== null) rt.module.put(module, 'GenericAlias', incref(rt.genericAliases.type.ref))
  if (rt.unionType !== null) rt.module.put(module, 'UnionType', incref(rt.unionType.ref))
  return module
}

function createSimpleNamespace(rt: Runtime): SimpleNamespaces {
  const { H } = rt
  const { incref, alloc, track, typeOf } = rt.memory
  const { minor } = rt.profile
  const kit = createKit(rt)
  const guard = createReprGuard(rt)
  const type = defineSimpleType(rt, {
    name: 'SimpleNamespace',
    bytes: 24,
    members: [DICT],
    subclassable: true,
    slots: {
      module: 'types',
      hasDict: true,
      dictOffset: DICT,
      create(cls) {
        const o = alloc(cls)
        H[o + DICT] = rt.dict.create()
        track(o)
        return o
      },
      init(o, args, names) {
        const count = names?.length ?? 0
        const positional = args.length - count
        if (positional > (minor >= 13 ? 1 : 0)) {
          rt.errors.raise('TypeError', minor >= 13 ? `${shownType(rt, o)} expected at most 1 argument, got ${positional}` : 'no positional arguments expected')
        }
        if (positional === 1) rt.dict.update(H[o + DICT]!, args[0]!)
        for (let i = 0; i < count; i++) rt.dict.set(H[o + DICT]!, names![i]!, args[positional + i]!)
      },
      clear(o) {
        const dict = H[o + DICT]!
        H[o + DICT] = NULL
        rt.memory.xdecref(dict)
      },
      repr: (o) => rt.str.from(text(o)),
      richcompare(left, right, op) {
        if (!typeOf(left).isSubtypeOf(type) || !typeOf(right).isSubtypeOf(type)) return kit.unsupported()
        return op === Compare.Eq || op === Compare.Ne ? rt.abstract.compare(H[left + DICT]!, H[right + DICT]!, op) : kit.unsupported()
      },
    },
  })

  function text(o: Ref): string {
    const name = typeOf(o) === type ? 'namespace' : typeOf(o).name
    return guard.run(o, `${name}(...)`, () => {
      const names: Ref[] = []
      rt.dict.each(H[o + DICT]!, (key) => names.push(key))
      // Sorted up to 3.8, in order of insertion from 3.9 on.
      const keys = names.map(rt.str.value)
      if (minor < 9) keys.sort()
      const parts = keys.map((key) => `${key}=${rt.abstract.reprText(rt.dict.getName(H[o + DICT]!, rt.str.name(key)))}`)
      return `${name}(${parts.join(', ')})`
    })
  }

  rt.natives.getset(type, '__dict__', (o) => incref(H[o + DICT]!))
  rt.natives.method(type, '__reduce__', 0, (o) => rt.tuple.steal([incref(typeOf(o).ref), incref(rt.tuple.empty), incref(H[o + DICT]!)]))
  return {
    type,
    create(entries) {
      const o = type.create!(type, [], null)
      for (const [name, value] of entries) {
        rt.dict.set(H[o + DICT]!, rt.str.name(name), value)
        rt.memory.decref(value)
      }
      return o
    },
  }
}
