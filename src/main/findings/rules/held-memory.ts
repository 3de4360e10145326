/** Memory that nothing uses and that stays: arenas, the C library's heap, free lists. */
import type { Holder, WhyHeld } from '../../../shared/telemetry/heap.ts'
import { bytesText, countText, shareText } from '../../../shared/number-text.ts'
import { unusedInArenas } from '../../../shared/telemetry/heap-sums.ts'
import { heldText, whyHeapHeldText } from '../../../shared/texts/held.ts'
import { t } from '../../../shared/texts/texts.ts'
import { counted } from '../context.ts'
import type { Claim, FindingContext, Rule } from '../context.ts'
import { appended } from '../fixes.ts'
import { mostUnusedAt } from '../moments.ts'

/** An arena of which less is used is held by few. */
const FEW_SHARE = 0.25
/** Why they are held is asked of this many, the emptiest first. */
const ARENAS_ASKED = 64

export const heldArenas: Rule = async ({ result, limits, ask }) => {
  const event = mostUnusedAt(result)
  const map = await ask(event, { kind: 'heapMap' })
  const held = map.arenas.filter(({ usedBytes, usedBlocks }) => usedBlocks > 0 && usedBytes < FEW_SHARE * map.arenaBytes)
  if (held.length === 0 || unusedInArenas({ ...map, arenas: held }) < limits.bytes) return []
  const emptiest = [...held].sort((a, b) => a.usedBytes - b.usedBytes || a.index - b.index).slice(0, ARENAS_ASKED)
  const main = await mainHolder(emptiest.map(({ index }) => index), (arena) => ask(event, { kind: 'whyHeld', arena }))
  const used = held.reduce((sum, { usedBytes }) => sum + usedBytes, 0)
  const moment = event === null ? '' : t('rules.atEvent', { event: countText(event) })
  const rest = {
    rule: 'heldArenas',
    claim: t('rules.arenasHeld', { count: held.length, arenas: counted(map.arenas.length, 'arena'), share: shareText(used, held.length * map.arenaBytes) ?? '0 %' }),
    certainty: 'exact',
    evidence: { view: 'arenas', event, arena: emptiest[0]!.index },
    advice: t('rules.buildWhatLivesLong'),
    fix: null,
  } as const satisfies Partial<Claim>
  if (main === null) return [{ ...rest, id: 'heldArenas', lines: [], detail: sentence(t('rules.useKeepFromGoing', { moment, used: bytesText(used), held: bytesText(held.length * map.arenaBytes) })), effect: null }]
  const { holder, blocks, arenas, objects } = main
  const lines = holder.lines.map(({ line }) => line).filter((line) => line > 0)
  const released = await ask(event, { kind: 'predictRelease', addresses: objects })
  return [
    {
      ...rest,
      id: `heldArenas ${holder.type} ${holder.held}`,
      lines,
      detail: sentence(t('rules.blocksInThem', { moment, count: blocks, type: holder.type, holder: heldText(holder.held), arenas: countText(arenas), born: lines.length === 0 ? '' : t('rules.bornOnLine', { line: lines[0]! }) })),
      effect:
        released.arenas.length === 0
          ? null
          : t('rules.releasing', { count: objects.length, arenas: counted(released.arenas.length, 'arena'), bytes: bytesText(released.arenas.length * map.arenaBytes), inferred: released.certainty === 'exact' ? '' : t('rules.inferred') }),
    },
  ]
}

interface MainHolder {
  readonly holder: Holder
  readonly blocks: number
  readonly arenas: number
  readonly objects: readonly number[]
}

/** Who has a hand in most of the arenas; null: nobody who could let go. */
async function mainHolder(arenas: readonly number[], why: (arena: number) => Promise<WhyHeld>): Promise<MainHolder | null> {
  const groups = new Map<string, { readonly holder: Holder; blocks: number; arenas: number; readonly objects: number[] }>()
  for (const arena of arenas) {
    for (const holder of (await why(arena)).holders) {
      const key = `${holder.type} ${holder.held}`
      const group = groups.get(key) ?? { holder, blocks: 0, arenas: 0, objects: [] }
      groups.set(key, group)
      group.blocks += holder.blocks
      group.arenas++
      group.objects.push(...holder.objects)
    }
  }
  return [...groups.values()].filter(({ objects }) => objects.length > 0).sort((a, b) => b.arenas - a.arenas || b.blocks - a.blocks)[0] ?? null
}

function sentence(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}

export const pinnedHeap: Rule = async ({ result, limits, ask }: FindingContext) => {
  const { libcFree, resident } = result.end.ledger
  if (libcFree < limits.bytes) return []
  const why = await ask(null, { kind: 'whyHeapHeld' })
  if (why.below === null || why.pinCount === 0 || why.below.bytes < limits.bytes) return []
  const cached = why.pins.filter(({ state }) => state === 'cached').length
  const lines = [...new Set(why.pins.map(({ content }) => content?.line ?? 0).filter((line) => line > 0))]
  return [
    {
      rule: 'pinnedHeap',
      id: 'pinnedHeap',
      claim: t('rules.heapPinned', { count: why.pinCount }),
      detail: t('rules.residentSize', { sentence: whyHeapHeldText(why), libcFree: shareText(libcFree, resident) ?? '0 %' }),
      certainty: 'exact',
      evidence: { view: 'ledger', slices: ['libcFree'] },
      lines,
      advice: cached > 0 ? t('rules.freedChunksPerThread') : t('rules.allocateWhatLivesLong'),
      effect: null,
      fix:
        cached > 0 && result.settings.libc === 'glibc-2.36'
          ? { kind: 'settings', label: t('rules.runWithoutPerThread'), settings: { libc: 'glibc-2.36-no-tcache' } }
          : null,
    },
  ]
}

export const freeLists: Rule = async ({ result, limits }) => {
  const { freeLists: parked, resident } = result.end.ledger
  if (parked < limits.bytes) return []
  const is27 = result.settings.python.startsWith('2.7')
  return [
    {
      rule: 'freeLists',
      id: 'freeLists',
      claim: t('rules.freeListsKeepDead'),
      detail: t('rules.residentSizeObjectsDied', { parked: shareText(parked, resident) ?? '0 %' }),
      certainty: 'exact',
      evidence: { view: 'ledger', slices: ['freeLists'] },
      lines: [],
      advice: is27 ? t('rules.integersFloats27') : t('rules.fullCollectionEmptiesThem'),
      effect: null,
      fix: appended(result, t('rules.collectAtTheEnd'), 'import gc; gc.collect()'),
    },
  ]
}
