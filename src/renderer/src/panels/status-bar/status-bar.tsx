import { t } from '../../../../shared/texts/texts.ts'
import { rich } from '../../components/rich.tsx'
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
    <footer className="status-bar" data-testid="status" aria-label={t('statusBar.status')}>
      {now ? (
        <>
          <span data-status="range">
            {t('statusBar.range')}{' '}
            {range ? (
              <button type="button" className="status-link num" title={t('statusBar.showWholeRun0')} onClick={zoomFit}>
                {clockText(range.from, x, unit)} – {clockText(range.to, x, unit)} ✕
              </button>
            ) : (
              <b>{t('statusBar.wholeRun')}</b>
            )}
          </span>
          <span data-status="resident">{rich('statusBar.resident', { bytes: bytes(now.ledger.resident) })}</span>
          <span data-status="peak">{rich('statusBar.peak', { bytes: bytes(now.peakResident) })}</span>
          <span data-status="arenas">
            {rich('statusBar.arenas', { arenas: <b className="num">{formatCount(now.last?.arenas ?? 0)}</b> })}
            {now.fragmentation && <span className="muted num"> {t('statusBar.most', { highWater: formatCount(now.fragmentation.arenas.highWater) })}</span>}
          </span>
          <span data-status="collections" title={t('statusBar.collectionsGeneration01')}>
            {rich('statusBar.collections', { totals: <b className="num">{totalsText(now.totals)}</b> })}
          </span>
        </>
      ) : (
        <span>{t('statusBar.noRunYet')}</span>
      )}
      <span className="status-end">
        <span className="badge badge-exact" title={t('statusBar.everyNumberFollowsCpythons')}>
          {t('statusBar.exact')}
        </span>
        <span className="badge badge-model" title={t('statusBar.interpreterBaselineModelWhat')}>
          {t('statusBar.baselineModelled')}
        </span>
        {ended && <span className="muted">CPython {ended.release}</span>}
        <button
          type="button"
          className="status-link"
          data-testid="units"
          aria-pressed={unit === 'decimal'}
          title={t('statusBar.n1Kib1024')}
          onClick={() => units.set(unit === 'binary' ? 'decimal' : 'binary')}
        >
          {unit === 'binary' ? 'KiB' : 'kB'} ⇄
        </button>
      </span>
    </footer>
  )
}
