import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { amountText } from '../../derive/findings.ts'
import { useAtom } from '../../store/atom.ts'
import { findings, shownFinding, tryFix } from '../../store/findings.ts'
import { revealLine, showCycles, units } from '../../store/view.ts'

/** The chosen finding in full: what was seen, what to do, what it would bring. */
export function FindingDetail() {
  const id = useAtom(shownFinding)
  const now = useAtom(findings)
  const unit = useAtom(units)
  const finding = now.state === 'found' ? now.findings.find((one) => one.id === id) : undefined
  if (!finding) return null
  const { claim, detail, advice, effect, lines, fix, certainty, evidence } = finding
  return (
    <section className="inspector-finding" aria-label={t('inspector.finding')} data-testid="finding-detail">
      <h3 className="inspector-title">
        {claim} <span className="badge">{t(`certainties.${certainty}`)}</span>
      </h3>
      <p className="inspector-note num">
        <strong>{amountText(finding, unit)}</strong>. {detail}
      </p>
      {lines.length > 0 && (
        <p className="inspector-note num">
          {lines.slice(0, 4).map((line) => (
            <button key={line} type="button" className="link" onClick={() => revealLine.set({ line })}>
              {t('inspector.line', { line })}
            </button>
          ))}
        </p>
      )}
      <p className="inspector-note">
        <strong>{t('inspector.whatToDo')}</strong> {advice}
      </p>
      {effect && (
        <p className="inspector-note num" data-testid="finding-effect">
          <strong>{t('inspector.predicted')}</strong> {effect}
        </p>
      )}
      <div className="inspector-actions">
        {evidence.view === 'ledger' && evidence.slices.includes('cycles') && (
          <Button className="button-small" data-testid="show-waiting" hint={t('inspector.cyclesWaitingReferenceCut')} onClick={() => showCycles({ waiting: true })}>
            {t('inspector.showTheCycles')}
          </Button>
        )}
        {fix && (
          <Button className="button-small" variant="primary" onClick={() => void tryFix(fix)}>
            {fix.label}
          </Button>
        )}
        <Button className="button-small" variant="quiet" onClick={() => shownFinding.set(null)}>
          {t('inspector.close')}
        </Button>
      </div>
    </section>
  )
}
