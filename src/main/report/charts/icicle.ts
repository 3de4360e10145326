/** Bytes by function and line, as two rows of boxes under the whole: a flame graph that can be read on paper. */
import type { LineShare } from '../../../shared/telemetry/fragmentation.ts'
import { functionOfLines } from '../functions.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytesText, shareText } from '../numbers.ts'
import { chart, WIDTH } from './frame.ts'
import { px } from './scale.ts'

export interface Box {
  readonly label: string
  /** 0: not one line. */
  readonly line: number
  readonly bytes: number
  readonly children: readonly Box[]
}

const ROW = 30
const CHARACTER = 6.6
/** Narrower boxes are drawn together. */
const NARROW = 3

/** Live bytes of each line of the program under the function it stands in. */
export function lineTree(name: string, source: string, lines: readonly LineShare[]): Box {
  const functions = functionOfLines(source)
  const code = source.split('\n')
  const groups = new Map<string, Box[]>()
  for (const { line, live, largeBlocks } of lines) {
    const bytes = live + largeBlocks
    if (bytes <= 0 || line === 0) continue
    const place = (functions[line - 1] ?? '') || 'module'
    const text = (code[line - 1] ?? '').trim()
    const label = `${line}${text === '' ? '' : `: ${text}`}`
    groups.set(place, [...(groups.get(place) ?? []), { label, line, bytes, children: [] }])
  }
  const children = [...groups].map(([label, boxes]) => ({ label, line: 0, bytes: total(boxes), children: boxes.sort((a, b) => b.bytes - a.bytes || a.line - b.line) }))
  return { label: name, line: 0, bytes: total(children), children: children.sort((a, b) => b.bytes - a.bytes || (a.label < b.label ? -1 : 1)) }
}

function total(boxes: readonly Box[]): number {
  return boxes.reduce((sum, box) => sum + box.bytes, 0)
}

export function icicle(id: string, title: string, root: Box): Markup {
  const boxes: Markup[] = []
  draw(root, 0, 0, WIDTH, boxes)
  const biggest = root.children.flatMap(({ children }) => children).sort((a, b) => b.bytes - a.bytes)[0]
  const most = biggest === undefined ? '' : ` Most by ${biggest.line > 0 ? `line ${biggest.line}` : biggest.label}: ${bytesText(biggest.bytes)}, ${shareText(biggest.bytes, root.bytes) ?? ''}.`
  return chart({ id, title, description: `${bytesText(root.bytes)} of live and large blocks.${most} The tables below have the bytes.` }, 3 * ROW, boxes)
}

function draw(box: Box, level: number, left: number, width: number, into: Markup[]): void {
  into.push(html`<g class="box l${level}"><title>${box.label}: ${bytesText(box.bytes)}</title><rect x="${px(left)}" y="${level * ROW}" width="${px(Math.max(0.5, width - 1))}" height="${ROW - 1}" rx="2"/>${caption(box, left, width, level)}</g>
`)
  let at = left
  let rest = 0
  for (const child of box.children) {
    const share = (child.bytes / box.bytes) * width
    if (share < NARROW) {
      rest += child.bytes
      continue
    }
    draw(child, level + 1, at, share, into)
    at += share
  }
  if (rest > 0) draw({ label: 'smaller ones together', line: 0, bytes: rest, children: [] }, level + 1, at, left + width - at, into)
}

function caption({ label, bytes }: Box, left: number, width: number, level: number): Markup | null {
  const room = Math.floor((width - 12) / CHARACTER)
  if (room < 4) return null
  const size = bytesText(bytes)
  const whole = `${label}  ${size}`
  const text = whole.length <= room ? whole : label.length <= room ? label : `${label.slice(0, room - 1)}…`
  return html`<text x="${px(left + 6)}" y="${level * ROW + 19}">${text}</text>`
}
