/**
 * Unmapped page ranges between the break and the top of the mapping area, ascending by address, never adjacent.
 * Each hole is [from, to) in page numbers.
 */
export interface Holes {
  /** Takes `count` pages from the top of the highest hole that has room; the first page, or -1. */
  takeHighest(count: number): number
  /** Takes `count` pages in the middle of the most room above page `floor`, else as takeHighest; the first page, or -1. */
  takeRoomy(count: number, floor: number): number
  /** Takes exactly [page, page + count) if all of it is unmapped. */
  takeAt(page: number, count: number): boolean
  give(page: number, count: number): void
  totalPages(): number
  check(): void
}

export function createHoles(first: number, end: number): Holes {
  const from: number[] = [first]
  const to: number[] = [end]

  /** Index of the hole that contains `page`, or -1. */
  function find(page: number): number {
    const i = lowerBound(page)
    return i < from.length && from[i]! <= page ? i : -1
  }

  /** Index of the first hole that ends above `page`. */
  function lowerBound(page: number): number {
    let low = 0
    let high = to.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (to[middle]! <= page) low = middle + 1
      else high = middle
    }
    return low
  }

  function takeHighest(count: number): number {
    for (let i = from.length - 1; i >= 0; i--) {
      if (to[i]! - from[i]! < count) continue
      const page = to[i]! - count
      if (page === from[i]) remove(i)
      else to[i] = page
      return page
    }
    return -1
  }

  function takeRoomy(count: number, floor: number): number {
    let start = 0
    let room = -1
    for (let i = from.length - 1; i >= 0 && to[i]! > floor; i--) {
      const low = Math.max(from[i]!, floor)
      if (to[i]! - low - count > room) {
        start = low
        room = to[i]! - low - count
      }
    }
    const page = start + (room >>> 1)
    return room >= 0 && takeAt(page, count) ? page : takeHighest(count)
  }

  function takeAt(page: number, count: number): boolean {
    const i = find(page)
    if (i < 0 || to[i]! - page < count) return false
    const end = page + count
    const startsHole = from[i] === page
    const endsHole = to[i] === end
    if (startsHole && endsHole) remove(i)
    else if (startsHole) from[i] = end
    else if (endsHole) to[i] = page
    else {
      from.splice(i + 1, 0, end)
      to.splice(i, 0, page)
    }
    return true
  }

  function give(page: number, count: number): void {
    const i = lowerBound(page - 1)
    const end = page + count
    const joinsBelow = i < to.length && to[i] === page
    const above = joinsBelow ? i + 1 : i
    const joinsAbove = above < from.length && from[above] === end
    if (joinsBelow && joinsAbove) {
      to[i] = to[above]!
      remove(above)
    } else if (joinsBelow) to[i] = end
    else if (joinsAbove) from[above] = page
    else {
      from.splice(i, 0, page)
      to.splice(i, 0, end)
    }
  }

  function remove(i: number): void {
    from.splice(i, 1)
    to.splice(i, 1)
  }

  function totalPages(): number {
    let pages = 0
    for (let i = 0; i < from.length; i++) pages += to[i]! - from[i]!
    return pages
  }

  function check(): void {
    for (let i = 0; i < from.length; i++) {
      if (from[i]! >= to[i]!) throw new Error(`address space: hole ${i} is empty`)
      if (i > 0 && to[i - 1]! >= from[i]!) throw new Error(`address space: holes ${i - 1} and ${i} touch`)
    }
  }

  return { takeHighest, takeRoomy, takeAt, give, totalPages, check }
}
