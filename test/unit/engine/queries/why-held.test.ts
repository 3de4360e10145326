/** Why arenas are held: what the query names and foretells is what happens when exactly that is let go. */
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../src/main/engine/index.ts'
import type { Queries } from '../../../../src/main/engine/index.ts'
import { PYTHON_VERSIONS, type PythonVersion } from '../../../../src/shared/settings.ts'
import { whyHeapHeldText, whyHeldText } from '../../../../src/shared/texts/held.ts'
import { configOf } from '../../../support/run-engine.ts'

/**
 * Every choice of indexes makes as many constants of the same size: what is added keeps them apart from each other and from
 * all others. A first call has the frame made that is kept for the next one, which might need an arena.
 */
const scattered = (tokens: Range, numbers: Range) => `
class Token(object):
    __slots__ = ('number',)
    def __init__(self, number):
        self.number = number

def scatter():
    crowd = [Token(number * 1.5) for number in range(60000)]
    return crowd[::250]

def release(first, last, firstNumber, lastNumber):
    for i in range(firstNumber - 30000 - 1, lastNumber - 40000 - 1):
        survivors[i].number = None
    for i in range(first - 10000 - 1, last - 20000 - 1):
        survivors[i] = None

survivors = scatter()
release(*[step * 10000 + 1 for step in (1, 2, 3, 4)])
print('before')
release(${tokens[0] + 10001}, ${tokens[1] + 20001}, ${numbers[0] + 30001}, ${numbers[1] + 40001})
print('after')
`
type Range = readonly [number, number]

/** Runs the program and asks when it prints. */
async function ask(source: string, python: PythonVersion, questions: Record<string, (queries: Queries) => void>): Promise<void> {
  const engine = await createEngine({
    ...(await configOf(source, { python })),
    host: { write: ({ text }) => questions[text.trim()]?.(engine.queries()), poll: () => 'continue' },
  })
  engine.run()
  expect(engine.result(0).status).toBe('finished')
}

function rangeOf(indexes: readonly number[]): Range {
  if (indexes.length === 0) return [0, 0]
  const sorted = [...indexes].sort((a, b) => a - b)
  expect(sorted.at(-1)! - sorted[0]! + 1, 'survivors of one arena stand together').toBe(sorted.length)
  return [sorted[0]!, sorted.at(-1)! + 1]
}

describe.each(PYTHON_VERSIONS)('an arena of scattered survivors on %s', (python) => {
  it('goes back when exactly what is listed is let go', async () => {
    let chosen = -1
    const tokens: number[] = []
    const numbers: number[] = []
    let predicted: readonly number[] = []
    let spare: number | null = null
    await ask(scattered([0, 0], [0, 0]), python, {
      before(queries) {
        const { arenas } = queries.heapMap()
        chosen = arenas[Math.floor(arenas.length / 2)]!.index
        const why = queries.whyHeld(chosen)
        expect(why.holders.reduce((sum, holder) => sum + holder.blocks, 0)).toBe(why.pinned.blocks)
        expect(why.holders.reduce((sum, holder) => sum + holder.bytes, 0)).toBe(why.pinned.bytes)
        expect(whyHeldText(why)).toContain('held by __main__.survivors[…]')
        predicted = why.release.arenas
        spare = why.release.spare
        for (const address of why.release.objects) {
          const { type, path } = queries.object(address)
          const [, index, attribute] = /^__main__\.survivors\[(\d+)\](\.number)?$/.exec(path!.text)!
          expect(type).toBe(attribute === undefined ? 'Token' : 'float')
          ;(attribute === undefined ? tokens : numbers).push(Number(index))
        }
      },
    })
    // The number of a token dies with it in any case.
    const both = [...new Set([...tokens, ...numbers])]
    expect(both.length).toBeGreaterThan(0)
    expect([...predicted, ...(spare === null ? [] : [spare])]).toEqual([chosen])
    const log: string[][] = []
    const read = (queries: Queries) => void log.push(queries.arenaLog().events.map(({ kind, index }) => `${kind} ${index}`))
    await ask(scattered(rangeOf(tokens), rangeOf(both)), python, { before: read, after: read })
    const since = log[1]!.slice(log[0]!.length)
    expect(since).toEqual([...predicted.map((index) => `released ${index}`), ...(spare === null ? [] : [`emptied ${String(spare)}`])])
  })

  it('all go back, but for the spare, when the last one lets go', async () => {
    let predicted: string[] = []
    const log: string[][] = []
    const source = scattered([0, 0], [0, 0]).replace(/release\(\d+.*\n/, 'survivors.reverse()\nprint("now")\ndel survivors[:]\n')
    await ask(source, python, {
      now(queries) {
        const survivors = queries.heapMap().arenas.flatMap(({ index }) => queries.whyHeld(index).holders).filter((holder) => holder.type === 'Token' && holder.held === '__main__.survivors[…]')
        const order = survivors.flatMap((holder) => holder.objects).map((address) => ({ address, at: Number(/\[(\d+)\]/.exec(queries.object(address).path!.text)![1]) }))
        expect(order).toHaveLength(240)
        // list_ass_slice lets go of the last item first.
        const { arenas, spare } = queries.predictRelease(order.sort((a, b) => b.at - a.at).map(({ address }) => address))
        predicted = [...arenas.map((index) => `released ${index}`), ...(spare === null ? [] : [`emptied ${spare}`])]
        log.push(queries.arenaLog().events.map(({ kind, index }) => `${kind} ${index}`))
      },
      after: (queries) => void log.push(queries.arenaLog().events.map(({ kind, index }) => `${kind} ${index}`)),
    })
    expect(predicted.length).toBeGreaterThan(2)
    const since = log[1]!.slice(log[0]!.length)
    // The spare is emptied first, while others are still to go.
    expect([...since.filter((entry) => entry.startsWith('released')), ...since.filter((entry) => entry.startsWith('emptied'))]).toEqual(predicted)
  })
})

describe('the C library\'s heap', () => {
  const PINNED = `
class Keeper(object):
    pass
def fill():
    return [bytearray(20000) for i in range(60)]
rows = fill()
keeper = Keeper()
keeper.last = bytearray(30000)
del rows
print('now')
`

  it.each(PYTHON_VERSIONS)('names the object at its top and the way to it, on %s', async (python) => {
    let answered = false
    await ask(PINNED, python, {
      now(queries) {
        const why = queries.whyHeapHeld()
        expect(why.freeBytes).toBeGreaterThan(60 * 20000)
        expect(why.below!.bytes).toBeLessThanOrEqual(why.freeBytes)
        const pin = why.pins.find(({ content }) => content?.type === 'bytearray buffers')!
        expect(pin).toMatchObject({ state: 'in use', held: '__main__.keeper.last', content: { line: 8, requested: 30001, owner: { type: 'bytearray', refcount: 1 } } })
        expect(whyHeapHeldText(why)).toMatch(/bytes are free below the top of the heap, but .* in use, the highest known by/)
        answered = true
      },
    })
    expect(answered).toBe(true)
  })
})
