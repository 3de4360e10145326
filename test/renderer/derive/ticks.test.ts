// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteAxis, clockAxis, niceStep } from '../../../src/renderer/src/derive/ticks.ts'

test.each([[100, 5, 20], [7, 5, 2], [0.03, 3, 0.01], [1, 1, 1]])('the step for %d in %d parts is %d', (span, count, step) => expect(niceStep(span, count)).toBeCloseTo(step, 12))

test('a byte axis names its unit once and reaches above the highest value', () => {
  const axis = byteAxis(45.2 * 1024 ** 2, 5, 'binary')
  expect(axis.unit).toBe('MiB')
  expect(axis.ticks.map(axis.label)).toEqual(['0', '10', '20', '30', '40'])
  expect(axis.domain[1]).toBeGreaterThan(45.2 * 1024 ** 2)
})

test('ticks stay inside the domain and are few', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.integer({ min: 2, max: 10 }), fc.constantFrom('binary' as const, 'decimal' as const), (max, count, units) => {
      const axis = byteAxis(max, count, units)
      expect(axis.ticks.length).toBeGreaterThan(0)
      expect(axis.ticks.length).toBeLessThanOrEqual(count + 2)
      for (const tick of axis.ticks) {
        expect(tick).toBeGreaterThanOrEqual(0)
        expect(tick).toBeLessThanOrEqual(axis.domain[1] * 1.000001)
      }
    }),
  )
})

describe('clocks', () => {
  test('events in thousands and millions', () => {
    const axis = clockAxis({ from: 0, to: 2_400_000 }, 'event', 5, 'binary')
    expect(axis.ticks.map(axis.label)).toEqual(['0', '500 k', '1.0 M', '1.5 M', '2.0 M'])
  })
  test('neighbouring ticks differ however far the zoom goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 10, max: 5_000_000 }), (from, span) => {
        const axis = clockAxis({ from, to: from + span }, 'event', 6, 'binary')
        const labels = axis.ticks.map(axis.label)
        expect(new Set(labels).size).toBe(labels.length)
      }),
    )
  })
  test('seconds choose their unit by the step', () => {
    expect(clockAxis({ from: 0, to: 0.41 }, 'seconds', 4, 'binary').ticks.map(clockAxis({ from: 0, to: 0.41 }, 'seconds', 4, 'binary').label)[1]).toBe('0.2 s')
    const fine = clockAxis({ from: 0, to: 0.002 }, 'seconds', 4, 'binary')
    expect(fine.label(fine.ticks[1]!)).toBe('0.5 ms')
  })
})
