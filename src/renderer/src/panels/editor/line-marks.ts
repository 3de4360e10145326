/** Marks on lines that are not part of the text: the running line, and the place of a problem. */
import { type Extension, StateEffect, StateField, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'

export interface RunningMark {
  /** 0: no line is running. */
  readonly line: number
  readonly paused: boolean
}

export interface ProblemMark {
  readonly line: number
  /** 1-based; 0 when only the line is known. */
  readonly column: number
  readonly text: string
}

export const setRunning = StateEffect.define<RunningMark>()
export const setProblem = StateEffect.define<ProblemMark | null>()

const running = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(setRunning)) continue
      const { line, paused } = effect.value
      next = hasLine(transaction.newDoc, line)
        ? Decoration.set([Decoration.line({ class: paused ? 'cm-running cm-running-paused' : 'cm-running' }).range(transaction.newDoc.line(line).from)])
        : Decoration.none
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

const problem = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes)
    for (const effect of transaction.effects) if (effect.is(setProblem)) next = problemMarks(transaction.newDoc, effect.value)
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

function problemMarks(doc: Text, mark: ProblemMark | null): DecorationSet {
  if (!mark || !hasLine(doc, mark.line)) return Decoration.none
  const line = doc.line(mark.line)
  const attributes = { title: mark.text }
  const whole = Decoration.line({ class: 'cm-problem', attributes }).range(line.from)
  if (mark.column <= 0 || line.length === 0) return Decoration.set([whole])
  // What is missing at the end of a line is shown on its last character.
  const at = Math.min(line.to - 1, line.from + mark.column - 1)
  // The word under the caret, or the one character there.
  const word = /^\w+/.exec(line.text.slice(at - line.from))?.[0].length ?? 1
  return Decoration.set([whole, Decoration.mark({ class: 'cm-problem-spot', attributes }).range(at, Math.min(line.to, at + word))])
}

function hasLine(doc: Text, line: number): boolean {
  return line >= 1 && line <= doc.lines
}

export function lineMarks(): Extension {
  return [running, problem]
}
