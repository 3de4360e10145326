import { useEffect, useRef } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { gutterMarks } from '../../derive/lines.ts'
import { problemView } from '../../derive/problems.ts'
import { useLanguage } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { editorEdit, editorFind } from '../../store/editor.ts'
import { isActive, progress, result, run } from '../../store/run.ts'
import { currentTab, lineFilter, lineMeasure, objectsView, revealLine, units } from '../../store/view.ts'
import { file, source } from '../../store/workload.ts'
import { createEditor, type EditorHandle } from './codemirror.ts'
import './editor.css'

function showObjectsOf(line: number): void {
  lineFilter.set(line)
  objectsView.set('objects')
  currentTab.set('objects')
}

/** The program. Its text lives in CodeMirror; the store is told of every change, and replaces the text when a file is opened. */
export function Editor() {
  const host = useRef<HTMLDivElement>(null)
  const handle = useRef<EditorHandle | null>(null)
  const { loads } = useAtom(file)
  const { phase, ranSource } = useAtom(run)
  const { line } = useAtom(progress)
  const ended = useAtom(result)
  const reveal = useAtom(revealLine)
  const text = useAtom(source)
  const measure = useAtom(lineMeasure)
  const unit = useAtom(units)
  const find = useAtom(editorFind)
  const edit = useAtom(editorEdit)
  const active = isActive(phase)
  const language = useLanguage()
  /** Marks belong to the text that ran. */
  const stale = ranSource !== '' && text !== ranSource

  useEffect(() => {
    if (!host.current) return
    const editor = createEditor(host.current, { onChange: (next) => source.set(next), onBytes: showObjectsOf })
    handle.current = editor
    return () => {
      editor.destroy()
      handle.current = null
    }
  }, [])

  useEffect(() => handle.current?.speak(), [language])
  useEffect(() => handle.current?.replace(source.get()), [loads])
  useEffect(() => {
    handle.current?.showRunning(active && !stale ? line : 0, phase === 'paused')
  }, [active, stale, line, phase])
  useEffect(() => {
    const problem = ended && !stale && ended.status !== 'cancelled' ? problemView(ended.status, ended.problem, ended.release, ended.workload.source) : null
    handle.current?.showProblem(problem && problem.line > 0 ? { line: problem.line, column: problem.column, text: problem.sentence } : null)
  }, [ended, stale, language])
  useEffect(() => handle.current?.showBytes(ended && !stale ? gutterMarks(ended.lines, measure) : [], measure, unit), [ended, stale, measure, unit, language])
  useEffect(() => {
    if (reveal) handle.current?.reveal(reveal.line)
  }, [reveal])
  useEffect(() => {
    if (edit) handle.current?.editLine(edit.line, edit.after)
  }, [edit])
  useEffect(() => {
    if (find) handle.current?.find()
  }, [find])

  return (
    <section className="editor-pane" aria-label={t('editor.program')}>
      <header className="pane-head">
        <h2 className="pane-title">{t('editor.program')}</h2>
        {ended && ended.lines.length > 0 && !stale && (
          <Segmented
            label={t('editor.bytesBesideTheLines')}
            value={measure}
            onChange={(next) => lineMeasure.set(next)}
            options={[
              { id: 'peak', label: t('editor.atPeak'), title: t('editor.besideEachLineBytes') },
              { id: 'live', label: t('editor.atEnd'), title: t('editor.besideEachLineBytesBorn') },
            ]}
          />
        )}
        {stale && (ended || active) && (
          <span className="editor-stale" title={t('editor.lineMarksChartsBelong')}>
            {t('editor.editedSinceTheRun')}
          </span>
        )}
        <Button variant="quiet" className="button-small editor-find" keys="Ctrl+F" hint={t('editor.find')} onClick={() => handle.current?.find()}>
          {t('editor.find')}
        </Button>
      </header>
      <div className="editor-host" ref={host} data-testid="editor" data-line={active ? line : undefined} />
    </section>
  )
}
