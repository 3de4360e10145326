/** Lines of types: the same hue and dash in the drawing and in the names beside it. */
import { TYPE_TONES } from '../../../shared/telemetry/palette.ts'
import './type-lines.css'

const DASHES = [undefined, '6 3', '2 3', '8 3 2 3', '4 2', '1 2']

const toneOf = (i: number) => `var(--type-${i % TYPE_TONES.length})`

/** For a LaneChart whose rows hold `t0`, `t1`, … */
export function typeLines(types: readonly string[]): { key: string; colour: string; dash?: string }[] {
  return types.map((_, i) => ({ key: `t${i}`, colour: toneOf(i), ...(DASHES[i] ? { dash: DASHES[i] } : {}) }))
}

export function TypeNames({ types, className, testId }: { types: readonly string[]; className: string; testId?: string }) {
  return (
    <div className={className} data-testid={testId}>
      {types.map((type, i) => (
        <span key={type} className="type-name">
          <svg viewBox="0 0 20 6" aria-hidden="true">
            <line x1="0" x2="20" y1="3" y2="3" stroke={toneOf(i)} strokeWidth="2" strokeDasharray={DASHES[i]} />
          </svg>
          <code>{type}</code>
        </span>
      ))}
    </div>
  )
}
