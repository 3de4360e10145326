// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { exactBytes, formatBytes, formatChange, formatSeconds, formatShare, plural, shortCount } from '../../../src/renderer/src/derive/numbers.ts'

describe('formatBytes', () => {
  test.each([
    [0, '0 B'],
    [1023, '1,023 B'],
    [1024, '1.00 KiB'],
    [10_240, '10.0 KiB'],
    [102_400, '100 KiB'],
    [1024 * 1024 - 1, '1.00 MiB'],
    [47_395_120, '45.2 MiB'],
    [392 * 1024 * 1024, '392 MiB'],
    [3 * 1024 ** 3, '3.00 GiB'],
  ])('%d in binary units is %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text))

  test('decimal units carry decimal names', () => {
    expect(formatBytes(1000, 'decimal')).toBe('1.00 kB')
    expect(formatBytes(47_395_120, 'decimal')).toBe('47.4 MB')
  })

  test('a change has an arrow and a sign', () => {
    expect(formatChange(2048)).toBe('▲ +2.00 KiB')
    expect(formatChange(-2048)).toBe('▼ −2.00 KiB')
    expect(formatChange(0)).toBe('0 B')
  })

  test('the exact number keeps every digit', () => expect(exactBytes(47_395_120)).toBe('47,395,120 B'))
})

test.each([
  [9_999, '9,999'],
  [12_345, '12.3 k'],
  [2_418_306, '2.42 M'],
  [999_499, '999 k'],
])('a short count of %d is %s', (count, text) => expect(shortCount(count)).toBe(text))

test.each([
  [0, '0 s'],
  [0.000_012, '12.0 µs'],
  [0.41, '410 ms'],
  [20, '20.0 s'],
  [125, '2 min 5 s'],
])('%d simulated seconds read %s', (seconds, text) => expect(formatSeconds(seconds)).toBe(text))

test('a share never rounds something to nothing, and has no value of nothing', () => {
  expect(formatShare(1, 3)).toBe('33.3 %')
  expect(formatShare(1, 100_000)).toBe('< 0.1 %')
  expect(formatShare(0, 5)).toBe('0.0 %')
  expect(formatShare(0, 0)).toBe('–')
})

test('plurals', () => {
  expect(plural(1, 'pool')).toBe('1 pool')
  expect(plural(2000, 'pool')).toBe('2,000 pools')
})
