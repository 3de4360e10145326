import type { CSSProperties } from 'react'
import { LEDGER_TEXT } from '../../../../shared/telemetry/ledger.ts'
import { Amount } from '../../components/amount.tsx'
import { Swatch } from '../../components/slice-fills.tsx'
import { largestUnused, type MomentView, slicesBySize, unusedBytes } from '../../derive/moments.ts'
import { formatBytes, formatChange, formatShare } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { highlightedSlice, units } from '../../store/view.ts'

/** The ledger of one moment, largest slice first, with the one thing that would shrink the largest unused one. */
export function LedgerNow({ moment, peak }: { moment: MomentView; peak: MomentView | null }) {
  const unit = useAtom(units)
  const { ledger } = moment
  const unused = unusedBytes(ledger)
  const worst = largestUnused(ledger)
  const below = peak ? ledger.resident - peak.ledger.resident : 0
  return (
    <>
      <h3 className="inspector-title">Ledger</h3>
      <table className="ledger-now">
        <tbody>
          {slicesBySize(ledger)
            .filter((slice) => ledger[slice] > 0)
            .map((slice) => (
              <tr key={slice} title={`${LEDGER_TEXT[slice].label}: ${formatShare(ledger[slice], ledger.resident)} of resident\n${LEDGER_TEXT[slice].meaning}`} onPointerEnter={() => highlightedSlice.set(slice)} onPointerLeave={() => highlightedSlice.set(null)}>
                <th scope="row">
                  <Swatch slice={slice} /> {LEDGER_TEXT[slice].label}
                  <span className="ledger-bar" style={{ '--share': ledger[slice] / ledger.resident, '--tone': `var(--slice-${slice})` } as CSSProperties} />
                </th>
                <td>
                  <Amount bytes={ledger[slice]} units={unit} />
                  <span className="visually-hidden">, {formatShare(ledger[slice], ledger.resident)} of resident</span>
                </td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">resident</th>
            <td>
              <Amount bytes={ledger.resident} units={unit} />
            </td>
          </tr>
        </tfoot>
      </table>
      {below < 0 && <p className="inspector-note num">{formatChange(below, unit)} against the peak</p>}
      {worst && unused > ledger.resident * 0.02 && (
        <div className="inspector-advice">
          <p>
            <strong>{formatBytes(unused, unit)} held, used by nothing</strong> ({formatShare(unused, ledger.resident)} of resident), most of it {LEDGER_TEXT[worst].label}.
          </p>
          <p className="muted">{LEDGER_TEXT[worst].remedy}</p>
        </div>
      )}
    </>
  )
}
