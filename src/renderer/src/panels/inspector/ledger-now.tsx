import type { CSSProperties } from 'react'
import { sliceText } from '../../../../shared/texts/slices.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { rich } from '../../components/rich.tsx'
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
      <h3 className="inspector-title">{t('inspector.ledger')}</h3>
      <table className="ledger-now">
        <tbody>
          {slicesBySize(ledger)
            .filter((slice) => ledger[slice] > 0)
            .map((slice) => (
              <tr key={slice} title={t('inspector.ofResident', { label: sliceText(slice).label, ledger: formatShare(ledger[slice], ledger.resident), meaning: sliceText(slice).meaning })} onPointerEnter={() => highlightedSlice.set(slice)} onPointerLeave={() => highlightedSlice.set(null)}>
                <th scope="row">
                  <Swatch slice={slice} /> {sliceText(slice).label}
                  <span className="ledger-bar" style={{ '--share': ledger[slice] / ledger.resident, '--tone': `var(--slice-${slice})` } as CSSProperties} />
                </th>
                <td>
                  <Amount bytes={ledger[slice]} units={unit} />
                  <span className="visually-hidden">{t('inspector.ofResident2', { ledger: formatShare(ledger[slice], ledger.resident) })}</span>
                </td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('inspector.resident2')}</th>
            <td>
              <Amount bytes={ledger.resident} units={unit} />
            </td>
          </tr>
        </tfoot>
      </table>
      {below < 0 && <p className="inspector-note num">{t('inspector.againstThePeak', { below: formatChange(below, unit) })}</p>}
      {worst && unused > ledger.resident * 0.02 && (
        <div className="inspector-advice">
          <p>
            {rich('inspector.residentMost', { unused: <strong>{t('inspector.heldUsedByNothing', { unused: formatBytes(unused, unit) })}</strong>, unused2: formatShare(unused, ledger.resident), label: sliceText(worst).label })}
          </p>
          <p className="muted">{sliceText(worst).remedy}</p>
        </div>
      )}
    </>
  )
}
