import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { t } from '../../../shared/texts/texts.ts'
import './brush.css'

export interface BrushProps {
  label: string
  /** Shares of the whole, 0..1. */
  from: number
  to: number
  onChange: (from: number, to: number) => void
  onFit: () => void
  valueText: (share: number) => string
}

type Part = 'from' | 'to' | 'body' | 'new'
const SMALLEST = 0.001

/** The window over the overview: drag its edges, move it, or draw a new one; double-click shows everything. */
export function Brush({ label, from, to, onChange, onFit, valueText }: BrushProps) {
  const element = useRef<HTMLDivElement>(null)
  const drag = useRef<{ part: Part; at: number; from: number; to: number } | null>(null)

  const share = (event: PointerEvent) => {
    const box = element.current!.getBoundingClientRect()
    return Math.min(1, Math.max(0, (event.clientX - box.left) / (box.width || 1)))
  }
  const start = (part: Part) => (event: PointerEvent) => {
    if (event.button !== 0) return
    event.stopPropagation()
    element.current?.setPointerCapture?.(event.pointerId)
    drag.current = { part, at: share(event), from, to }
  }
  const move = (event: PointerEvent) => {
    const now = drag.current
    if (!now) return
    const at = share(event)
    if (now.part === 'new') {
      if (Math.abs(at - now.at) > 0.004) onChange(Math.min(at, now.at), Math.max(at, now.at))
    } else if (now.part === 'body') {
      const shift = Math.min(1 - now.to, Math.max(-now.from, at - now.at))
      onChange(now.from + shift, now.to + shift)
    } else if (now.part === 'from') onChange(Math.min(at, now.to - SMALLEST), now.to)
    else onChange(now.from, Math.max(at, now.from + SMALLEST))
  }
  const keys = (edge: 'from' | 'to') => (event: KeyboardEvent) => {
    const by = ({ ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10 } as Record<string, number>)[event.key]
    if (by === undefined) return
    event.preventDefault()
    const value = (edge === 'from' ? from : to) + by * 0.01
    if (edge === 'from') onChange(Math.max(0, Math.min(value, to - SMALLEST)), to)
    else onChange(from, Math.min(1, Math.max(value, from + SMALLEST)))
  }
  const handle = (edge: 'from' | 'to', at: number) => (
    <div
      className={`brush-handle brush-handle-${edge}`}
      role="slider"
      tabIndex={0}
      aria-label={edge === 'from' ? t('charts.startOf', { label }) : t('charts.endOf', { label })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(at * 100)}
      aria-valuetext={valueText(at)}
      style={{ left: `${at * 100}%` }}
      onPointerDown={start(edge)}
      onKeyDown={keys(edge)}
    />
  )
  const all = from <= 0 && to >= 1
  return (
    <div ref={element} className="brush" onPointerDown={start('new')} onPointerMove={move} onPointerUp={() => (drag.current = null)} onPointerCancel={() => (drag.current = null)} onDoubleClick={onFit} title={t('charts.dragChooseStretchDouble')}>
      <div className="brush-shade" style={{ left: 0, width: `${from * 100}%` }} />
      <div className="brush-shade" style={{ left: `${to * 100}%`, right: 0 }} />
      <div className={`brush-window${all ? ' brush-window-all' : ''}`} style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} onPointerDown={all ? undefined : start('body')} />
      {handle('from', from)}
      {handle('to', to)}
    </div>
  )
}
