/** Why memory does not go back, in one sentence: of an arena, and of the C library's heap. */
import { countText } from '../number-text.ts'
import { HELD_BY, type HeapPin, type Holder, type WhyHeapHeld, type WhyHeld } from '../telemetry/heap.ts'
import { kibText } from '../units.ts'
import { t } from './texts.ts'

export function whyHeldText({ arena, arenaBytes, pinned, totalPools, holders }: WhyHeld): string {
  const first = holders[0]
  if (first === undefined) return t('held.arenaEmpty', { arena })
  const line = first.lines[0]?.line ?? 0
  return t('held.arenaHeld', {
    arena, size: kibText(arenaBytes), blocks: pinned.blocks, bytes: kibText(pinned.bytes), pools: pinned.pools, totalPools,
    most: first.blocks, type: first.type, held: heldText(first.held), born: line === 0 ? '' : t('held.madeInLine', { line }),
  })
}

/** A path is said as Python would write it; the few words that stand where no name is are translated. */
export function heldText(held: Holder['held']): string {
  for (const [name, words] of Object.entries(HELD_BY) as [keyof typeof HELD_BY, string][]) {
    if (held.startsWith(words)) return t(`held.${name}`) + held.slice(words.length)
  }
  return held
}

export function whyHeapHeldText({ top, trimThreshold, below, pins, pinCount, states, freeBytes }: WhyHeapHeld): string {
  if (top.address === 0) return t('held.nothingAsked')
  if (below === null) return t('held.nothingFreeBelow', { top: countText(top.bytes) })
  if (pinCount === 0) return t('held.freeBelowTop', { free: countText(freeBytes), top: countText(top.bytes), threshold: countText(trimThreshold) })
  const sizes = new Set(pins.map((pin) => pin.bytes))
  const size = sizes.size === 1 && pins.length === pinCount ? t('held.ofBytes', { bytes: countText([...sizes][0]!) }) : ''
  return t('held.standBetween', { count: pinCount, free: countText(freeBytes), size, reasons: reasons(states, pins).join(t('held.reasonsJoined')) })
}

function reasons(states: WhyHeapHeld['states'], pins: readonly HeapPin[]): string[] {
  const list: string[] = []
  if (states.cached > 0) list.push(t('held.inPerThreadCache', { chunks: states.cached }))
  if (states['fast bin'] > 0) list.push(t('held.inFastBins', { chunks: states['fast bin'] }))
  if (states['in use'] > 0) {
    const known = pins.find(({ content }) => content !== null)?.content
    list.push(t('held.inUse', { chunks: states['in use'], known: known ? t('held.highestKnown', { type: known.type, line: known.line }) : '' }))
  }
  return list
}
