import { totalsText } from '../../derive/collections.ts'
import { clockText } from '../../derive/clock-text.ts'
import { exactBytes, formatBytes, formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { result } from '../../store/run.ts'
import { telemetry } from '../../store/telemetry.ts'
import { clock, units, zoom, zoomFit } from '../../store/view.ts'
import './status-bar.css'

export function StatusBar() {
  const now = useAtom(telemetry)
  const ended = useAtom(result)
  const unit = useAtom(units)
  const range = useAtom(zoom)
  const x = useAtom(clock)
  const bytes = (value: number) => (
    <b className="num" title={exactBytes(value)} data-value={value}>
      {formatBytes(value, unit)}
    </b>
  )
  return (
    <footer className="status-bar" data-testid="status" aria-label="Status">
      {now ? (
        <>
          <span data-status="range">
            Range{' '}
            {range ? (
              <button type="button" className="status-link num" title="Show the whole run (0)" onClick={zoomFit}>
                {clockText(range.from, x, unit)} – {clockText(range.to, x, unit)} ✕
              </button>
            ) : (
              <b>whole run</b>
            )}
          </span>
          <span data-status="resident">Resident {bytes(now.ledger.resident)}</span>
          <span data-status="peak">Peak {bytes(now.peakResident)}</span>
          <span data-status="arenas">
            Arenas <b className="num">{formatCount(now.last?.arenas ?? 0)}</b>
            {now.fragmentation && <span className="muted num"> most {formatCount(now.fragmentation.arenas.highWater)}</span>}
          </span>
          <span data-status="collections" title="Collections of generation 0 · 1 · 2">
            Collections <b className="num">{totalsText(now.totals)}</b>
          </span>
        </>
      ) : (
        <span>No run yet</span>
      )}
      <span className="status-end">
        <span className="badge badge-exact" title="Every number follows CPython’s own rules, byte for byte.">
          exact
        </span>
        <span className="badge badge-model" title="The interpreter baseline is a model: what the interpreter itself occupies before line 1.">
          baseline modelled
        </span>
        {ended && <span className="muted">CPython {ended.release}</span>}
        <button
          type="button"
          className="status-link"
          data-testid="units"
          aria-pressed={unit === 'decimal'}
          title="1 KiB = 1,024 bytes, 1 kB = 1,000 bytes. Click to switch."
          onClick={() => units.set(unit === 'binary' ? 'decimal' : 'binary')}
        >
          {unit === 'binary' ? 'KiB' : 'kB'} ⇄
        </button>
      </span>
    </footer>
  )
}
