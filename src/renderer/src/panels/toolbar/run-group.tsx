import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { useAtom } from '../../store/atom.ts'
import { command, isActive, pauseOrResume, run, startRun } from '../../store/run.ts'

export function RunGroup() {
  const { phase, stopping } = useAtom(run)
  const active = isActive(phase)
  const paused = phase === 'paused'
  return (
    <div className="toolbar-group">
      <Button variant="primary" icon="play" keys={t('toolbar.runKeys')} hint={t('toolbar.runTheProgram')} data-testid="run" disabled={active} onClick={() => void startRun()}>
        {t('toolbar.run')}
      </Button>
      <div className="button-cluster">
        <Button
          icon={paused ? 'play' : 'pause'}
          hint={paused ? t('toolbar.resume') : t('toolbar.pause')}
          keys="F6"
          data-testid="pause"
          disabled={!active || phase === 'preparing' || stopping}
          onClick={pauseOrResume}
        />
        <Button icon="step" hint={paused ? t('toolbar.stepOneLine') : t('toolbar.stepOneLinePause')} keys="F10" data-testid="step" disabled={!paused || stopping} onClick={() => command('step')} />
        <Button icon="stop" hint={stopping ? t('toolbar.stopping') : t('toolbar.stop')} keys="Shift+F5" data-testid="stop" disabled={!active || stopping} onClick={() => command('cancel')} />
      </div>
    </div>
  )
}
