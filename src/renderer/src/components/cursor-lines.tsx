import './cursor-lines.css'

/** The moment under the pointer (thin) and the chosen one (solid), as vertical lines. */
export function CursorLines({ hover, selected }: { hover: number | null; selected: number | null }) {
  return (
    <div className="plot-layer cursor-lines" aria-hidden="true">
      {hover !== null && <div className="cursor-line" style={{ left: `${hover * 100}%` }} />}
      {selected !== null && <div className="cursor-line cursor-line-selected" style={{ left: `${selected * 100}%` }} />}
    </div>
  )
}
