/** Of a large group, what is drawn: a shortest cycle, and its surroundings up to a number that can be looked at. */

export const MOST_DRAWN = 40

export function drawnPart(group: readonly number[], targets: readonly (readonly number[])[]): readonly number[] {
  if (group.length <= MOST_DRAWN) return group
  const inside = new Set(group)
  const chosen = new Set(shortestCycle(group[0]!, targets, inside).slice(0, MOST_DRAWN))
  for (const node of chosen) {
    for (const to of targets[node]!) if (inside.has(to) && chosen.size < MOST_DRAWN) chosen.add(to)
    if (chosen.size >= MOST_DRAWN) break
  }
  return [...chosen].sort((a, b) => a - b)
}

/** The nodes of a shortest way from `start` back to itself. */
function shortestCycle(start: number, targets: readonly (readonly number[])[], inside: ReadonlySet<number>): number[] {
  const from = new Map<number, number>()
  const queue = [start]
  for (let i = 0; i < queue.length; i++) {
    for (const to of targets[queue[i]!]!) {
      if (!inside.has(to)) continue
      if (to === start) {
        const way: number[] = []
        for (let at: number | undefined = queue[i]!; at !== undefined && at !== start; at = from.get(at)) way.push(at)
        return [start, ...way.reverse()]
      }
      if (from.has(to)) continue
      from.set(to, queue[i]!)
      queue.push(to)
    }
  }
  return [start]
}
