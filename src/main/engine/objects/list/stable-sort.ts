/** Natural merge sort with binary insertion. @mirrors Objects/listobject.c count_run, binarysort, merge_compute_minrun */

export type Less = (a: number, b: number) => boolean

interface Run {
  readonly start: number
  readonly length: number
}

export interface SortOptions {
  /** The order of the values as numbers, where comparing them has no effect that a program sees; else `less` decides. */
  readonly ranks: Float64Array | null
  readonly less: Less
  /** 3.13 counts equal neighbours into descending runs. */
  readonly joinsEqual: boolean
  /** A merge is about to copy so many values. */
  willCopy(count: number): void
}

/** Sorts in place. */
export function stableSort(values: Int32Array, options: SortOptions): void {
  const { joinsEqual } = options
  const total = values.length
  if (total < 2) return
  const least = minRun(total)
  const runs: Run[] = []
  let start = 0
  while (start < total) {
    let length = joinsEqual ? takeRunOfEquals(values, start, options) : takeRun(values, start, options)
    const forced = Math.min(least, total - start)
    if (length < forced) {
      insertBinary(values, start, start + forced, start + length, options)
      length = forced
    }
    runs.push({ start, length })
    collapse(values, runs, options)
    start += length
  }
  while (runs.length > 1) mergeAt(values, runs, runs.length >= 3 && runs[runs.length - 3].length < runs[runs.length - 1].length ? runs.length - 3 : runs.length - 2, options)
}

/** Whether value a comes before value b. */
function isLess({ ranks, less }: SortOptions, a: number, b: number): boolean {
  return ranks !== null ? ranks[a] < ranks[b] : less(a, b)
}

function minRun(n: number): number {
  let rest = 0
  while (n >= 64) {
    rest |= n & 1
    n >>= 1
  }
  return n + rest
}

/** The length of the run at `start`; a strictly descending one is reversed. */
function takeRun(values: Int32Array, start: number, options: SortOptions): number {
  let end = start + 1
  if (end === values.length) return 1
  if (isLess(options, values[end], values[start])) {
    end++
    while (end < values.length && isLess(options, values[end], values[end - 1])) end++
    reverse(values, start, end)
  } else {
    end++
    while (end < values.length && !isLess(options, values[end], values[end - 1])) end++
  }
  return end - start
}

function reverse(values: Int32Array, start: number, end: number): void {
  for (let low = start, high = end - 1; low < high; low++, high--) {
    const kept = values[low]
    values[low] = values[high]
    values[high] = kept
  }
}

/** @mirrors Objects/listobject.c count_run (3.13) */
function takeRunOfEquals(values: Int32Array, start: number, options: SortOptions): number {
  const limit = values.length
  const smaller = (at: number): boolean => isLess(options, values[at], values[at - 1])
  let end = start + 1
  while (end < limit && !smaller(end)) end++
  if (end === limit) return end - start
  if (end - start > 1) {
    if (isLess(options, values[start], values[end - 1])) return end - start
    // All equal so far, so the run may go down from here; equals keep their order through both reversals.
    reverse(values, start, end)
  }
  let equals = 0
  for (end++; end < limit; end++) {
    if (smaller(end)) {
      if (equals > 0) reverse(values, end - equals - 1, end)
      equals = 0
    } else if (isLess(options, values[end - 1], values[end])) break
    else equals++
  }
  if (equals > 0) reverse(values, end - equals - 1, end)
  reverse(values, start, end)
  while (end < limit && !smaller(end)) end++
  return end - start
}

function insertBinary(values: Int32Array, low: number, high: number, start: number, options: SortOptions): void {
  for (let at = start; at < high; at++) {
    const pivot = values[at]
    let left = low
    let right = at
    while (left < right) {
      const middle = left + ((right - left) >> 1)
      if (isLess(options, pivot, values[middle])) right = middle
      else left = middle + 1
    }
    for (let i = at; i > left; i--) values[i] = values[i - 1]
    values[left] = pivot
  }
}

/** Keeps the lengths on the stack growing downwards. */
function collapse(values: Int32Array, runs: Run[], options: SortOptions): void {
  while (runs.length > 1) {
    let n = runs.length - 2
    const length = (i: number): number => runs[i].length
    if ((n > 0 && length(n - 1) <= length(n) + length(n + 1)) || (n > 1 && length(n - 2) <= length(n - 1) + length(n))) {
      if (length(n - 1) < length(n + 1)) n--
      mergeAt(values, runs, n, options)
    } else if (length(n) <= length(n + 1)) mergeAt(values, runs, n, options)
    else break
  }
}

function mergeAt(values: Int32Array, runs: Run[], n: number, options: SortOptions): void {
  const a = runs[n]
  const b = runs[n + 1]
  const copied = options.ranks !== null ? shorterOverlap(values, a, b, options) : Math.min(a.length, b.length)
  if (copied > 0) options.willCopy(copied)
  const left = values.slice(a.start, a.start + a.length)
  const end = b.start + b.length
  let at = a.start
  let i = 0
  let j = b.start
  while (i < left.length && j < end) values[at++] = isLess(options, values[j], left[i]) ? values[j++] : left[i++]
  while (i < left.length) values[at++] = left[i++]
  runs.splice(n, 2, { start: a.start, length: a.length + b.length })
}

/** Length of the shorter run without the items that are in place already; 0 when the runs do not overlap. */
function shorterOverlap(values: Int32Array, a: Run, b: Run, options: SortOptions): number {
  const first = values[b.start]
  const last = values[a.start + a.length - 1]
  const left = a.length - countWhile(values, a, (value) => !isLess(options, first, value))
  return left === 0 ? 0 : Math.min(left, countWhile(values, b, (value) => isLess(options, value, last)))
}

/** How many values at the start of a run pass; all after the first that fails do, too. */
function countWhile(values: Int32Array, { start, length }: Run, passes: (value: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(values[start + middle])) low = middle + 1
    else high = middle
  }
  return low
}
