/** Figures that a workload prints after `uss`, `rss` or `vms`: compared with a tolerance, all else exactly. */

export const KIB = 1024

const FIGURE = /\b(uss|rss|vms)( +)(\d+)/g

export interface MemoryLines {
  /** The output with each figure replaced by `#`. */
  readonly text: string
  readonly figures: readonly { readonly label: string; readonly kib: number }[]
}

export function memoryLines(output: string): MemoryLines {
  const figures = [...output.matchAll(FIGURE)].map((match) => ({ label: match[1], kib: Number(match[3]) }))
  return { text: output.replace(FIGURE, '$1 #'), figures }
}

/** How far each figure has come since the first one of its label. */
export function growth(lines: MemoryLines): number[] {
  const first = new Map<string, number>()
  return lines.figures.map(({ label, kib }) => {
    if (!first.has(label)) first.set(label, kib)
    return kib - (first.get(label) ?? 0)
  })
}

/** 2 % or 256 KiB, whichever is more, and what chance adds. */
export function tolerance(kib: number, chance = 0): number {
  return Math.max(256, 0.02 * Math.abs(kib)) + chance
}
