import { describe, expect, test } from 'vitest'
import { closingLine, one, sum, tallyVitest } from '../../../scripts/verify/tally.mjs'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((s) => ({ status: s })) })

test('adds up to one closing line', () => {
  const total = sum([one(true), one(false), { passed: 40, failed: 2 }])
  expect(closingLine(total)).toBe('41 passed, 3 failed')
  expect(closingLine(sum([]))).toBe('0 passed, 0 failed')
})

describe('tallyVitest', () => {
  test('takes the counts of a run', () => {
    const report = { numPassedTests: 2, numFailedTests: 1, testResults: [file('failed', 'passed', 'passed', 'failed')] }
    expect(tallyVitest(report, 1)).toEqual({ passed: 2, failed: 1 })
  })

  test('counts a file that could not be loaded', () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed'), file('failed')] }
    expect(tallyVitest(report, 1)).toEqual({ passed: 1, failed: 1 })
  })

  test('counts a run that failed though no test did', () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed')] }
    expect(tallyVitest(report, 1)).toEqual({ passed: 1, failed: 1 })
  })

  test('counts a run without a report, and one that ran no test', () => {
    expect(tallyVitest(undefined, 1)).toEqual({ passed: 0, failed: 1 })
    expect(tallyVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 })
  })
})
