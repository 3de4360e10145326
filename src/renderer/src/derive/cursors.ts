/** Where the two cursors of the charts stand. */

/** Shares of the width, 0..1; null when there is none on the visible stretch. */
export interface Cursors {
  readonly hover: number | null
  readonly selected: number | null
}

export interface CursorSource {
  get(): Cursors
  subscribe(listener: () => void): () => void
}
