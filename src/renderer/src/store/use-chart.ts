/** What every chart on the clock needs from the store: where the cursors stand, and what the gestures do. */
import { useMemo } from 'react'
import type { CursorSource } from '../derive/cursors.ts'
import type { MomentView } from '../derive/moments.ts'
import { chartKey } from './chart-keys.ts'
import { hoverShare, pickShare, shareOf, zoomToShares } from './navigation.ts'
import { hovered, panBy, selected, zoomBack, zoomBy } from './view.ts'
import type { Visible } from './visible.ts'

/** The same source for as long as the stretch is the same: whoever follows it is not drawn again by its caller. */
export function useCursors(visible: Visible): CursorSource {
  return useMemo(() => {
    const shareInside = (moment: MomentView | null): number | null => {
      const share = moment && shareOf(visible, moment)
      return share !== null && share >= 0 && share <= 1 ? share : null
    }
    return {
      get: () => ({ hover: shareInside(hovered.get()), selected: shareInside(selected.get()) }),
      subscribe(listener) {
        const off = [hovered.subscribe(listener), selected.subscribe(listener)]
        return () => {
          for (const stop of off) stop()
        }
      },
    }
  }, [visible])
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
