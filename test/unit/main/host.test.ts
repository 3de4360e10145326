/** The engine host against an engine that misbehaves on order: every run ends once, in time, with what is known. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRunHost } from '../../../src/main/engine-host/host.ts'
import type { RunHost } from '../../../src/main/engine-host/host.ts'
import type { LiveSnapshot } from '../../../src/shared/telemetry/live.ts'
import type { ProfileResult } from '../../../src/shared/telemetry/result.ts'
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts'
import { buildFakeWorker } from './support/build-worker.ts'

const version = { id: '3.11', release: '3.11.7', thresholds: [700, 10, 10], arenaBytes: 1048576, poolBytes: 16384 } as const

let worker: Awaited<ReturnType<typeof buildFakeWorker>>
let host: RunHost
let snapshots: LiveSnapshot[] = []
let ended: { id: number; result: ProfileResult; at: number }[] = []

beforeAll(async () => {
  worker = await buildFakeWorker()
})
afterAll(() => worker.remove())
afterEach(async () => {
  await host.dispose()
})

function start(source: string): number {
  snapshots = []
  ended = []
  host = createRunHost({
    worker: worker.path,
    heapMegabytes: 128,
    versionOf: () => version,
    onSnapshot: (_id, snapshot) => snapshots.push(snapshot),
    onEnded: (id, result) => ended.push({ id, result, at: performance.now() }),
  })
  return begin(source)
}

function begin(source: string): number {
  return host.start({ name: 'x.py', source, sha256: '00', appVersion: '0.1.0', settings: DEFAULT_SETTINGS, points: 100 })
}

async function until(condition: () => boolean, patience = 8000): Promise<void> {
  const end = performance.now() + patience
  while (!condition()) {
    if (performance.now() > end) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const printed = (): string => snapshots.flatMap((s) => s.output).map((chunk) => chunk.text).join('')

describe('a run', () => {
  it('ends with the worker\'s result, after a last snapshot with the last words', async () => {
    const id = start('print hello\nwork 20\nprint bye')
    await until(() => ended.length > 0)
    expect(ended.map((e) => e.id)).toEqual([id])
    expect(ended[0]!.result.status).toBe('finished')
    expect(snapshots.at(-1)!.phase).toBe('ended')
    expect(printed()).toBe('hello\nbye\n')
    expect(host.result(id)).toBe(ended[0]!.result)
  })

  it('answers for a stretch after its end, until the next run begins', async () => {
    const id = start('print a')
    await until(() => ended.length > 0)
    expect((await host.detail(id, { from: 0, to: 10, points: 50 })).series.length).toBeGreaterThan(0)
    await expect(host.detail(id, { from: 9, to: 1, points: 50 })).rejects.toThrow('ends before it begins')
    begin('print b')
    await expect(host.detail(id, { from: 0, to: 10, points: 50 })).rejects.toThrow('replaced')
    await until(() => ended.length > 1)
  })

  it('sends snapshots about ten times a second, not more, and fragmentation rarely', async () => {
    start('loop')
    await until(() => snapshots.length > 0)
    const from = performance.now()
    const before = snapshots.length
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const rate = ((snapshots.length - before) / (performance.now() - from)) * 1000
    expect(rate).toBeLessThan(11.5)
    expect(rate).toBeGreaterThan(3)
    expect(snapshots.filter((s) => s.fragmentation !== null).length).toBeLessThan(4)
  })

  it('refuses a second one while it goes on', async () => {
    const id = start('loop')
    expect(() => begin('print b')).toThrow('under way')
    expect(host.isRunning()).toBe(true)
    expect(host.result(id)).toBeNull()
  })
})

describe('steering', () => {
  it('pauses, answers while paused, steps by lines, and goes on', async () => {
    const id = start('work 3000\nprint one\nprint two\nprint three\nloop')
    await until(() => snapshots.length > 0)
    host.command(id, 'pause')
    await until(() => snapshots.at(-1)!.phase === 'paused')
    const line = snapshots.at(-1)!.line
    expect((await host.detail(id, { from: 0, to: 10, points: 50 })).series.length).toBeGreaterThan(0)
    const count = snapshots.length
    host.command(id, 'step')
    await until(() => snapshots.length > count && snapshots.at(-1)!.phase === 'paused')
    expect(snapshots.at(-1)!.line).toBeGreaterThanOrEqual(line)
    host.command(id, 'resume')
    await until(() => snapshots.at(-1)!.phase === 'running')
    host.command(id, 'cancel')
    await until(() => ended.length > 0)
    expect(ended[0]!.result.status).toBe('cancelled')
  })

  it('answers while the program runs', async () => {
    const id = start('loop')
    await until(() => snapshots.length > 0)
    const from = performance.now()
    await host.detail(id, { from: 0, to: 10, points: 50 })
    expect(performance.now() - from).toBeLessThan(500)
  })

  it.each(['loop', 'work 10\ndeaf'])('cancels within 200 ms: %j', { retry: 2 }, async (source) => {
    const id = start(source)
    await until(() => snapshots.length > 0)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const from = performance.now()
    host.command(id, 'cancel')
    await until(() => ended.length > 0)
    expect(ended[0]!.at - from).toBeLessThan(200)
    expect(ended[0]!.result.status).toBe('cancelled')
    expect(ended[0]!.result.series.length).toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(ended).toHaveLength(1)
  })

  it('cancels a paused run, and one that is still preparing', async () => {
    const id = start('loop')
    await until(() => snapshots.length > 0)
    host.command(id, 'pause')
    await until(() => snapshots.at(-1)!.phase === 'paused')
    host.command(id, 'cancel')
    await until(() => ended.length > 0)
    const second = begin('deaf')
    host.command(second, 'cancel')
    await until(() => ended.length > 1)
    expect(ended.map((e) => e.result.status)).toEqual(['cancelled', 'cancelled'])
  })
})

describe('a worker that breaks', () => {
  // The reason goes to the log, too.
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
  afterEach(() => void vi.restoreAllMocks())

  it.each([
    ['crash pool 7: used 3 + free 2 is not 6', 'pool 7'],
    ['exhaust', 'memory'],
  ])('ends the run as stopped and keeps what was known: %s', async (order, word) => {
    const id = start(`print before\nwork 50\n${order}`)
    await until(() => ended.length > 0, 25_000)
    const { result } = ended[0]!
    expect(result.status).toBe('stopped')
    expect(result.problem!.kind).toBe('Internal')
    expect(result.problem!.message).toContain(word)
    expect(result.series.length).toBeGreaterThan(0)
    expect(result.peak.ledger.resident).toBeGreaterThanOrEqual(result.end.ledger.resident)
    // The engine is gone: its rows that were kept answer.
    const detail = await host.detail(id, { from: 0, to: result.totals.events, points: 5000 })
    expect([...detail.series.columns.event]).toEqual([...result.series.columns.event])
    begin('print again')
    await until(() => ended.length > 1)
    expect(ended[1]!.result.status).toBe('finished')
  }, 30_000)

  it('shows 2 MB of a flood of output, then a note', async () => {
    start('flood 3000\nprint end')
    await until(() => ended.length > 0)
    expect(printed().length).toBeLessThan(2_000_200)
    expect(printed()).toContain('first 2 MB')
  })
})
