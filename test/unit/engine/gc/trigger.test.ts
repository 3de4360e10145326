import { describe, expect, it } from 'vitest'
import { WORD } from '../../../../src/main/engine/objects/runtime.ts'
import type { PythonVersion } from '../../../../src/shared/settings.ts'
import { createDrawnHeap } from './drawn-heap.ts'

/** A started interpreter with counts at zero. */
function started(python: PythonVersion) {
  const heap = createDrawnHeap(python)
  const { collector, rt } = heap
  rt.collectorDue = collector.due
  collector.scriptStarts()
  collector.collect(2, 'explicit')
  heap.records.length = 0
  let n = 0
  return {
    ...heap,
    /** Objects that stay. */
    keep(count: number) {
      for (let i = 0; i < count; i++) heap.rt.memory.track(rt.memory.alloc(rt.types.infos.find((type) => type.name === 'node')!))
      n += count
      return n
    },
    generations: () => heap.records.map((record) => record.generation).join(''),
  }
}

describe('collections', () => {
  it('come with the allocation that exceeds the threshold', () => {
    const heap = started('3.11')
    heap.keep(700)
    expect(heap.records).toEqual([])
    heap.keep(1)
    expect(heap.records[0]).toMatchObject({ generation: 0, reason: 'threshold', trippedBy: 'node', countsBefore: [701, 0, 0], countsAfter: [0, 1, 0] })
  })

  it('take the middle generation every twelfth time', () => {
    const heap = started('3.8')
    heap.keep(701 * 24)
    expect(heap.generations()).toBe('000000000001000000000001')
  })

  it('follow small thresholds', () => {
    const heap = started('3.7')
    heap.collector.setThresholds([10, 2, 2])
    heap.keep(11 * 12)
    expect(heap.generations()).toBe('000100010001')
  })

  it('of everything wait until a quarter is new', () => {
    const heap = started('3.11')
    heap.collector.setThresholds([10, 1, 1])
    heap.keep(11 * 9)
    expect(heap.generations()).toBe('001001001')
    const held = heap.records.filter((record) => record.suppressedFull !== null)
    expect(held[0]).toMatchObject({ generation: 0, suppressedFull: { longLivedPending: 65, longLivedTotal: 4799 } })
  })

  it('wait for the next check from 3.12 on', () => {
    const heap = started('3.12')
    heap.keep(5000)
    expect([heap.records.length, heap.rt.I[WORD.gcPending]]).toEqual([0, 1])
    heap.collector.runPending()
    expect(heap.records[0]).toMatchObject({ generation: 0, countsBefore: [5000, 0, 0] })
    expect(heap.rt.I[WORD.gcPending]).toBe(0)
  })

  it.each<[PythonVersion, number]>([['3.12', 1], ['3.13', 0]])('that are due when the collector is switched off: %s runs %i', (python, runs) => {
    const heap = started(python)
    heap.keep(3000)
    heap.collector.disable()
    heap.collector.runPending()
    expect(heap.records.length).toBe(runs)
  })

  it('do not come while disabled, with threshold 0, or before the script', () => {
    const heap = started('3.11')
    heap.collector.disable()
    heap.keep(1000)
    heap.collector.enable()
    heap.collector.setThresholds([0, 10, 10])
    heap.keep(1000)
    expect(heap.records).toEqual([])
    const fresh = createDrawnHeap('3.11')
    expect(fresh.rt.I[WORD.gcTrip]).toBe(0x7fffffff)
  })

  it('start from the counts and objects of a real start', () => {
    const { collector } = createDrawnHeap('3.8')
    collector.scriptStarts()
    expect(collector.counts()).toEqual([437, 9, 0])
    collector.freeze()
    expect([collector.counts(), collector.freezeCount()]).toEqual([[0, 0, 0], 4504])
    collector.unfreeze()
    expect(collector.freezeCount()).toBe(0)
  })
})
