/** What every chart on the clock needs from the store: where the cursors stand, and what the gestures do. */
import { useMemo } from 'react'
import { useAtom } from './atom.ts'
import { chartKey } from './chart-keys.ts'
import { hoverShare, pickShare, shareOf, zoomToShares } from './navigation.ts'
import { hovered, panBy, selected, zoomBack, zoomBy } from './view.ts'
import type { Visible } from './visible.ts'

export interface Cursors {
  /** Shares of the width, 0..1; null when there is none on the visible stretch. */
  readonly hover: number | null
  readonly selected: number | null
}

export function useCursors(visible: Visible): Cursors {
  const hover = useAtom(hovered)
  const chosen = useAtom(selected)
  const inside = (share: number | null) => (share !== null && share >= 0 && share <= 1 ? share : null)
  return { hover: inside(hover && shareOf(visible, hover)), selected: inside(chosen && shareOf(visible, chosen)) }
}

export function useGestures(visible: Visible) {
  return useMemo(
    () => ({
      onHover: (share: number | null) => hoverShare(visible, share),
      onPick: (share: number) => pickShare(visible, share),
      onRange: (from: number, to: number) => zoomToShares(visible, from, to),
      onBack: zoomBack,
      onZoom: (factor: number, at: number) => zoomBy(factor, at, visible.whole),
      onPan: (share: number) => panBy(share, visible.whole),
      onKey: (key: string, shift: boolean) => chartKey(visible, key, shift),
    }),
    [visible],
  )
}
