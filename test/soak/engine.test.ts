/** Ten thousand runs in one process: the memory of the process stays where it is, and the same run gives the same numbers. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PythonVersion } from '../../src/shared/settings.ts'
import { runPython } from '../support/run-engine.ts'

const RUNS = Number(process.env.ARENASCOPE_SOAK_RUNS ?? 10_000)
const VERSIONS: readonly PythonVersion[] = ['2.7', '3.8', '3.11', '3.12', '3.13']
/** Runs between two looks at the memory. */
const EVERY = Math.max(50, Math.floor(RUNS / 20))

/** What a server does in miniature: classes, closures, cycles, strings, an exception, a generator, a collection. */
const program = (n: number): string => `
import gc
class Node(object):
    def __init__(self, value):
        self.value = value
        self.me = self
def squares(n):
    for i in range(n):
        yield i * i
cache = {}
for i in range(${30 + (n % 7) * 5}):
    cache['key %d' % i] = Node(str(i))
    if i % 3 == 0:
        del cache['key %d' % i]
try:
    {}['missing']
except KeyError as error:
    print('missing', error)
print(sum(squares(100)), len(cache), gc.collect() > 0)
`

interface Look {
  readonly run: number
  readonly heap: number
  readonly resident: number
}

describe('ten thousand runs', () => {
  it(`${RUNS} back to back in one process leave its memory flat`, async () => {
    const collect = (globalThis as { gc?: () => void }).gc
    expect(collect, 'run with --expose-gc').toBeDefined()
    const known = new Map<string, string>()
    const looks: Look[] = []
    const began = performance.now()
    for (let run = 0; run <= RUNS; run++) {
      if (run % EVERY === 0) {
        // Buffers of thrown-away engines are freed some time after the collection that finds them.
        collect!()
        await new Promise((resolve) => setTimeout(resolve, 50))
        collect!()
        looks.push({ run, heap: process.memoryUsage().heapUsed, resident: residentBytes() })
        console.log(lookText(looks[looks.length - 1]!))
      }
      const python = VERSIONS[run % VERSIONS.length]!
      const { result } = await runPython(program(run), { python, memoryLimit: 64 * 2 ** 20 })
      const { status, totals, end, collectionTotals, output } = result
      expect(status).toBe('finished')
      const key = `${python} ${run % 7}`
      const numbers = JSON.stringify([totals, end, collectionTotals, output])
      expect(known.get(key) ?? numbers).toBe(numbers)
      known.set(key, numbers)
    }
    const seconds = (performance.now() - began) / 1000
    console.log(`${RUNS} runs in ${seconds.toFixed(0)} s, ${((seconds * 1000) / RUNS).toFixed(1)} ms each`)
    // The first fifth warms caches and compiled code up.
    const settled = looks.slice(Math.ceil(looks.length / 5))
    const half = Math.floor(settled.length / 2)
    const median = (of: (look: Look) => number, list: readonly Look[]): number => list.map(of).sort((a, b) => a - b)[Math.floor(list.length / 2)]!
    const growth = { heap: median((l) => l.heap, settled.slice(half)) - median((l) => l.heap, settled.slice(0, half)), resident: median((l) => l.resident, settled.slice(half)) - median((l) => l.resident, settled.slice(0, half)) }
    console.log(`growth from the first half to the second: heap ${mib(growth.heap)} MiB, resident ${mib(growth.resident)} MiB`)
    expect(growth.heap).toBeLessThan(4 * 2 ** 20)
    expect(growth.resident).toBeLessThan(48 * 2 ** 20)
  })
})

const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)

/** Said as it is measured: a soak that is cut short has told how far it came. */
const lookText = ({ run, heap, resident }: Look): string => `run ${String(run).padStart(6)}: heap ${mib(heap)} MiB, resident ${mib(resident)} MiB`

function residentBytes(): number {
  const status = readFileSync('/proc/self/status', 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}
