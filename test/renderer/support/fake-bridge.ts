/** A bridge without an app behind it: answers like the main process would and plays a synthetic run, on a timer or by hand. */
import type { AppInfo, Bridge, InvokeContract, PushContract, RunCommand, StartRequest } from '../../../src/shared/ipc/contract.ts'
import type { OpenedDocument } from '../../../src/shared/documents/document.ts'
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts'
import type { LiveSnapshot } from '../../../src/shared/telemetry/live.ts'
import type { ProfileResult } from '../../../src/shared/telemetry/result.ts'
import { SAMPLE_COLUMNS, type SampleColumn, type Series } from '../../../src/shared/telemetry/series.ts'
import { outcomeOf, pointsOf, weakTrial } from './synthetic-collector.ts'
import { FINDINGS } from './synthetic-findings.ts'
import { heapAnswer } from './synthetic-heap.ts'
import { fragmentationAt, momentOf, SURVIVORS_SOURCE, syntheticResult, syntheticRun, totalsOf } from './synthetic-run.ts'

type Handlers = { [C in keyof InvokeContract]?: (...args: InvokeContract[C]['args']) => InvokeContract[C]['result'] | Promise<InvokeContract[C]['result']> }

export interface FakeOptions {
  /** Milliseconds a run takes; 0: nothing moves until the test says so. */
  readonly duration?: number
  readonly handlers?: Handlers
  /** What a run ends as; the default is the whole synthetic run. */
  readonly ending?: (result: ProfileResult) => ProfileResult
  /** Share of the run after which it ends. */
  readonly upTo?: number
  readonly theme?: AppInfo['theme']
  readonly open?: Partial<OpenedDocument>
}

export interface FakeBridge extends Bridge {
  readonly calls: { readonly channel: string; readonly args: readonly unknown[] }[]
  push<C extends keyof PushContract>(channel: C, ...args: PushContract[C]): void
  /** Sends a snapshot at a share of the run. */
  snapshot(share: number, phase?: LiveSnapshot['phase']): void
  end(change?: (result: ProfileResult) => ProfileResult): void
}

export function sampleDocument(change: Partial<OpenedDocument> = {}): OpenedDocument {
  return {
    document: { name: 'scattered_survivors.py', source: SURVIVORS_SOURCE, settings: DEFAULT_SETTINGS, notes: '', view: { hiddenSlices: [], clock: 'event', tab: 'collector' } },
    path: null, format: 'sample', savedSource: SURVIVORS_SOURCE, recovered: false, ...change,
  }
}

const INFO: AppInfo = {
  appVersion: '0.1.0',
  platform: 'linux',
  theme: 'dark',
  languageChoice: 'en',
  language: 'en',
  recent: [
    { path: '/home/user/work/service.arenascope', name: 'service.arenascope', missing: false },
    { path: '/media/usb/old.py', name: 'old.py', missing: true },
  ],
  versions: [
    { id: '2.7', release: '2.7.18', thresholds: [700, 10, 10], arenaBytes: 262144, poolBytes: 4096 },
    { id: '3.11', release: '3.11.7', thresholds: [700, 10, 10], arenaBytes: 1048576, poolBytes: 16384 },
    { id: '3.13', release: '3.13.1', thresholds: [2000, 10, 10], arenaBytes: 1048576, poolBytes: 16384 },
  ],
  realRuns: [
    { id: 'survivors-python-3.11.7', sample: 'survivors', release: '3.11.7' },
    { id: 'survivors-python-3.13.0', sample: 'survivors', release: '3.13.0' },
  ],
  samples: [
    { id: 'refcounts', title: 'Reference counts', watch: 'sys.getrefcount at each step of an object’s life.', versions: ['2.7', '3.11', '3.13'] },
    { id: 'cycle', title: 'Two lists that hold each other', watch: 'del both; only the collector can free them.', versions: ['2.7', '3.11', '3.13'] },
    { id: 'survivors', title: 'Scattered survivors', watch: 'Every 500th object is kept, and the arenas stay held.', versions: ['3.11', '3.13'] },
  ],
}

export function fakeBridge(options: FakeOptions = {}): FakeBridge {
  const listeners = new Map<string, Set<(...args: never[]) => void>>()
  const calls: { channel: string; args: readonly unknown[] }[] = []
  const run = syntheticRun()
  const until = options.upTo ?? 1
  let runId = 0
  let request: StartRequest | null = null
  let share = 0
  let told = 0
  let timer: ReturnType<typeof setInterval> | null = null
  let paused = false
  let sweeps = 0

  const push: FakeBridge['push'] = (channel, ...args) => {
    for (const listener of listeners.get(channel) ?? []) (listener as (...args: unknown[]) => void)(...args)
  }

  const snapshot: FakeBridge['snapshot'] = (at, phase = 'running') => {
    share = at
    const event = Math.round(run.events * at)
    const marks = run.collections.filter((record) => record.event <= event)
    const moment = momentOf(event)
    const series = thin(run.series, Math.max(2, Math.round(run.series.length * at)), request?.points ?? 1200)
    const output = run.output.filter((o) => o.event <= event && o.event > told).map((o) => ({ stream: 'stdout' as const, text: o.text }))
    told = event
    const h = run.history
    const seen = h.events.filter((e) => e <= event).length
    push('run:snapshot', runId, {
      phase, event, allocated: series.columns.allocated[series.length - 1]!, step: series.columns.step[series.length - 1]!, seconds: moment.seconds, line: moment.line, ledger: moment.ledger,
      peakResident: Math.max(...series.columns.resident), series, collectionTotals: totalsOf(marks), marks, recent: marks.slice(-50),
      fragmentation: fragmentationAt(event),
      fragmentationHistory: { events: h.events.slice(0, seen), types: h.types, live: h.live.map((l) => l.slice(0, seen)), held: h.held.map((l) => l.slice(0, seen)) },
      output,
    })
  }

  const end: FakeBridge['end'] = (change = (result) => result) => {
    stop()
    const settings = request?.settings ?? DEFAULT_SETTINGS
    push('run:ended', runId, change(syntheticResult(settings, request?.source ?? SURVIVORS_SOURCE, Math.max(0.001, share || until))))
  }

  const stop = () => {
    if (timer !== null) clearInterval(timer)
    timer = null
  }

  const handlers: Handlers = {
    'app:ready': () => ({ info: { ...INFO, theme: options.theme ?? 'dark' }, open: { ok: true, value: sampleDocument(options.open) }, crashed: false }),
    'app:setTheme': () => undefined,
    'app:setLanguage': (choice) => (choice === 'zh-CN' ? 'zh-CN' : 'en'),
    'app:recent': () => INFO.recent,
    'document:open': () => ({ ok: true, value: null }),
    'document:openSample': (id) => ({ ok: true, value: sampleDocument({ document: { ...sampleDocument().document, name: `${id}.py` } }) }),
    'document:save': (document, path) => ({ ok: true, value: { document, path: path ?? '/home/user/work/survivors.arenascope', format: 'arenascope', savedSource: document.source, recovered: false } }),
    'document:draft': () => undefined,
    'run:start': (start) => {
      request = start
      runId += 1
      share = 0
      told = 0
      paused = false
      if (options.duration) {
        const began = Date.now()
        timer = setInterval(() => {
          if (paused) return
          const at = Math.min(until, (Date.now() - began) / options.duration!)
          if (at >= until) {
            snapshot(until)
            end(options.ending)
          } else snapshot(Math.max(0.001, at))
        }, 33)
      }
      return { ok: true, value: { runId } }
    },
    'run:command': (_id: number, command: RunCommand) => {
      if (command === 'cancel') end((result) => ({ ...result, status: 'cancelled' }))
      else if (command === 'pause') {
        paused = true
        snapshot(share, 'paused')
      } else if (command === 'resume') paused = false
      else snapshot(Math.min(1, share + 0.001), 'paused')
    },
    'run:detail': (_id, { from, to, points }) => {
      const first = run.series.columns.event.findIndex((event) => event >= from)
      const after = run.series.columns.event.findIndex((event) => event > to)
      const last = after < 0 ? run.series.length : after
      const marks = run.collections.filter((record) => record.event >= from && record.event <= to)
      return { ok: true, value: { series: thin(slice(run.series, Math.max(0, first - 1), Math.min(run.series.length, last + 1)), Infinity, points), marks, collectionTotals: totalsOf(marks) } }
    },
    'heap:ask': (_id, event, question) => ({ ok: true, value: heapAnswer(event ?? run.events, question) }),
    'compare:rules': (a, b) => (a.python === b.python ? [] : [{ id: 'arenas', name: 'Arenas and pools', a: 'arenas of 256 KiB, pools of 4 KiB', b: 'arenas of 1 MiB, pools of 16 KiB', changes: ['freePools', 'arenas', 'resident', 'peak'] }]),
    'findings:ask': () => ({ ok: true, value: FINDINGS }),
    'whatif:start': (request) => {
      const points = pointsOf(request)
      const id = ++sweeps
      points.forEach((_, index) => setTimeout(() => push('whatif:update', id, { done: [{ index, outcome: outcomeOf(90_000 - index * 9000, 12_000_000 + index * index * 90_000) }], running: [], ended: index === points.length - 1 }), options.duration ?? 0))
      return { ok: true, value: { id, points } }
    },
    'whatif:cancel': (id) => push('whatif:update', id, { done: [], running: [], ended: true }),
    'whatif:weak': () => ({ ok: true, value: weakTrial() }),
    'recording:save': () => ({ ok: true, value: { path: '/home/user/work/run.arenarec' } }),
    'report:export': (_id, format) => ({ ok: true, value: { path: `/home/user/work/report.${format}` } }),
    ...options.handlers,
  }

  return {
    calls,
    push,
    snapshot,
    end,
    invoke: async (channel, ...args) => {
      calls.push({ channel, args })
      const handler = handlers[channel] as ((...args: unknown[]) => unknown) | undefined
      return (await handler?.(...args)) as never
    },
    on: (channel, listener) => {
      const set = listeners.get(channel) ?? new Set()
      listeners.set(channel, set)
      set.add(listener as never)
      return () => set.delete(listener as never)
    },
    pathOf: (file) => `/home/user/${(file as File).name}`,
  }
}

function slice(series: Series, from: number, to: number): Series {
  const columns = {} as Record<SampleColumn, Float64Array>
  for (const name of SAMPLE_COLUMNS) columns[name] = series.columns[name].slice(from, to)
  return { length: Math.max(0, to - from), reduced: series.reduced, columns }
}

/** Every n-th row and the last: good enough for a stand-in. */
function thin(series: Series, length: number, points: number): Series {
  const count = Math.min(length, series.length)
  if (count <= points) return slice(series, 0, count)
  const columns = {} as Record<SampleColumn, Float64Array>
  for (const name of SAMPLE_COLUMNS) columns[name] = Float64Array.from({ length: points }, (_, i) => series.columns[name][Math.round((i / (points - 1)) * (count - 1))]!)
  return { length: points, reduced: true, columns }
}
