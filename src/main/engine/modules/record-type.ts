/** Named records such as os.stat results and psutil's memory figures: a tuple whose items have names. */
import type { Ref } from '../ref.ts'
import type { Runtime } from '../objects/runtime.ts'
import { TypeInfo } from '../objects/type-info.ts'

export interface RecordType {
  readonly type: TypeInfo
  /** Steals the values. */
  create(values: readonly Ref[]): Ref
}

export function createRecordType(rt: Runtime, name: string, module: string, fields: readonly string[]): RecordType {
  const type = new TypeInfo(name)
  type.module = module
  type.subclassable = false
  type.isGc = true
  type.basicBytes = rt.tuple.type.basicBytes
  type.itemBytes = 8
  rt.types.define(type, rt.tuple.type)
  // 2.7's are not collected.
  if (rt.profile.objects.python2) {
    type.isGc = false
    type.dealloc = (o) => {
      for (let i = rt.H[o + 4]!; --i >= 0; ) rt.memory.decref(rt.H[o + 6 + 2 * i]!)
      rt.memory.free(o)
    }
  }
  type.repr = (o) => rt.str.from(`${name}(${fields.map((field, i) => `${field}=${rt.abstract.reprText(rt.tuple.item(o, i))}`).join(', ')})`)
  fields.forEach((field, i) => rt.natives.getset(type, field, (o) => rt.memory.incref(rt.tuple.item(o, i))))
  return {
    type,
    create(values) {
      const o = rt.memory.allocVar(type, values.length)
      values.forEach((value, i) => {
        rt.H[o + 6 + 2 * i] = value
      })
      if (type.isGc) rt.memory.track(o)
      return o
    },
  }
}
