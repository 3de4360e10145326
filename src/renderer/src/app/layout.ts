/** Sizes of the panes, remembered between launches. In rem, except for the share of the charts. */
import { persisted } from '../store/persist.ts'
import { detailsLarge, inspectorOpen } from '../store/view.ts'

export interface Layout {
  readonly left: number
  readonly right: number
  /** Height of the console. */
  readonly console: number
  /** Share of the centre's height that the charts take. */
  readonly charts: number
}

/** Wide windows show more of the program. */
const left = Math.min(30, Math.max(21, window.innerWidth / 16 / 4.4))

export const DEFAULT_LAYOUT: Layout = { left, right: 16, console: 9, charts: 0.7 }

/** Share of the charts while the details are large. */
export const LARGE_DETAILS_CHARTS = 0.42

export const layout = persisted<Layout>('layout', DEFAULT_LAYOUT)

export function resetLayout(): void {
  layout.set(DEFAULT_LAYOUT)
  inspectorOpen.set(true)
  detailsLarge.set(false)
}
