/** From numbers to pixels: linear scales, round ticks, and no more points than pixels. */

export type Scale = (value: number) => number

export function linear(from: number, to: number, start: number, end: number): Scale {
  const span = to - from
  return span === 0 ? () => start : (value) => start + ((value - from) / span) * (end - start)
}

/** Round steps of a count. */
export function countTicks(most: number, about: number): number[] {
  return ticksBy(most, about, (rough) => {
    const power = 10 ** Math.floor(Math.log10(rough))
    return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough)!
  })
}

/** Round steps in binary units: 1, 2, 4, 5, 8, 10 ... of KiB, MiB, GiB. */
export function byteTicks(most: number, about: number): number[] {
  return ticksBy(most, about, (rough) => {
    const unit = 1024 ** Math.floor(Math.log2(Math.max(1, rough)) / 10)
    return [1, 2, 4, 5, 8, 10, 20, 25, 40, 50, 100, 200, 250, 500, 1024].map((factor) => factor * unit).find((step) => step >= rough)!
  })
}

function ticksBy(most: number, about: number, step: (rough: number) => number): number[] {
  if (!(most > 0)) return [0]
  const size = Math.max(step(most / about), Number.MIN_VALUE)
  const ticks: number[] = []
  for (let value = 0; value <= most; value += size) ticks.push(value)
  return ticks
}

/** Coordinates with one decimal: enough for the eye, and the same text everywhere. */
export function px(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return String(Object.is(rounded, -0) ? 0 : rounded)
}

/**
 * The rows to draw: of every `width` pixels the first, the lowest, the highest and the last row, so that peaks and the
 * course between neighbours survive.
 */
export function rowsToDraw(length: number, x: (row: number) => number, y: (row: number) => number, width = 2): number[] {
  const rows: number[] = []
  let row = 0
  while (row < length) {
    const bucket = Math.floor(x(row) / width)
    const first = row
    let low = row
    let high = row
    while (row < length && Math.floor(x(row) / width) === bucket) {
      if (y(row) < y(low)) low = row
      if (y(row) > y(high)) high = row
      row++
    }
    rows.push(...[...new Set([first, low, high, row - 1])].sort((a, b) => a - b))
  }
  return rows
}
