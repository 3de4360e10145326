import { describe, expect, it } from 'vitest'
import type { PythonVersion } from '../../../../src/shared/settings.ts'
import { createDrawnHeap, OBJECT_BYTES } from './drawn-heap.ts'

function collect(picture: string, python?: PythonVersion, generation = 2) {
  const heap = createDrawnHeap(python)
  heap.draw(picture)
  const found = heap.collector.collect(generation, 'explicit')
  heap.collector.checkGenerations()
  heap.collector.checkReferenceCounts([])
  return { ...heap, found }
}

describe('a collection', () => {
  it.each([
    ['a -> a', 1, ''],
    ['a -> b -> a; *c -> d', 2, 'c d'],
    ['*a -> b -> c -> a', 0, 'a b c'],
    ['a -> b -> a; b -> c; c -> d', 4, ''],
    ['a -> b -> a; *c -> b', 0, 'a b c'],
    ['t -> a -> t', 2, ''],
  ])('of %s finds %i objects and leaves "%s"', (picture, found, living) => {
    const heap = collect(picture)
    expect([heap.found, heap.living()]).toEqual([found, living])
  })

  it('puts holders before what they hold', () => {
    expect(collect('c -> c; b -> c; *a -> b').generation(2)).toBe('a b c')
  })

  it('clears the first of a ring, and the others die of it', () => {
    const { log } = collect('a -> b -> c -> a')
    expect(log).toEqual(['clear a', 'free b', 'free c', 'free a'])
  })

  it('of the young leaves garbage that an old object holds', () => {
    const heap = createDrawnHeap()
    heap.draw('*a -> a')
    heap.collector.collect(1, 'explicit')
    heap.draw('a -> b; b -> a')
    heap.drop('a')
    expect([0, 1, 2].map((i) => heap.collector.collect(i, 'explicit'))).toEqual([0, 0, 2])
    expect(heap.generation(2)).toBe('')
  })

  it('counts what it did', () => {
    const { records } = collect('a -> b -> a; *c -> d', '3.11', 1)
    expect(records[0]).toMatchObject({ generation: 1, reason: 'explicit', candidates: 4, collected: 2, uncollectable: 0, survivors: 2, traversed: 4, countsAfter: [0, 0, 1] })
  })

  it('gives back the bytes of the garbage', () => {
    const { collector, rt } = collect('a -> b -> a')
    expect(collector.cyclesBytes).toBe(2 * OBJECT_BYTES)
    expect(rt.I[8]).toBe(0)
  })
})

describe('untracking', () => {
  it('lets tuples go one level at a time', () => {
    const heap = createDrawnHeap()
    heap.draw('*t1 -> t2; *t3 -> n')
    heap.collector.collect(0, 'explicit')
    expect(heap.generation(1)).toBe('t1 t3 n')
    heap.collector.collect(1, 'explicit')
    expect(heap.generation(2)).toBe('t3 n')
  })

  it('lets dicts go in full collections only', () => {
    const heap = createDrawnHeap()
    heap.draw('*d1 -> t1; *d2 -> n')
    heap.collector.collect(1, 'explicit')
    expect(heap.generation(2)).toBe('d1 d2 n')
    heap.collector.collect(2, 'explicit')
    expect(heap.generation(2)).toBe('d2 n')
  })
})

describe('weak references', () => {
  it('are called newest first, in the order of what they point to, unless they are garbage', () => {
    const { log } = collect('a -> b -> a; *w1 -> b; *w2 -> a; *w3 -> a; b -> w4; w4 -> a')
    expect(log.filter((line) => line.startsWith('call'))).toEqual(['call w3', 'call w2', 'call w1'])
  })
})

describe('finalizers', () => {
  it('run before anything is cleared, once', () => {
    const { log } = collect('f1 -> a -> f2 -> f1')
    expect(log.slice(0, 3)).toEqual(['finalize f1', 'finalize f2', 'clear f1'])
  })

  it.each<[PythonVersion, number, string]>([['3.8', 0, 'f a b c'], ['3.11', 2, 'a f']])('that revive one of two cycles leave what %s leaves', (python, found, left) => {
    const heap = createDrawnHeap(python)
    heap.draw('f -> a -> f; b -> c -> b')
    heap.onFinalize(() => heap.rt.memory.incref(heap.at('a')))
    expect([heap.collector.collect(2, 'explicit'), heap.generation(2)]).toEqual([found, left])
    heap.drop('a')
    heap.collector.collect(2, 'explicit')
    expect([heap.living(), heap.log.filter((line) => line === 'finalize f').length]).toEqual(['', 1])
  })

  it('make a cycle uncollectable before PEP 442, and list it', () => {
    const { records, found, log, living } = collect('f -> a -> f; a -> b; c -> c', '2.7')
    expect([found, records[0].collected, records[0].uncollectable]).toEqual([4, 1, 3])
    expect([log, living()]).toEqual([['clear c', 'free c'], 'f a b garbage'])
  })
})

describe('immortal objects', () => {
  it('hold what they reach and move to the permanent generation', () => {
    const heap = createDrawnHeap('3.12')
    heap.draw('*a -> b -> b')
    heap.rt.memory.makeImmortal(heap.at('a'))
    expect(heap.collector.collect(2, 'explicit')).toBe(0)
    expect([heap.generation(2), heap.generation(3), heap.collector.freezeCount()]).toEqual(['b', 'a', 1])
  })
})

describe('findGarbage', () => {
  it('tells without touching anything', () => {
    const heap = createDrawnHeap()
    heap.draw('c -> c; b -> c; *a -> b; x -> y -> x; y -> z')
    const before = heap.generation(0)
    const bytes = 3 * OBJECT_BYTES
    expect(heap.collector.findGarbage()).toEqual({ objects: 3, bytes })
    expect(heap.collector.findGarbage()).toEqual({ objects: 3, bytes })
    expect([heap.generation(0), heap.log]).toEqual([before, []])
    heap.collector.checkGenerations()
    expect(heap.collector.collect(2, 'explicit')).toBe(3)
    expect(heap.collector.cyclesBytes).toBe(bytes)
  })
})

describe('the checks', () => {
  it('see a count that is too low', () => {
    const heap = createDrawnHeap()
    heap.draw('*a -> b; a -> b')
    heap.rt.H[heap.at('b')] = 1
    expect(() => heap.collector.checkReferenceCounts([])).toThrow('has count 1 and 2 references')
  })
})
