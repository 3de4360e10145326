/**
 * The garbage of a collection as a graph: its objects, who refers to whom, and the strongly connected groups. The dict
 * of an instance's attributes counts as part of the instance while nobody else holds it.
 */
import type { Runtime } from '../../objects/runtime.ts'
import type { Machine } from '../../python/machine/machine.ts'
import type { Ref } from '../../ref.ts'
import { ATTRIBUTES, createLabels } from '../labels.ts'
import { createReferences } from '../references.ts'
import type { FoundGarbage } from '../witness.ts'

export interface GarbageEdge {
  readonly from: number
  readonly to: number
  /** The object that refers: the node's own, or its attribute dict. */
  readonly holder: Ref
  readonly label: string
}

export interface GarbageGraph {
  /** By number of node. */
  readonly objects: readonly Ref[]
  /** The attribute dict that is part of a node; 0: none. */
  readonly dicts: readonly Ref[]
  readonly isUncollectable: (node: number) => boolean
  /** Numbers of nodes that a node refers to, each once. */
  readonly targets: readonly (readonly number[])[]
  /** Groups of more than one node, or of one that refers to itself; nodes in the order of the garbage. */
  readonly groups: readonly (readonly number[])[]
  /** Named edges from these nodes to each other. */
  edgesAmong(nodes: readonly number[]): GarbageEdge[]
}

export function readGarbage(rt: Runtime, machine: Machine, { unreachable, uncollectable }: Pick<FoundGarbage, 'unreachable' | 'uncollectable'>): GarbageGraph {
  const references = createReferences(rt, machine)
  const labels = createLabels(rt, machine)
  const all = [...unreachable, ...uncollectable]
  const isGarbage = new Set(all)
  const ownerOf = new Map<Ref, Ref>()
  const labelOf = (holder: Ref, member: Ref): string => labels.label(holder, member, ownerOf.has(holder))

  for (const o of all) {
    const info = rt.memory.typeOf(o)
    if (!info.hasDict && !info.isOldStyle) continue
    references(o, (member) => {
      if (isGarbage.has(member) && rt.H[member] === 1 && rt.memory.typeOf(member) === rt.dict.type && labels.label(o, member, false) === ATTRIBUTES) ownerOf.set(member, o)
    })
  }
  const objects = all.filter((o) => !ownerOf.has(o))
  const numberOf = new Map(objects.map((o, i) => [o, i]))
  const dicts = new Array<Ref>(objects.length).fill(0)
  for (const [dict, owner] of ownerOf) {
    const node = numberOf.get(owner)
    if (node !== undefined) dicts[node] = dict
  }

  /** Visits what a node refers to, in order, with the object that holds the reference. */
  function eachTarget(node: number, visit: (to: number, holder: Ref, member: Ref) => void): void {
    for (const holder of dicts[node] === 0 ? [objects[node]!] : [objects[node]!, dicts[node]!]) {
      references(holder, (member) => {
        const to = numberOf.get(member)
        if (to !== undefined) visit(to, holder, member)
      })
    }
  }

  const targets = objects.map((_, node) => {
    const found = new Set<number>()
    eachTarget(node, (to) => found.add(to))
    return [...found]
  })
  const stubborn = new Set(uncollectable)

  return {
    objects, dicts, targets,
    isUncollectable: (node) => stubborn.has(objects[node]!),
    groups: stronglyConnected(targets),
    edgesAmong(nodes) {
      const inside = new Set(nodes)
      const edges: GarbageEdge[] = []
      for (const from of nodes) {
        const seen = new Set<number>()
        eachTarget(from, (to, holder, member) => {
          if (!inside.has(to) || seen.has(to)) return
          seen.add(to)
          edges.push({ from, to, holder, label: labelOf(holder, member).trim() })
        })
      }
      return edges
    },
  }
}

/** Tarjan's algorithm without recursion. */
export function stronglyConnected(targets: readonly (readonly number[])[]): number[][] {
  const count = targets.length
  const order = new Int32Array(count).fill(-1)
  const low = new Int32Array(count)
  const onStack = new Uint8Array(count)
  const nextEdge = new Int32Array(count)
  const stack: number[] = []
  const path: number[] = []
  const groups: number[][] = []
  let visited = 0

  function enter(node: number): void {
    order[node] = low[node] = visited++
    onStack[node] = 1
    stack.push(node)
    path.push(node)
  }

  function leave(node: number): void {
    path.pop()
    const parent = path.at(-1)
    if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!)
    if (low[node] !== order[node]) return
    const group: number[] = []
    for (let member = -1; member !== node; ) {
      member = stack.pop()!
      onStack[member] = 0
      group.push(member)
    }
    if (group.length > 1 || targets[node]!.includes(node)) groups.push(group.sort((a, b) => a - b))
  }

  for (let root = 0; root < count; root++) {
    if (order[root]! >= 0) continue
    enter(root)
    while (path.length > 0) {
      const node = path.at(-1)!
      const edges = targets[node]!
      if (nextEdge[node]! === edges.length) {
        leave(node)
        continue
      }
      const to = edges[nextEdge[node]!++]!
      if (order[to]! < 0) enter(to)
      else if (onStack[to] === 1) low[node] = Math.min(low[node]!, order[to]!)
    }
  }
  return groups.sort((a, b) => a[0]! - b[0]!)
}
