import { useEffect, useRef } from 'react'
import type { CursorSource } from '../derive/cursors.ts'
import './cursor-lines.css'

/** The moment under the pointer (thin) and the chosen one (solid), as vertical lines: they move without any drawing by React. */
export function CursorLines({ source }: { source: CursorSource }) {
  const hover = useRef<HTMLDivElement>(null)
  const selected = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const move = (line: HTMLDivElement, at: number | null): void => {
      line.hidden = at === null
      if (at !== null) line.style.left = `${at * 100}%`
    }
    const follow = (): void => {
      const now = source.get()
      if (hover.current) move(hover.current, now.hover)
      if (selected.current) move(selected.current, now.selected)
    }
    follow()
    return source.subscribe(follow)
  }, [source])
  return (
    <div className="plot-layer cursor-lines" aria-hidden="true">
      <div ref={hover} className="cursor-line" hidden />
      <div ref={selected} className="cursor-line cursor-line-selected" hidden />
    </div>
  )
}
