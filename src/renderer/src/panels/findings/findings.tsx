import type { Finding } from '../../../../shared/telemetry/findings.ts'
import { Button } from '../../components/button.tsx'
import { MenuButton } from '../../components/menu.tsx'
import { amountText } from '../../derive/findings.ts'
import { formatBytes } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { showFinding } from '../../store/evidence.ts'
import { dismiss, DISMISS_REASONS, dismissalKey, dismissed, findingLimits, findings, recall, shownFinding, tryFix } from '../../store/findings.ts'
import { findingsOpen, units } from '../../store/view.ts'
import './findings.css'

/** What the run says, ranked, above the timeline. */
export function Findings() {
  const now = useAtom(findings)
  const open = useAtom(findingsOpen)
  const putAside = useAtom(dismissed)
  if (now.state === 'none') return null
  const all = now.state === 'found' ? now.findings : []
  const shown = all.filter((finding) => !(dismissalKey(finding) in putAside))
  return (
    <section className="findings" aria-label="Findings" data-testid="findings" data-state={now.state}>
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
          <Button variant="quiet" className={`button-small${open ? ' findings-fold' : ''}`} icon="chevron" aria-expanded={open} hint={open ? 'Fold the findings' : 'Show the findings'} onClick={() => findingsOpen.set(!open)} />
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
  if (now.state === 'searching') return <>Looking for findings{now.of > 0 ? `: ${now.done} of ${now.of} rules` : ''}…</>
  if (now.state === 'refused') return <>No findings: {now.message}</>
  const rest = aside === 0 ? '' : ` ${aside} put aside.`
  if (shown.length === 0) return <>Nothing stands out: no rule found {formatBytes(limits.bytes, unit)} or more to win.{rest}</>
  return (
    <>
      <strong>{shown.length === 1 ? '1 finding' : `${shown.length} findings`}</strong>: {shown[0]!.claim} ({amountText(shown[0]!, unit)}){shown.length > 1 && '; …'}
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
      <button type="button" className="finding-open" aria-pressed={chosen} title={`${detail}\nClick to see the evidence`} onClick={() => void showFinding(finding)}>
        <span className="finding-claim">{claim}</span>
        <span className="finding-detail">
          <b className="finding-amount num">{amountText(finding, unit)}</b> {detail}
        </span>
      </button>
      <div className="finding-foot">
        <span className={`finding-certainty finding-${certainty}`} title={certainty === 'exact' ? 'Counted in the simulated bytes' : 'The bytes are counted; that they are needless is a conclusion'}>
          {certainty}
        </span>
        {lines[0] !== undefined && <span className="muted num">line {lines[0]}</span>}
        {fix && (
          <Button className="button-small finding-fix" hint="Changes it and runs again; the run before is kept for comparison" onClick={() => void tryFix(fix)}>
            {fix.label}
          </Button>
        )}
        <MenuButton
          button={{ variant: 'quiet', className: 'button-small', icon: 'close', hint: `Put aside: ${claim}` }}
          align="end"
          sections={[{ title: 'Put aside, because', items: DISMISS_REASONS.map((reason) => ({ id: reason, label: reason, onSelect: () => dismiss(finding, reason) })) }]}
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
      button={{ variant: 'quiet', className: 'button-small', icon: 'more', hint: 'What counts as a finding' }}
      align="end"
      testId="findings-choices"
      sections={[
        { title: 'Findings from', items: LEAST_BYTES.map((bytes) => ({ id: String(bytes), label: formatBytes(bytes, unit), checked: limits.bytes === bytes, onSelect: () => findingLimits.set({ ...limits, bytes }) })) },
        { title: 'Put aside', empty: 'nothing', items: aside.map((finding) => ({ id: finding.id, label: finding.claim, detail: `${putAside[dismissalKey(finding)]!}: show it again`, onSelect: () => recall(finding) })) },
      ]}
    />
  )
}
