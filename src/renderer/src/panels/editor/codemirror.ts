/**
 * CodeMirror inside a shadow root. Outside of one it puts a <style> element into the page, which the content security
 * policy refuses; inside it uses constructed style sheets, which need no permission.
 */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { python } from '@codemirror/lang-python'
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import { searchPanel } from '../../../../shared/texts/en/editor.ts'
import { t } from '../../../../shared/texts/texts.ts'
import type { GutterMark } from '../../derive/lines.ts'
import type { ByteUnits } from '../../derive/numbers.ts'
import { byteGutter, setBytes } from './byte-gutter.ts'
import { highlighting, theme } from './highlighting.ts'
import { lineMarks, type ProblemMark, setProblem, setRunning } from './line-marks.ts'

export interface EditorHandle {
  replace(text: string): void
  showRunning(line: number, paused: boolean): void
  showProblem(problem: ProblemMark | null): void
  showBytes(marks: readonly GutterMark[], measure: 'live' | 'peak', units: ByteUnits): void
  reveal(line: number): void
  /** `after` may be several lines; the edit can be undone. */
  editLine(line: number, after: string): void
  find(): void
  /** Its own words in the present language. */
  speak(): void
  destroy(): void
}

export interface EditorEvents {
  onChange(text: string): void
  /** The bytes beside a line were clicked. */
  onBytes(line: number): void
}

export function createEditor(host: HTMLElement, { onChange, onBytes }: EditorEvents): EditorHandle {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  let replacing = false
  const words = new Compartment()
  const extensions = () => [
    byteGutter(onBytes),
    lineNumbers(),
    history(),
    drawSelection(),
    indentOnInput(),
    indentUnit.of('    '),
    bracketMatching(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    python(),
    syntaxHighlighting(highlighting),
    theme,
    lineMarks(),
    keymap.of([...searchKeymap, ...defaultKeymap.filter((binding) => !TAKEN.has(binding.key ?? '')), ...historyKeymap, indentWithTab]),
    EditorView.contentAttributes.of({ spellcheck: 'false', tabindex: '0' }),
    words.of(wordsNow()),
    typeOverSelection,
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !replacing) onChange(update.state.doc.toString())
    }),
  ]
  const view = new EditorView({ root, parent: root, state: EditorState.create({ extensions: extensions() }) })

  const within = (line: number) => Math.min(Math.max(1, line), view.state.doc.lines)
  return {
    replace(text) {
      if (view.state.doc.toString() === text) return
      replacing = true
      // A new state: undo must not bring back the text of another file.
      view.setState(EditorState.create({ doc: text, extensions: extensions() }))
      replacing = false
    },
    showRunning: (line, paused) => {
      view.dispatch({ effects: setRunning.of({ line, paused }) })
      if (paused && line > 0) scrollTo(line)
    },
    showProblem: (problem) => {
      view.dispatch({ effects: setProblem.of(problem) })
      if (problem) scrollTo(problem.line)
    },
    showBytes: (marks, measure, units) => view.dispatch({ effects: setBytes.of({ marks, measure, units }) }),
    reveal(line) {
      view.dispatch({ selection: { anchor: view.state.doc.line(within(line)).from } })
      scrollTo(line)
    },
    editLine(line, after) {
      const { from, to } = view.state.doc.line(within(line))
      view.dispatch({ changes: { from, to, insert: after }, userEvent: 'input' })
      scrollTo(line)
    },
    find() {
      openSearchPanel(view)
      view.focus()
      view.dom.querySelector<HTMLInputElement>('.cm-search input')?.focus()
    },
    speak: () => view.dispatch({ effects: words.reconfigure(wordsNow()) }),
    destroy: () => view.destroy(),
  }

  function scrollTo(line: number): void {
    view.dispatch({ effects: EditorView.scrollIntoView(view.state.doc.line(within(line)).from, { y: 'nearest', yMargin: 60 }) })
  }
}

/** The name of the text, and the search panel; its keys are CodeMirror's own English. */
function wordsNow(): Extension {
  const phrases = Object.keys(searchPanel) as (keyof typeof searchPanel)[]
  return [EditorView.contentAttributes.of({ 'aria-label': t('editor.pythonProgram') }), EditorState.phrases.of(Object.fromEntries(phrases.map((phrase) => [phrase, t(`searchPanel.${phrase}`)])))]
}

/**
 * Left to itself, the browser keeps the look of the text that is typed over in a style attribute, which the content
 * security policy refuses with a complaint in the console.
 */
const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== 'insertText' || event.data === null || view.composing || view.state.selection.main.empty) return false
    event.preventDefault()
    view.dispatch(view.state.replaceSelection(event.data), { scrollIntoView: true, userEvent: 'input.type' })
    return true
  },
})

/** Keys the window itself answers to. */
const TAKEN = new Set(['Mod-Enter'])
