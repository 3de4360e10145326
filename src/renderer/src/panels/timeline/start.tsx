import { sampleText } from '../../../../shared/texts/samples.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { formatBytes } from '../../derive/numbers.ts'
import { appInfo, recentFiles } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { open, openSample } from '../../store/documents.ts'
import { startRun } from '../../store/run.ts'
import { type Thumbnail, thumbnails } from '../../store/thumbnails.ts'
import { currentTab, units } from '../../store/view.ts'
import { file } from '../../store/workload.ts'

const RECENT_SHOWN = 5

/** Before the first run: what this is, where to begin, what was open before. */
export function Start() {
  const { name } = useAtom(file)
  return (
    <div className="start" data-testid="start">
      <div className="start-lead">
        <strong className="timeline-invite">{t('start.pressRunWatchMemory', { name })}</strong>
        <p>{t('start.everyByteProcessAppears')}</p>
        <div className="start-actions">
          <Button variant="primary" icon="play" keys="F5" onClick={() => void startRun()}>
            {t('start.run', { name })}
          </Button>
          <Button icon="open" keys="Ctrl+O" onClick={() => void open()}>
            {t('start.openAProgram')}
          </Button>
          <Button icon="info" data-testid="start-real" onClick={() => currentTab.set('real')}>
            {t('real.againstRealRun')}
          </Button>
          <span className="muted">{t('start.dropPyArenascopeFile')}</span>
        </div>
      </div>
      <div className="start-lists">
        <Recent />
        <Samples />
      </div>
    </div>
  )
}

function Recent() {
  const recent = useAtom(recentFiles)
  const known = useAtom(thumbnails)
  const unit = useAtom(units)
  return (
    <section aria-label={t('start.recentFiles')}>
      <h3 className="start-title">{t('start.recent')}</h3>
      {recent.length === 0 && <p className="muted">{t('start.filesYouOpenSave')}</p>}
      <ul className="start-list">
        {recent.slice(0, RECENT_SHOWN).map((entry) => {
          const curve = known[entry.path]
          return (
            <li key={entry.path}>
              <button type="button" className="start-item" disabled={entry.missing} title={entry.path} onClick={() => void open(entry.path)}>
                <Curve curve={curve} />
                <span className="start-words">
                  <span className="start-name">{entry.name}</span>
                  <span className="start-detail num">{entry.missing ? t('start.noLongerThere') : curve ? t('start.pythonPeak', { python: curve.python, peak: formatBytes(curve.peak, unit) }) : entry.path}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Curve({ curve }: { curve: Thumbnail | undefined }) {
  const points = curve?.points ?? []
  const line = points.map((share, i) => `${(i * 40) / Math.max(1, points.length - 1)},${20 - share * 0.18}`).join(' ')
  return (
    <svg className="start-curve" data-empty={points.length === 0} viewBox="0 0 40 20" aria-hidden="true">
      {points.length > 0 && <polygon points={`0,20 ${line} 40,20`} />}
    </svg>
  )
}

/** Each shows one thing. */
function Samples() {
  const samples = useAtom(appInfo)?.samples ?? []
  return (
    <section aria-label={t('start.samples')}>
      <h3 className="start-title">{t('start.labsProgramsShowOne')}</h3>
      <ul className="start-list start-samples">
        {samples.map((each) => ({ ...each, ...sampleText(each) })).map((sample) => (
          <li key={sample.id}>
            <button type="button" className="start-item" title={sample.watch} onClick={() => void openSample(sample.id)}>
              <span className="start-words">
                <span className="start-name">{sample.title}</span>
                <span className="start-detail">{sample.watch}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
