/** One object: where it lies, who refers to it, what it refers to, what keeps it alive. */
import type { ObjectReport, Reference } from '../../../shared/telemetry/heap.ts'
import type { Runtime } from '../objects/runtime.ts'
import { tagLine } from '../pymalloc/index.ts'
import { NULL, refOf, type Ref } from '../ref.ts'
import { findPool } from './arena-blocks.ts'
import type { Census } from './census.ts'
import { ATTRIBUTES } from './labels.ts'
import { QueryError } from './query-error.ts'

export function readObject(rt: Runtime, census: Census, event: number, address: number, limit: number): ObjectReport {
  const { holders, labels, views, paths, references, objects } = census
  const o = refOf(address)
  if (!holders.has(o)) throw new QueryError({ kind: 'noSuchObject', address, event })
  const outgoing: Reference[] = []
  references(o, (member) => {
    if (outgoing.length < limit) outgoing.push({ object: views.object(member), label: shown(o, member) })
  })
  const incoming: Reference[] = []
  let explained = 0
  holders.each((holder) => {
    let count = 0
    references(holder, (member) => {
      if (member === o) count++
    })
    explained += count
    if (count > 0 && incoming.length < limit) incoming.push({ object: views.object(holder), label: shown(holder, o) })
  })
  let bytes = 0
  objects.eachBlock(o, (block) => (bytes += rt.pymalloc.requestedBytes(block)))
  const block = objects.blockOf(o)
  return {
    ...views.object(o),
    event,
    line: block === NULL ? 0 : tagLine(rt.space.tags[block >> 2]!),
    bytes,
    preview: census.preview(o),
    arena: block !== NULL && rt.pymalloc.isManaged(block) ? (findPool(rt, block)?.arena ?? null) : null,
    incoming,
    outgoing,
    unexplained: rt.memory.isImmortal(o) ? 0 : Math.max(0, rt.memory.refcount(o) - explained),
    path: paths.pathOf(o),
  }

  function shown(holder: Ref, member: Ref): string {
    const label = labels.label(holder, member, holders.isNamespace(holder))
    return label === ATTRIBUTES ? '.__dict__' : label.trim()
  }
}
