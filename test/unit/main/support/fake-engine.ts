/** An engine whose workloads are a list of orders, one a line: what a real one may do to its host. */
import type { Engine, EngineConfig } from '../../../../src/main/engine/index.ts'
import type { ProfileResult } from '../../../../src/shared/telemetry/result.ts'
import { sampleResult, sampleSnapshot } from './sample-run.ts'

export function createFakeEngine(config: EngineConfig): Promise<Engine> {
  const { host, source, settings } = config
  let line = 0
  let ending: Partial<ProfileResult> = {}
  let printed = ''
  const print = (stream: 'stdout' | 'stderr', text: string): void => {
    printed += text
    host.write({ stream, text })
  }
  const fail = (kind: string, traceback: string): void => {
    ending = { status: 'failed', problem: { kind, message: 'wrong', line, column: 0, traceback } }
  }

  const orders: Record<string, (argument: string) => boolean | void> = {
    print: (text) => print('stdout', `${text}\n`),
    complain: (text) => print('stderr', `${text}\n`),
    flood: (count) => {
      for (let i = 0; i < Number(count); i++) print('stdout', 'x'.repeat(1000))
    },
    /** Polls for ever: what `while True: pass` does. */
    loop: () => {
      while (host.poll(line) !== 'cancel') spin(1000)
      ending = { status: 'cancelled' }
      return true
    },
    /** Never polls. */
    deaf: () => {
      for (;;) spin(1000)
    },
    work: (count) => {
      for (let i = 0; i < Number(count); i++) {
        if (host.poll(line) === 'cancel') {
          ending = { status: 'cancelled' }
          return true
        }
        spin(2000)
      }
      return false
    },
    raise: (kind) => {
      fail(kind, `Traceback (most recent call last):\n  File "x.py", line ${line}, in <module>\n${kind}: wrong\n`)
      return true
    },
    reject: (message) => {
      ending = { status: 'rejected', problem: { kind: 'Unsupported', message, line, column: 0, traceback: '' } }
      return true
    },
    crash: (message) => {
      throw new Error(message)
    },
    exhaust: () => {
      const kept: unknown[] = []
      for (;;) kept.push(new Array(100_000).fill({}))
    },
  }

  return Promise.resolve({
    position: () => 0,
    dispose() {},
      queries: () => {
      throw new Error('a fake engine has no heap')
    },
    run() {
      for (const order of source.split('\n')) {
        line++
        if (order === '' || order.startsWith('#')) continue
        const space = order.indexOf(' ')
        const name = space < 0 ? order : order.slice(0, space)
        if (orders[name]!(space < 0 ? '' : order.slice(space + 1)) === true) return
        // Steps stop at every line.
        if (host.poll(line + 1) === 'cancel') {
          ending = { status: 'cancelled' }
          return
        }
      }
    },
    snapshot: (_points, withFragmentation) =>
      sampleSnapshot({ line, ...(withFragmentation ? {} : { fragmentation: null, fragmentationHistory: null }) }),
    detail: ({ from, to }) => {
      if (to < from) throw new Error('the stretch ends before it begins')
      const { series, collectionTotals } = sampleSnapshot()
      return { series, marks: [], collectionTotals }
    },
    result: () =>
      sampleResult({
        workload: { name: config.name, source, sha256: config.sha256 },
        settings,
        output: printed,
        ...ending,
      }),
  })
}

let sink = 0
function spin(rounds: number): void {
  for (let i = 0; i < rounds; i++) sink = (sink + i) | 0
}
