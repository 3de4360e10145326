import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import './splitter.css'

export interface SplitterProps {
  label: string
  orientation: 'vertical' | 'horizontal'
  value: number
  min: number
  max: number
  /** Pixels per unit of value; negative when the pane lies after the splitter. */
  scale: number
  onChange: (value: number) => void
}

export function Splitter({ label, orientation, value, min, max, scale, onChange }: SplitterProps) {
  const drag = useRef<{ at: number; value: number } | null>(null)
  const clamp = (next: number) => Math.min(max, Math.max(min, next))
  const at = (event: PointerEvent) => (orientation === 'vertical' ? event.clientX : event.clientY)
  const onKeyDown = (event: KeyboardEvent) => {
    const grow: Record<string, number> = orientation === 'vertical' ? { ArrowRight: 1, ArrowLeft: -1 } : { ArrowDown: 1, ArrowUp: -1 }
    const direction = grow[event.key]
    if (direction === undefined) return
    event.preventDefault()
    onChange(clamp(value + (direction * 16) / scale))
  }
  return (
    <div
      className={`splitter splitter-${orientation}`}
      role="separator"
      aria-orientation={orientation}
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={Math.round(min)}
      aria-valuemax={Math.round(max)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { at: at(event), value }
      }}
      onPointerMove={(event) => {
        if (drag.current) onChange(clamp(drag.current.value + (at(event) - drag.current.at) / scale))
      }}
      onPointerUp={() => (drag.current = null)}
      onLostPointerCapture={() => (drag.current = null)}
    />
  )
}
