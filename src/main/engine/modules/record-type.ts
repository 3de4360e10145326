/** Named records such as os.stat results and psutil's memory figures: a tuple whose items have names. Source: Objects/structseq.c. */
import { OB_SIZE } from '../objects/layout.ts'
import type { Ref } from '../ref.ts'
import type { Runtime } from '../objects/runtime.ts'
import { TypeInfo } from '../objects/type-info.ts'

export interface RecordType {
  readonly type: TypeInfo
  /** Steals the values: the visible ones, then the hidden ones. */
  create(values: readonly Ref[]): Ref
}

export interface RecordOptions {
  /** Fields with a name but no place in the sequence. */
  readonly hidden?: readonly string[]
  /** Programs may make them from a sequence. */
  readonly constructible?: boolean
}

/** sys has the only one there is. */
const UNIQUE = ['version_info', 'flags']

export function createRecordType(rt: Runtime, name: string, module: string, fields: readonly string[], { hidden = [], constructible = false }: RecordOptions = {}): RecordType {
  const { errors, int, natives } = rt
  const { incref } = rt.memory
  const { python2 } = rt.profile.objects
  const type = new TypeInfo(name)
  type.module = module
  type.subclassable = false
  // 2.7 and 3.13 count the hidden fields to the fixed part, which getsizeof shows.
  const isHiddenFixed = python2 || rt.profile.minor >= 13
  type.basicBytes = rt.tuple.type.basicBytes + (isHiddenFixed ? 8 * hidden.length : 0)
  type.itemBytes = 8
  const all = [...fields, ...hidden]
  const item = (o: Ref, i: number): Ref => rt.H[o + 6 + 2 * i]!

  function fromSequence(given: Ref | undefined): Ref {
    if (given === undefined) return errors.raise('TypeError', python2 ? "Required argument 'sequence' (pos 1) not found" : "structseq() missing required argument 'sequence' (pos 1)")
    const kind = rt.memory.typeOf(given)
    if (kind.iter === null && kind.getitem === null) errors.raise('TypeError', 'constructor requires a sequence')
    const list = rt.listFromIterable(given)
    const items = rt.list.items(list).map(incref)
    rt.memory.decref(list)
    const fail = (words: string): never => {
      items.forEach(rt.memory.decref)
      return errors.raise('TypeError', `${module === 'builtins' ? '' : `${module}.`}${name}() takes a${words} ${items.length < fields.length || hidden.length === 0 ? fields.length : all.length}-sequence (${items.length}-sequence given)`)
    }
    if (hidden.length === 0 && items.length !== fields.length) fail('')
    if (items.length < fields.length) fail('n at least')
    if (items.length > all.length) fail('n at most')
    while (items.length < all.length) items.push(incref(rt.none))
    return create(items)
  }

  if (constructible) type.create = (_cls, args) => fromSequence(args[0])
  rt.types.define(type, rt.tuple.type)
  // define() takes over what the base is.
  if (module === 'sys' && UNIQUE.includes(name)) type.create = () => errors.raise('TypeError', `cannot create 'sys.${name}' instances`)
  type.isGc = !python2
  // 2.7's are not collected.
  type.dealloc = (o) => {
    if (type.isGc && rt.memory.isTracked(o)) rt.memory.untrack(o)
    for (let i = all.length; --i >= 0; ) rt.memory.decref(item(o, i))
    rt.memory.free(o)
  }
  type.traverse = (o, visit) => {
    for (let i = 0; i < all.length; i++) visit(item(o, i))
  }
  const shown = module === 'time' || module === 'sys' ? `${module}.${name}` : name
  const readOnly = (): never => errors.raise(python2 ? 'TypeError' : 'AttributeError', 'readonly attribute')
  type.repr = (o) => rt.str.from(`${shown}(${fields.map((field, i) => `${field}=${rt.abstract.reprText(item(o, i))}`).join(', ')})`)
  all.forEach((field, i) => natives.getset(type, field, (o) => incref(item(o, i)), readOnly))
  natives.constant(type, 'n_fields', int.from(all.length))
  natives.constant(type, 'n_sequence_fields', int.from(fields.length))
  natives.constant(type, 'n_unnamed_fields', int.from(0))

  function create(values: readonly Ref[]): Ref {
    const o = rt.memory.allocVar(type, isHiddenFixed ? fields.length : values.length)
    values.forEach((value, i) => {
      rt.H[o + 6 + 2 * i] = value
    })
    rt.H[o + OB_SIZE] = fields.length
    return o
  }

  return { type, create }
}
