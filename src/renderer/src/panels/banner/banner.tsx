import { useState } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icons.tsx'
import { problemView } from '../../derive/problems.ts'
import { notice } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { result } from '../../store/run.ts'
import { revealLine } from '../../store/view.ts'
import './banner.css'

/** What stopped the run, and what the app has to say; nothing when all is well. */
export function Banner() {
  return (
    <div className="banners">
      <ProblemBanner />
      <NoticeBanner />
    </div>
  )
}

function ProblemBanner() {
  const ended = useAtom(result)
  const [dismissed, setDismissed] = useState<object | null>(null)
  const view = ended && problemView(ended.status, ended.problem, ended.release, ended.workload.source)
  if (!view || dismissed === ended) return null
  return (
    <section className={`banner banner-${view.tone}`} role="alert" data-testid="problem" data-line={view.line}>
      <Icon name={view.tone === 'info' ? 'info' : view.tone === 'warning' ? 'warning' : 'error'} />
      <div className="banner-body">
        <p>
          <strong>{view.title}.</strong> {view.sentence} <span className="banner-advice">{view.advice}</span>
        </p>
        {view.detail && (
          <details className="banner-detail" open={ended.status === 'rejected'}>
            <summary>{t('problems.details')}</summary>
            <pre>{view.detail}</pre>
          </details>
        )}
      </div>
      <div className="banner-actions">
        {view.line > 0 && (
          <Button className="button-small" onClick={() => revealLine.set({ line: view.line })}>
            {t('problems.showLine', { line: view.line })}
          </Button>
        )}
        {view.detail && (
          <Button className="button-small" variant="quiet" onClick={() => void navigator.clipboard?.writeText(`${view.sentence}\n${view.detail}`).catch(() => undefined)}>
            {t('problems.copyDetails')}
          </Button>
        )}
        <Button className="button-small" variant="quiet" icon="close" hint={t('problems.dismiss')} onClick={() => setDismissed(ended)} />
      </div>
    </section>
  )
}

function NoticeBanner() {
  const said = useAtom(notice)
  if (!said) return null
  return (
    <section className={`banner banner-${said.tone}`} role={said.tone === 'error' ? 'alert' : 'status'} data-testid="notice">
      <Icon name={said.tone === 'error' ? 'error' : said.tone === 'success' ? 'check' : 'info'} />
      <p className="banner-body">{said.text}</p>
      <Button className="button-small" variant="quiet" icon="close" hint={t('problems.dismiss')} onClick={() => notice.set(null)} />
    </section>
  )
}
