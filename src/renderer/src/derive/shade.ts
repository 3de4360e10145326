/** Between the two stops around a share; stops are #rrggbb. */
export function shade(stops: readonly string[], share: number): string {
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1)
  const low = Math.min(stops.length - 2, Math.floor(at))
  const mix = at - low
  const [a, b] = [channels(stops[low]!), channels(stops[low + 1]!)]
  return `rgb(${a.map((value, i) => Math.round(value + (b[i]! - value) * mix)).join(' ')})`
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16))
}
