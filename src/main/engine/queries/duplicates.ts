/** Equal values that live more than once: what sharing one object of each (interning, a table of constants) would save. */
import type { DuplicateValue, DuplicateValues } from '../../../shared/telemetry/heap.ts'
import type { Runtime } from '../objects/runtime.ts'
import { tagLine } from '../pymalloc/index.ts'
import { addressOf, NULL, type Ref } from '../ref.ts'
import type { Census } from './census.ts'

const OBJECTS_SHOWN = 200

interface Group {
  readonly first: Ref
  readonly objects: Ref[]
  readonly lines: Set<number>
  bytes: number
  /** Of the largest one, which would stay. */
  kept: number
}

/** Of the program's own strings, bytes, integers and floats; `limit` values, those that waste most first. */
export function findDuplicates(rt: Runtime, { holders, objects, preview }: Census, event: number, limit: number): DuplicateValues {
  const groups = new Map<string, Group>()
  holders.each((o) => {
    const block = objects.blockOf(o)
    const line = block === NULL ? 0 : tagLine(rt.space.tags[block >> 2]!)
    if (line === 0) return
    const value = valueOf(rt, o)
    if (value === null) return
    const key = `${rt.memory.typeOf(o).name} ${value}`
    let group = groups.get(key)
    if (group === undefined) groups.set(key, (group = { first: o, objects: [], lines: new Set(), bytes: 0, kept: 0 }))
    let bytes = 0
    objects.eachBlock(o, (owned) => (bytes += rt.pymalloc.requestedBytes(owned)))
    group.objects.push(o)
    group.lines.add(line)
    group.bytes += bytes
    group.kept = Math.max(group.kept, bytes)
  })
  const shared = [...groups.values()].filter((group) => group.objects.length > 1)
  const values = shared.map((group): DuplicateValue => ({
    type: rt.memory.typeOf(group.first).name,
    preview: preview(group.first),
    copies: group.objects.length,
    bytes: group.bytes,
    wasted: group.bytes - group.kept,
    lines: [...group.lines].sort((a, b) => a - b),
    objects: group.objects.slice(0, OBJECTS_SHOWN).map(addressOf),
  }))
  values.sort((a, b) => b.wasted - a.wasted || b.copies - a.copies || a.objects[0]! - b.objects[0]!)
  return {
    event,
    values: values.slice(0, limit),
    found: values.length,
    copies: values.reduce((sum, { copies }) => sum + copies, 0),
    wasted: values.reduce((sum, { wasted }) => sum + wasted, 0),
  }
}

/** null: no value that could be shared. Exact types only, for a subclass may carry more than its value. */
function valueOf(rt: Runtime, o: Ref): string | null {
  const type = rt.memory.typeOf(o)
  if (rt.str.isStr(o)) return rt.str.value(o)
  if (type === rt.bytes.type) return rt.bytes.value(o)
  if (type === rt.float.type) return rt.float.text(rt.float.value(o))
  if (rt.int.isInt(o) && o !== rt.true && o !== rt.false) return rt.int.toBig(o).toString(36)
  return null
}
