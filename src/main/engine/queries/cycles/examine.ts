/** The garbage of one collection, or what waits for one, in figures and examples; lines of references come later (edge-lines.ts). */
import type { CollectionCycles, CycleGroup, CycleMember, CycleShape } from '../../../../shared/telemetry/cycles.ts'
import { createBytesOf } from '../../gc/index.ts'
import { OB_TYPE } from '../../objects/layout.ts'
import { CONTROL } from '../../probe.ts'
import { tagLine } from '../../pymalloc/index.ts'
import { addressOf, type Ref } from '../../ref.ts'
import { createObjectsInBlocks } from '../objects-in-blocks.ts'
import { createPreview } from '../preview.ts'
import type { FoundGarbage, WitnessParts } from '../witness.ts'
import { breakingKinds, kindOf } from './breaking-edges.ts'
import { drawnPart } from './drawn-part.ts'
import { readGarbage } from './garbage-graph.ts'
import { keptBy } from './kept-by.ts'

const MOST_SHAPES = 12

/** A reference whose line is to be found, by the heap's own addresses. */
export interface WantedEdge {
  readonly from: Ref
  /** `from`, or its attribute dict. */
  readonly holder: Ref
  readonly to: Ref
}

/** An object of the garbage as it will be found again. */
export interface KnownObject {
  readonly object: Ref
  readonly block: Ref
  readonly type: Ref
}

/** An example, its cut still to be chosen. */
export interface ExaminedGroup {
  readonly group: Omit<CycleGroup, 'closing' | 'cut'>
  readonly wanted: readonly WantedEdge[]
  /** Names of the kinds of edges that, all of them made weak, leave no cycle in the whole group. */
  readonly breaking: ReadonlySet<string>
  /** Kind of each drawn edge. */
  readonly kinds: readonly string[]
  /** By member: types without weak references cannot be cut at. */
  readonly weakrefable: readonly boolean[]
}

export interface Examination {
  /** The objects of all examples, for the run that looks for the lines. */
  readonly known: readonly KnownObject[]
  readonly answer: Omit<CollectionCycles, 'shapes'>
  readonly shapes: readonly { readonly shape: Omit<CycleShape, 'example'>; readonly example: ExaminedGroup }[]
}

/** Garbage that no collection has found yet. */
export type WaitingGarbage = Omit<FoundGarbage, 'index' | 'generation'> & { readonly index: null }

export function examine({ rt, machine }: Pick<WitnessParts, 'rt' | 'machine'>, found: FoundGarbage | WaitingGarbage, event: number): Examination {
  const { memory } = rt
  const bytesOf = createBytesOf(rt)
  const graph = readGarbage(rt, machine, found)
  const { objects, dicts, targets, groups } = graph
  const blocks = createObjectsInBlocks(rt)
  const preview = createPreview(rt, machine)
  const typeName = (node: number): string => memory.typeOf(objects[node]!).name
  const bytesOfNode = (node: number): number => bytesOf(objects[node]!) + (dicts[node] === 0 ? 0 : bytesOf(dicts[node]!))
  const partsOf = (nodes: readonly number[]): Ref[] => nodes.flatMap((node) => (dicts[node] === 0 ? [objects[node]!] : [objects[node]!, dicts[node]!]))
  const sum = (nodes: readonly number[]): number => nodes.reduce((bytes, node) => bytes + bytesOfNode(node), 0)

  function memberOf(node: number): CycleMember {
    const o = objects[node]!
    const block = blocks.blockOf(o)
    return {
      address: addressOf(o),
      type: typeName(node),
      bytes: bytesOfNode(node),
      line: block === 0 ? 0 : tagLine(rt.space.tags[block >> 2]!),
      preview: preview(o),
      uncollectable: graph.isUncollectable(node),
    }
  }

  function exampleOf(nodes: readonly number[]): ExaminedGroup {
    const drawn = drawnPart(nodes, targets)
    const every = graph.edgesAmong(nodes)
    partsOf(drawn).forEach(know)
    const inside = new Map(drawn.map((node, i) => [node, i]))
    const edges = every.filter(({ from, to }) => inside.has(from) && inside.has(to))
    return {
      group: {
        members: drawn.map(memberOf),
        memberCount: nodes.length,
        edges: edges.map(({ from, to, label }) => ({ from: inside.get(from)!, to: inside.get(to)!, label, line: null, event: null })),
        edgeCount: every.length,
        bytes: sum(nodes),
        kept: keptBy(rt, bytesOf, partsOf(nodes)),
      },
      wanted: edges.map(({ from, to, holder }) => ({ from: objects[from]!, holder, to: objects[to]! })),
      breaking: new Set(breakingKinds(nodes, every, typeName)),
      kinds: edges.map((edge) => kindOf(edge, typeName)),
      weakrefable: drawn.map((node) => memory.typeOf(objects[node]!).weakrefable),
    }
  }

  const known = new Map<Ref, KnownObject>()
  function know(o: Ref): void {
    known.set(o, { object: o, block: blocks.blockOf(o), type: rt.H[o + OB_TYPE]! })
  }

  const shapes = new Map<string, (readonly number[])[]>()
  for (const nodes of groups) {
    const key = signature(nodes)
    const alike = shapes.get(key)
    if (alike === undefined) shapes.set(key, [nodes])
    else alike.push(nodes)
  }

  function signature(nodes: readonly number[]): string {
    const inside = new Set(nodes)
    // The way through a large group is no matter of its shape: its types are.
    if (nodes.length > 200) return `many ${typesOf(nodes)}`
    const links = nodes.flatMap((from) => targets[from]!.filter((to) => inside.has(to)).map((to) => `${typeName(from)}>${typeName(to)}`))
    return `${nodes.length} ${links.sort().join()}`
  }

  function typesOf(nodes: readonly number[]): string {
    return [...new Set(nodes.map(typeName))].sort().join(', ')
  }

  function nameOf(nodes: readonly number[], alike: boolean): string {
    const counts = new Map<string, number>()
    for (const node of nodes) counts.set(typeName(node), (counts.get(typeName(node)) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([type, n]) => (n === 1 || !alike ? type : `${n} ${type}`)).join(', ')
  }

  const ranked = [...shapes.values()]
    .map((alike) => ({ alike, bytes: alike.reduce((bytes, nodes) => bytes + sum(nodes), 0) }))
    .sort((a, b) => b.bytes - a.bytes || a.alike[0]![0]! - b.alike[0]![0]!)
  const whole = partsOf(objects.map((_, node) => node))
  const all = keptBy(rt, bytesOf, whole)
  // The examples first: they say whose lines are to be found.
  const examples = ranked.slice(0, MOST_SHAPES).map(({ alike }) => exampleOf(alike[0]!))
  return {
    known: [...known.values()],
    answer: {
      collection: found.index,
      event,
      line: rt.I[CONTROL.line]!,
      garbage: { objects: whole.length, bytes: whole.reduce((bytes, o) => bytes + bytesOf(o), 0) + all.bytes },
      groups: groups.length,
      groupObjects: groups.reduce((n, nodes) => n + nodes.length, 0),
      shapesOmitted: Math.max(0, ranked.length - MOST_SHAPES),
    },
    shapes: ranked.slice(0, MOST_SHAPES).map(({ alike, bytes }, i) => {
      const kept = alike.map((nodes) => keptBy(rt, bytesOf, partsOf(nodes)))
      return {
        shape: {
          name: nameOf(alike[0]!, alike.every((nodes) => nodes.length === alike[0]!.length)),
          groups: alike.length,
          objects: alike.reduce((n, nodes) => n + nodes.length, 0),
          bytes,
          kept: { objects: kept.reduce((n, k) => n + k.objects, 0), bytes: kept.reduce((n, k) => n + k.bytes, 0) },
        },
        example: examples[i]!,
      }
    }),
  }
}
