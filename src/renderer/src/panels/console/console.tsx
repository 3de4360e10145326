import { memo, useLayoutEffect, useRef, useState } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { formatCount } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { isActive, output, result, run } from '../../store/run.ts'
import './console.css'

/** Within this many pixels of the end, new output keeps the end in view. */
const NEAR_END = 24

export function Console() {
  const buffer = useAtom(output)
  const { phase } = useAtom(run)
  const truncated = useAtom(result)?.outputTruncated ?? false
  const scroller = useRef<HTMLDivElement>(null)
  const [following, setFollowing] = useState(true)

  useLayoutEffect(() => {
    const element = scroller.current
    if (element && following) element.scrollTop = element.scrollHeight
  }, [buffer, following])

  const empty = buffer.length === 0
  return (
    <section className="console" aria-label={t('editor.programOutput')}>
      <header className="pane-head">
        <h2 className="pane-title">{t('editor.output')}</h2>
        {!following && !empty && (
          <Button variant="quiet" className="button-small" onClick={() => setFollowing(true)}>
            {t('editor.followTheEnd')}
          </Button>
        )}
      </header>
      <div
        className="console-text"
        ref={scroller}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t('editor.programOutput')}
        data-testid="console"
        onScroll={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.currentTarget
          setFollowing(scrollHeight - scrollTop - clientHeight < NEAR_END)
        }}
      >
        {buffer.dropped > 0 && <div className="console-note">{t('editor.firstCharactersNoLonger', { dropped: formatCount(buffer.dropped) })}</div>}
        {buffer.chunks.map((chunk, i) => (
          <Chunk key={`${buffer.dropped}-${i}`} stream={chunk.stream} text={chunk.text} />
        ))}
        {truncated && <div className="console-note">{t('editor.programPrintedMoreThan')}</div>}
        {empty && <div className="console-empty">{isActive(phase) ? t('editor.nothingPrintedYet') : phase === 'idle' ? t('editor.whatProgramPrintsAppears') : t('editor.theProgramPrintedNothing')}</div>}
      </div>
    </section>
  )
}

const Chunk = memo(function Chunk({ stream, text }: { stream: 'stdout' | 'stderr'; text: string }) {
  return <span className={`console-${stream}`}>{text}</span>
})
