import type { Finding } from '../../../../shared/telemetry/findings.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { MenuButton } from '../../components/menu.tsx'
import { amountText } from '../../derive/findings.ts'
import { formatBytes, plural } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { showFinding } from '../../store/evidence.ts'
import { dismiss, DISMISS_REASONS, dismissalKey, dismissed, findingLimits, findings, foundBefore, recall, shownFinding, tryFix } from '../../store/findings.ts'
import { isActive, run } from '../../store/run.ts'
import { findingsOpen, units } from '../../store/view.ts'
import './findings.css'

/** What the run says, ranked, above the timeline. */
export function Findings() {
  const now = useAtom(findings)
  const open = useAtom(findingsOpen)
  const putAside = useAtom(dismissed)
  const before = useAtom(foundBefore)
  const running = isActive(useAtom(run).phase)
  if (now.state === 'none' && !running) return null
  const all = now.state === 'found' ? now.findings : []
  const shown = all.filter((finding) => !(dismissalKey(finding) in putAside))
  return (
    <section className="findings" aria-label={t('findings.findings')} data-testid="findings" data-state={now.state} data-tall={open && before}>
      {shown.length > 0 && open ? (
        <ul className="findings-cards">
          {shown.map((finding) => (
            <Card key={finding.id} finding={finding} />
          ))}
        </ul>
      ) : (
        <p className="findings-line num" role="status">
          <Line shown={shown} aside={all.length - shown.length} />
        </p>
      )}
      <div className="findings-tools">
        {shown.length > 0 && (
          <Button variant="quiet" className={`button-small${open ? ' findings-fold' : ''}`} icon="chevron" aria-expanded={open} hint={open ? t('findings.foldTheFindings') : t('findings.showTheFindings')} onClick={() => findingsOpen.set(!open)} />
        )}
        <Choices all={all} />
      </div>
    </section>
  )
}

function Line({ shown, aside }: { shown: readonly Finding[]; aside: number }) {
  const now = useAtom(findings)
  const limits = useAtom(findingLimits)
  const unit = useAtom(units)
  if (now.state === 'none') return <>{t('findings.comeWithTheEnd')}</>
  if (now.state === 'searching') return <>{t('findings.lookingForFindings', { part: now.of > 0 ? t('findings.ofRules', { done: now.done, of: now.of }) : '' })}</>
  if (now.state === 'refused') return <>{t('findings.noFindings', { message: now.message })}</>
  const rest = aside === 0 ? '' : t('findings.putAside', { aside })
  if (shown.length === 0) return <>{t('findings.nothingStandsOutNo', { bytes: formatBytes(limits.bytes, unit), rest })}</>
  return (
    <>
      <strong>{plural(shown.length, 'finding')}</strong>: {shown[0]!.claim} ({amountText(shown[0]!, unit)}){shown.length > 1 && '; …'}
      {rest}
    </>
  )
}

function Card({ finding }: { finding: Finding }) {
  const chosen = useAtom(shownFinding) === finding.id
  const unit = useAtom(units)
  const { claim, detail, certainty, fix, lines, rule } = finding
  return (
    <li className="finding" data-chosen={chosen} data-testid={`finding-${rule}`} data-amount={finding.amount}>
      <button type="button" className="finding-open" aria-pressed={chosen} title={t('findings.clickSeeEvidence', { detail })} onClick={() => void showFinding(finding)}>
        <span className="finding-claim">{claim}</span>
        <span className="finding-detail">
          <b className="finding-amount num">{amountText(finding, unit)}</b> {detail}
        </span>
      </button>
      <div className="finding-foot">
        <span className={`finding-certainty finding-${certainty}`} title={certainty === 'exact' ? t('findings.countedSimulatedBytes') : t('findings.bytesCountedTheyNeedless')}>
          {t(`certainties.${certainty}`)}
        </span>
        {lines[0] !== undefined && <span className="muted num">{t('findings.line', { line: lines[0] })}</span>}
        {fix && (
          <Button className="button-small finding-fix" hint={t('findings.changesRunsAgainRun')} onClick={() => void tryFix(fix)}>
            {fix.label}
          </Button>
        )}
        <MenuButton
          button={{ variant: 'quiet', className: 'button-small', icon: 'close', hint: t('findings.putAside2', { claim }) }}
          align="end"
          sections={[{ title: t('findings.putAsideBecause'), items: DISMISS_REASONS.map((reason) => ({ id: reason, label: t(`dismissReasons.${reason}`), onSelect: () => dismiss(finding, reason) })) }]}
        />
      </div>
    </li>
  )
}

const KIB = 1024
const LEAST_BYTES = [64 * KIB, 256 * KIB, KIB * KIB, 10 * KIB * KIB]

/** From how many bytes on a finding is shown, and what was put aside. */
function Choices({ all }: { all: readonly Finding[] }) {
  const limits = useAtom(findingLimits)
  const putAside = useAtom(dismissed)
  const unit = useAtom(units)
  const aside = all.filter((finding) => dismissalKey(finding) in putAside)
  return (
    <MenuButton
      button={{ variant: 'quiet', className: 'button-small', icon: 'more', hint: t('findings.whatCountsAsFinding') }}
      align="end"
      testId="findings-choices"
      sections={[
        { title: t('findings.findingsFrom'), items: LEAST_BYTES.map((bytes) => ({ id: String(bytes), label: formatBytes(bytes, unit), checked: limits.bytes === bytes, onSelect: () => findingLimits.set({ ...limits, bytes }) })) },
        { title: t('findings.putAside3'), empty: t('findings.nothing'), items: aside.map((finding) => ({ id: finding.id, label: finding.claim, detail: t('findings.showItAgain', { reason: t(`dismissReasons.${putAside[dismissalKey(finding)]!}`) }), onSelect: () => recall(finding) })) },
      ]}
    />
  )
}
