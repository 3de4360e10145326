/** The heap at the peak and at the end, asked of the run made again, as much of it as a report holds. */
import type { HeapEvidence, HeapMoment, HeldArena, ArenaStrip, LargeObject } from '../../shared/report/report.ts'
import type { HeapMap, WhyHeapHeld, WhyHeld } from '../../shared/telemetry/heap.ts'
import { whyHeapHeldText, whyHeldText } from '../../shared/texts/held.ts'
import type { HeapAnswer, HeapQuestionKind, HeapQuestionOf } from '../../shared/telemetry/questions.ts'
import type { Moment, ProfileResult } from '../../shared/telemetry/result.ts'

/** `event` null: the end of the run. Rejects with one sentence. */
export type AskHeap = <K extends HeapQuestionKind>(event: number | null, question: HeapQuestionOf<K>) => Promise<HeapAnswer<K>>

const OBJECTS = 12
const TYPES = 200
const LINES = 400
const ARENAS_DRAWN = 400
const ARENAS_EXPLAINED = 12
const HOLDERS = 5
const PINS = 20
const LOG = 2000

export async function gatherEvidence({ peak, end }: ProfileResult, ask: AskHeap): Promise<HeapEvidence> {
  const atPeak = await heapMoment(peak, peak.event === end.event ? null : peak.event, ask)
  const atEnd = await heapMoment(end, null, ask)
  const map = await ask(null, { kind: 'heapMap' })
  const held: HeldArena[] = []
  for (const index of mostHeld(map)) held.push(heldArena(await ask(null, { kind: 'whyHeld', arena: index })))
  const libc = await ask(null, { kind: 'whyHeapHeld' })
  const log = await ask(null, { kind: 'arenaLog' })
  return {
    peak: atPeak,
    end: atEnd,
    held,
    libc: { ...withoutStates(libc), sentence: whyHeapHeldText(libc), pins: libc.pins.slice(0, PINS) },
    arenaLog: log.events.slice(-LOG),
    arenaLogOmitted: log.omitted + Math.max(0, log.events.length - LOG),
  }
}

async function heapMoment(moment: Moment, event: number | null, ask: AskHeap): Promise<HeapMoment> {
  const map = await ask(event, { kind: 'heapMap' })
  const { types, lines, total } = await ask(event, { kind: 'fragmentation' })
  const list = await ask(event, { kind: 'objects', filter: { type: null, line: null, text: '', scope: 'program', limit: OBJECTS } })
  const objects: LargeObject[] = []
  for (const row of list.objects) {
    // What nothing but the interpreter holds has no last reference to take away.
    const retained = row.immortal ? null : (await ask(event, { kind: 'predictRelease', addresses: [row.address] })).bytes
    objects.push({ ...row, retained })
  }
  const strips = arenaStrips(map)
  return {
    event: moment.event,
    line: moment.line,
    types: byBytes(types, ({ type }) => type).slice(0, TYPES),
    lines: byBytes(lines, ({ line }) => line).slice(0, LINES),
    total: { ...total, largeBlocks: sum(types, (use) => use.largeBlocks), largeCount: sum(types, (use) => use.largeCount) },
    objectTypes: list.types.slice(0, TYPES),
    objects,
    arenas: strips.slice(0, ARENAS_DRAWN),
    arenasOmitted: Math.max(0, strips.length - ARENAS_DRAWN),
  }
}

/** Most pool and large bytes first; ties in the order of their names. */
function byBytes<T extends { readonly held: number; readonly largeBlocks: number }>(uses: readonly T[], key: (use: T) => string | number): T[] {
  return [...uses].sort((a, b) => b.held + b.largeBlocks - (a.held + a.largeBlocks) || (key(a) < key(b) ? -1 : 1))
}

function arenaStrips({ arenas, pools }: HeapMap): ArenaStrip[] {
  return arenas.map(({ index, totalPools, firstPool, carvedPools, usedBlocks, usedBytes, residentBytes }) => {
    let strip = ''
    for (let row = firstPool; row < firstPool + carvedPools; row++) strip += occupancy(pools.used[row]!, pools.used[row]! + pools.free[row]! + pools.neverCarved[row]!)
    return { index, pools: strip.padEnd(totalPools, '.'), usedBlocks, usedBytes, residentBytes }
  })
}

function occupancy(used: number, capacity: number): string {
  return used === 0 ? '.' : String(Math.min(9, Math.floor((used / capacity) * 10)))
}

/** Arenas by resident bytes per byte in use, the emptiest first. */
function mostHeld({ arenas }: HeapMap): number[] {
  return arenas
    .filter(({ usedBlocks }) => usedBlocks > 0)
    .sort((a, b) => b.residentBytes / b.usedBytes - a.residentBytes / a.usedBytes || a.index - b.index)
    .slice(0, ARENAS_EXPLAINED)
    .map(({ index }) => index)
}

function heldArena(why: WhyHeld): HeldArena {
  const { arena, residentBytes, pinned, holders, release } = why
  return {
    arena,
    residentBytes,
    pinned,
    sentence: whyHeldText(why),
    holders: holders.slice(0, HOLDERS).map(({ type, held, blocks, bytes, lines }) => ({
      type, held, blocks, bytes,
      lines: lines.filter(({ line }) => line > 0).map(({ line }) => line),
    })),
    holdersOmitted: Math.max(0, holders.length - HOLDERS),
    release: { objects: release.objects.length, arenas: release.arenas, spare: release.spare, certainty: release.certainty },
  }
}

/** As they were published first. */
function withoutStates({ states: _, ...libc }: WhyHeapHeld): Omit<WhyHeapHeld, 'states'> {
  return libc
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0)
}
