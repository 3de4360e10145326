/** Living objects: how many of each type, and the ones that a filter leaves, the largest first. */
import type { ObjectFilter, ObjectList, ObjectRow, TypeCount } from '../../../shared/telemetry/heap.ts'
import type { Runtime } from '../objects/runtime.ts'
import { tagLine } from '../pymalloc/index.ts'
import { addressOf, NULL, type Ref } from '../ref.ts'
import type { Census } from './census.ts'

export function listObjects(rt: Runtime, { holders, objects, views, preview, paths }: Census, event: number, filter: ObjectFilter): ObjectList {
  const types = new Map<string, { objects: number; bytes: number }>()
  const found: { readonly o: Ref; readonly bytes: number; readonly line: number }[] = []
  const text = filter.text.trim().toLowerCase()
  let bytesFound = 0

  holders.each((o) => {
    const block = objects.blockOf(o)
    const line = block === NULL ? 0 : tagLine(rt.space.tags[block >> 2]!)
    if (filter.scope === 'program' && line === 0) return
    if (filter.line !== null && line !== filter.line) return
    const { name } = rt.memory.typeOf(o)
    let bytes = 0
    objects.eachBlock(o, (owned) => (bytes += rt.pymalloc.requestedBytes(owned)))
    const row = types.get(name) ?? { objects: 0, bytes: 0 }
    types.set(name, row)
    row.objects++
    row.bytes += bytes
    if (filter.type !== null && name !== filter.type) return
    if (text !== '' && !matches(o, name)) return
    bytesFound += bytes
    found.push({ o, bytes, line })
  })

  function matches(o: Ref, name: string): boolean {
    return name.toLowerCase().includes(text) || preview(o).toLowerCase().includes(text) || `0x${addressOf(o).toString(16)}` === text
  }

  found.sort((a, b) => b.bytes - a.bytes || a.o - b.o)
  return {
    event,
    types: [...types].map(([type, row]): TypeCount => ({ type, ...row })).sort((a, b) => b.bytes - a.bytes || (a.type < b.type ? -1 : 1)),
    found: found.length,
    foundBytes: bytesFound,
    objects: found.slice(0, filter.limit).map(({ o, bytes, line }): ObjectRow => ({ ...views.object(o), bytes, line, preview: preview(o), path: paths.pathOf(o)?.text ?? holders.rootOf(o) })),
  }
}
