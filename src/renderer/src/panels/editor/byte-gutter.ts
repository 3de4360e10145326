/** Bytes born on each line, as a number and a bar left of the line numbers. */
import { type Extension, RangeSet, StateEffect, StateField, type Text } from '@codemirror/state'
import { gutter, GutterMarker } from '@codemirror/view'
import { t } from '../../../../shared/texts/texts.ts'
import type { GutterMark } from '../../derive/lines.ts'
import { type ByteUnits, exactBytes, formatBytes } from '../../derive/numbers.ts'

export interface LineBytes {
  readonly marks: readonly GutterMark[]
  readonly measure: 'live' | 'peak'
  readonly units: ByteUnits
}

export const setBytes = StateEffect.define<LineBytes>()

class BytesMarker extends GutterMarker {
  constructor(
    readonly mark: GutterMark,
    readonly measure: 'live' | 'peak',
    readonly units: ByteUnits,
  ) {
    super()
  }

  override eq(other: BytesMarker): boolean {
    return other.mark.line === this.mark.line && other.mark[this.measure] === this.mark[this.measure] && other.measure === this.measure && other.units === this.units
  }

  override toDOM(): Node {
    const element = document.createElement('div')
    element.className = 'cm-bytes-mark'
    element.textContent = formatBytes(this.mark[this.measure], this.units)
    element.title = t('editor.lineAliveAtPeak', { line: this.mark.line, peak: exactBytes(this.mark.peak), live: exactBytes(this.mark.live) })
    element.style.setProperty('--share', `${Math.max(1, this.mark.share * 100)}%`)
    return element
  }
}

const markers = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(set, transaction) {
    let next = set.map(transaction.changes)
    for (const effect of transaction.effects) if (effect.is(setBytes)) next = build(transaction.newDoc, effect.value)
    return next
  },
})

function build(doc: Text, { marks, measure, units }: LineBytes): RangeSet<GutterMarker> {
  const inside = marks.filter((mark) => mark.line <= doc.lines)
  return RangeSet.of(
    inside.map((mark) => new BytesMarker(mark, measure, units).range(doc.line(mark.line).from)),
    true,
  )
}

/** `onLine`: somebody clicked the bytes of a line. */
export function byteGutter(onLine: (line: number) => void): Extension {
  return [
    markers,
    gutter({
      class: 'cm-bytes',
      markers: (view) => view.state.field(markers),
      domEventHandlers: {
        click(view, { from }, event) {
          if (!(event.target instanceof Element) || event.target.closest('.cm-bytes-mark') === null) return false
          onLine(view.state.doc.lineAt(from).number)
          return true
        },
      },
    }),
  ]
}
