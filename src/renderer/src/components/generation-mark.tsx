import './generation-mark.css'

export interface GenerationMarkProps {
  generation: 0 | 1 | 2
  x: number
  y: number
  size: number
  /** Held back: drawn as an outline. */
  hollow?: boolean
  chosen?: boolean
  title?: string | undefined
}

/** Bar, triangle, diamond: generations differ by shape as well as by colour. */
export function GenerationMark({ generation, x, y, size, hollow, chosen, title }: GenerationMarkProps) {
  const s = chosen ? size * 1.6 : size
  const path = generation === 0 ? `M${-s * 0.28} ${-s}H${s * 0.28}V${s}H${-s * 0.28}z` : generation === 1 ? `M0 ${-s}L${s} ${s * 0.8}H${-s}z` : `M0 ${-s * 1.15}L${s * 1.15} 0L0 ${s * 1.15}L${-s * 1.15} 0z`
  return (
    <path d={path} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`} className={`generation-mark generation-${generation}${hollow ? ' generation-hollow' : ''}${chosen ? ' generation-chosen' : ''}`}>
      {title && <title>{title}</title>}
    </path>
  )
}

/** The same shape beside text. */
export function GenerationIcon({ generation, hollow }: { generation: 0 | 1 | 2; hollow?: boolean }) {
  return (
    <svg className="generation-icon" viewBox="0 0 12 12" aria-hidden="true">
      <GenerationMark generation={generation} x={6} y={6} size={4.4} hollow={hollow ?? false} />
    </svg>
  )
}
