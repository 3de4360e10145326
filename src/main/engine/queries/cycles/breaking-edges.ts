/** Which kind of reference, made weak, leaves no cycle in a group. */
import { stronglyConnected, type GarbageEdge } from './garbage-graph.ts'

/** The same type of holder and the same name, positions aside. */
export function kindOf({ from, label }: GarbageEdge, typeName: (node: number) => string): string {
  return `${typeName(from)} ${label.startsWith('[') ? '[…]' : label}`
}

/** Kinds whose removal leaves no cycle. `typeName`: of a node. */
export function breakingKinds(nodes: readonly number[], edges: readonly GarbageEdge[], typeName: (node: number) => string): string[] {
  const indexOf = new Map(nodes.map((node, i) => [node, i]))
  const kinds = edges.map((edge) => kindOf(edge, typeName))
  const ends = edges.map(({ from, to }) => ({ from: indexOf.get(from)!, to: indexOf.get(to)! }))
  return [...new Set(kinds)].filter((kind) => isBroken(nodes.length, ends.filter((_, i) => kinds[i] !== kind)))
}

/** Whether these edges between so many nodes form no cycle. */
export function isBroken(nodes: number, edges: readonly { readonly from: number; readonly to: number }[]): boolean {
  const targets: number[][] = Array.from({ length: nodes }, () => [])
  for (const { from, to } of edges) targets[from]!.push(to)
  return stronglyConnected(targets).length === 0
}
