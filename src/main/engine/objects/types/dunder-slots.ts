/** `__slots__`: which names become members, and whether instances get a __dict__ and weak references. Source: Objects/typeobject.c type_new_slots. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { typeSystem } from './type-system.ts'

export interface SlotPlan {
  /** Mangled names, sorted. */
  readonly names: readonly string[]
  readonly addDict: boolean
  readonly addWeakrefs: boolean
}

export function planSlots(rt: Runtime, className: string, base: TypeInfo, bases: readonly TypeInfo[], namespace: Ref): SlotPlan {
  const mayAddDict = !base.hasDict
  const mayAddWeakrefs = !base.weakrefable && base.itemBytes === 0
  const declared = rt.dict.getName(namespace, rt.str.name('__slots__'))
  if (declared === 0) return { names: [], addDict: mayAddDict, addWeakrefs: mayAddWeakrefs }

  const raise = (message: string) => rt.errors.raise('TypeError', message)
  const wanted = namesOf(declared)
  if (wanted.length > 0 && base.itemBytes !== 0) {
    raise(`nonempty __slots__ not supported for subtype of '${typeSystem(rt).displayName(base)}'`)
  }
  let addDict = false
  let addWeakrefs = false
  const members: string[] = []
  for (const name of wanted) {
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) raise('__slots__ must be identifiers')
    if (name === '__dict__') {
      if (!mayAddDict || addDict) raise('__dict__ slot disallowed: we already got one')
      addDict = true
    } else if (name === '__weakref__') {
      if (!mayAddWeakrefs || addWeakrefs) {
        raise(rt.profile.minor < 12
          ? '__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0'
          : '__weakref__ slot disallowed: we already got one')
      }
      addWeakrefs = true
    } else members.push(mangle(className, name))
  }
  for (const name of rt.profile.objects.python2 ? [] : members) {
    const found = rt.dict.getName(namespace, rt.str.name(name))
    if (found !== 0 && name !== '__qualname__' && name !== '__classcell__') rt.errors.raise('ValueError', `'${name}' in __slots__ conflicts with class variable`)
  }
  const names = members.sort()
  for (const other of bases) {
    if (other === base) continue
    if (other.isOldStyle) {
      addDict ||= mayAddDict
      addWeakrefs ||= mayAddWeakrefs
    }
    addDict ||= mayAddDict && other.hasDict
    addWeakrefs ||= mayAddWeakrefs && other.weakrefable
  }
  return { names, addDict, addWeakrefs }

  function namesOf(slots: Ref): string[] {
    if (rt.str.isStr(slots)) return [rt.str.value(slots)]
    const sequence: string[] = []
    const iterator = rt.abstract.iter(slots)
    try {
      for (let item = rt.abstract.next(iterator); item !== 0; item = rt.abstract.next(iterator)) {
        const text = rt.str.isStr(item) ? rt.str.value(item) : null
        const typeName = typeSystem(rt).displayName(rt.memory.typeOf(item))
        rt.memory.decref(item)
        if (text === null) raise(`__slots__ items must be strings, not '${typeName}'`)
        else sequence.push(text)
      }
    } finally {
      rt.memory.decref(iterator)
    }
    return sequence
  }
}

/** @mirrors Python/compile.c _Py_Mangle */
function mangle(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__')) return name
  const stripped = className.replace(/^_+/, '')
  return stripped === '' ? name : `_${stripped}${name}`
}
