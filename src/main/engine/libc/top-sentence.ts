/** A report on the top of the heap in one sentence. */
import type { TopPin, TopReport } from './top-report.ts'

type States = Readonly<Record<TopPin['state'], number>>

export function topSentence(report: Omit<TopReport, 'sentence'>, states: States): string {
  const { top, below, pinnedBy, pinCount, bytesBelow, trimThreshold } = report
  if (top.address === 0) return 'Nothing was asked of the C library yet.'
  if (below === null) return `The heap can shrink by no more than its top of ${bytes(top.bytes)}: below it nothing is free.`
  const free = `${bytes(bytesBelow)} are free below the top of the heap`
  if (pinCount === 0) return `${free}; the top has ${bytes(top.bytes)} of the ${bytes(trimThreshold)} from which on it goes back.`
  const sizes = new Set(pinnedBy.map((pin) => pin.bytes))
  const size = sizes.size === 1 && pinnedBy.length === pinCount ? ` of ${bytes([...sizes][0]!)}` : ''
  const between = `${count(pinCount, 'chunk')}${size} ${pinCount === 1 ? 'stands' : 'stand'} between`
  return `${free}, but ${between}: ${reasons(states, pinnedBy).join('; ')}.`
}

function reasons(states: States, pinnedBy: readonly TopPin[]): string[] {
  const list: string[] = []
  if (states.cached > 0) list.push(`${states.cached} in the per-thread cache, which keeps freed chunks unmerged for the next request of their size`)
  if (states['fast bin'] > 0) list.push(`${states['fast bin']} in fast bins, unmerged until the next consolidation`)
  if (states['in use'] > 0) {
    const owner = pinnedBy.find((pin) => pin.owner !== null)?.owner
    list.push(`${states['in use']} in use${owner === null || owner === undefined ? '' : `, the highest known by ${owner.type} from line ${owner.line}`}`)
  }
  return list
}

function bytes(count: number): string {
  return `${count.toLocaleString('en-US')} bytes`
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`
}
