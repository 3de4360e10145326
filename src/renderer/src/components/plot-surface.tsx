import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { t } from '../../../shared/texts/texts.ts'
import './plot-surface.css'

export interface PlotSurfaceProps {
  label: string
  testId?: string
  /** All positions are shares of the width, 0..1, so that charts of different widths agree. `y` is a share from the top. */
  onHover: (share: number | null, y: number, event: { clientX: number; clientY: number } | null) => void
  onPick: (share: number, y: number) => void
  onRange: (from: number, to: number) => void
  onBack: () => void
  onZoom: (factor: number, at: number) => void
  onPan: (share: number) => void
  /** True when the key meant something. */
  onKey: (key: string, shift: boolean) => boolean
}

/** A press that moves less than this many pixels is a click. */
const DRAG_FROM = 4

/** The gestures of every chart on the clock: hover, click, drag a range (with Shift: the stretch itself), double-click, wheel, keys. */
export function PlotSurface({ label, testId, onHover, onPick, onRange, onBack, onZoom, onPan, onKey }: PlotSurfaceProps) {
  const element = useRef<HTMLDivElement>(null)
  const press = useRef<number | null>(null)
  /** Where a drag with Shift was last; null: the press draws a range. */
  const grip = useRef<number | null>(null)
  const pending = useRef<number | null>(null)
  const [range, setRange] = useState<{ from: number; to: number } | null>(null)

  // React listens for wheel passively; zooming must keep the page from scrolling.
  const wheel = useRef({ onZoom, onPan })
  useEffect(() => {
    wheel.current = { onZoom, onPan }
  })
  useEffect(() => {
    const node = element.current
    if (!node) return
    const onWheel = (event: WheelEvent) => {
      const box = node.getBoundingClientRect()
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        wheel.current.onZoom(Math.exp(event.deltaY / 300), (event.clientX - box.left) / box.width)
      } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault()
        wheel.current.onPan((event.deltaX || event.deltaY) / box.width)
      }
    }
    node.addEventListener('wheel', onWheel, { passive: false })
    return () => node.removeEventListener('wheel', onWheel)
  }, [])

  const share = (event: { clientX: number }) => {
    const box = element.current!.getBoundingClientRect()
    return Math.min(1, Math.max(0, (event.clientX - box.left) / (box.width || 1)))
  }
  const shareY = (event: { clientY: number }) => {
    const box = element.current!.getBoundingClientRect()
    return (event.clientY - box.top) / (box.height || 1)
  }

  const onPointerMove = (event: PointerEvent) => {
    const { clientX, clientY } = event
    if (press.current !== null && grip.current !== null) {
      onPan((grip.current - clientX) / (element.current!.clientWidth || 1))
      grip.current = clientX
    } else if (press.current !== null && (range || Math.abs(clientX - press.current) >= DRAG_FROM)) {
      const [a, b] = [share({ clientX: press.current }), share(event)]
      setRange({ from: Math.min(a, b), to: Math.max(a, b) })
    }
    // At most one hover per frame.
    if (pending.current !== null) cancelAnimationFrame(pending.current)
    pending.current = requestAnimationFrame(() => {
      pending.current = null
      if (element.current) onHover(share({ clientX }), shareY({ clientY }), { clientX, clientY })
    })
  }

  const onPointerUp = (event: PointerEvent) => {
    if (press.current === null) return
    const dragged = grip.current !== null && Math.abs(event.clientX - press.current) >= DRAG_FROM
    press.current = null
    grip.current = null
    const at = share(event)
    if (dragged) return
    if (range && range.to - range.from > 0.002) onRange(range.from, range.to)
    else onPick(at, shareY(event))
    setRange(null)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && press.current !== null) {
      press.current = null
      grip.current = null
      setRange(null)
      event.preventDefault()
      return
    }
    if (onKey(event.key, event.shiftKey)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  return (
    <div
      ref={element}
      className="plot-surface"
      role="application"
      aria-roledescription={t('charts.chart')}
      aria-label={label}
      tabIndex={0}
      data-testid={testId}
      onPointerMove={onPointerMove}
      onPointerLeave={() => {
        if (pending.current !== null) cancelAnimationFrame(pending.current)
        pending.current = null
        onHover(null, 0, null)
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture?.(event.pointerId)
        press.current = event.clientX
        grip.current = event.shiftKey ? event.clientX : null
      }}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        press.current = null
        grip.current = null
        setRange(null)
      }}
      onDoubleClick={onBack}
      onKeyDown={onKeyDown}
    >
      {range && <div className="plot-range" style={{ left: `${range.from * 100}%`, width: `${(range.to - range.from) * 100}%` }} />}
    </div>
  )
}
