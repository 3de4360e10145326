// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendOutput, EMPTY_CONSOLE } from '../../../src/renderer/src/derive/console-buffer.ts'
import { caretLines, problemView } from '../../../src/renderer/src/derive/problems.ts'
import { parseThreshold, sameSettings, thresholdProblem, withThreshold } from '../../../src/renderer/src/derive/validation.ts'
import { DEFAULT_SETTINGS, type VersionInfo } from '../../../src/shared/settings.ts'

describe('problems', () => {
  const problem = { kind: 'Unsupported', message: 'async functions are not supported yet', line: 4, column: 1, traceback: '' }
  test('unsupported: construct, line and version in one sentence', () => {
    expect(problemView('rejected', problem, '3.11.7', '')!.sentence).toBe('async functions are not supported yet (line 4, Python 3.11.7).')
  })
  test('what the message names already is not said twice', () => {
    expect(problemView('rejected', { ...problem, message: 'async functions (line 4) are not in Python 3.11.7' }, '3.11.7', '')!.sentence).toBe('async functions (line 4) are not in Python 3.11.7.')
  })
  test('a message that begins with its kind is not said twice either', () => {
    expect(problemView('failed', { kind: 'KeyError', message: "KeyError: 'k'", line: 2, column: 0, traceback: '' }, '3.11.7', '')!).toMatchObject({ title: 'KeyError', sentence: "'k' (line 2)." })
    expect(problemView('failed', { kind: 'StopIteration', message: 'StopIteration', line: 2, column: 0, traceback: '' }, '3.11.7', '')!.sentence).toBe('The program ended with this exception (line 2).')
    expect(problemView('rejected', { ...problem, message: 'import asyncio is not supported for Python 3.11 (line 1)' }, '3.11.7', '')!.sentence).toBe('import asyncio is not supported for Python 3.11 (line 1).')
  })
  test('a syntax error brings its line with a caret', () => {
    const view = problemView('rejected', { kind: 'SyntaxError', message: "expected ':'", line: 2, column: 9, traceback: '' }, '3.11.7', 'x = 1\n    if x\n')!
    expect(view.detail).toBe('if x\n    ^')
    expect(view.title).toBe('SyntaxError')
  })
  test('an exception keeps its traceback and place', () => {
    const view = problemView('failed', { kind: 'KeyError', message: "'a'", line: 3, column: 0, traceback: 'Traceback…\nKeyError: \'a\'\n' }, '3.11.7', '')!
    expect(view).toMatchObject({ title: 'KeyError', sentence: "'a' (line 3).", line: 3, tone: 'error', detail: "Traceback…\nKeyError: 'a'" })
  })
  test('a limit, a crash and a cancel each say what is left and what to do', () => {
    expect(problemView('failed', { ...problem, kind: 'Limit', message: 'The workload needs more than 2 GiB' }, '3.11.7', '')!.advice).toContain('up to that moment')
    expect(problemView('stopped', { ...problem, kind: 'Internal', line: 0, message: 'pool 17 disagrees' }, '3.11.7', '')!).toMatchObject({ title: 'The run crashed', sentence: 'pool 17 disagrees.' })
    expect(problemView('cancelled', null, '3.11.7', '')!.tone).toBe('info')
    expect(problemView('finished', null, '3.11.7', '')).toBeNull()
  })
  test('no caret for a line that is not there', () => expect(caretLines('x', 9, 1)).toBe(''))
})

describe('console', () => {
  const say = (text: string) => ({ stream: 'stdout' as const, text })
  test('keeps order and stream, joining what belongs together', () => {
    const buffer = appendOutput(EMPTY_CONSOLE, [say('a'), say('b\n'), { stream: 'stderr', text: 'no' }, say('c')])
    expect(buffer.chunks).toEqual([say('a'.concat('b\n')), { stream: 'stderr', text: 'no' }, say('c')])
    expect(buffer.length).toBe(6)
  })
  test('nothing new is the same buffer', () => expect(appendOutput(EMPTY_CONSOLE, [])).toBe(EMPTY_CONSOLE))
  test('too much output loses its oldest lines, whole, and says how much', () => {
    const buffer = appendOutput(EMPTY_CONSOLE, [say('first line\nsecond line\nthird line\n')], 20)
    expect(buffer.chunks).toEqual([say('third line\n')])
    expect(buffer.dropped).toBe(23)
  })
  test('never longer than the limit, and nothing disappears uncounted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 })), fc.integer({ min: 1, max: 40 }), (texts, limit) => {
        const buffer = texts.reduce((now, text) => appendOutput(now, [say(text)], limit), EMPTY_CONSOLE)
        const kept = buffer.chunks.map((chunk) => chunk.text).join('')
        expect(kept.length).toBe(buffer.length)
        expect(buffer.length).toBeLessThanOrEqual(limit)
        expect(texts.join('').endsWith(kept)).toBe(true)
        expect(buffer.dropped + buffer.length).toBe(texts.join('').length)
      }),
    )
  })
})

describe('thresholds', () => {
  const version: VersionInfo = { id: '3.11', release: '3.11.7', thresholds: [700, 10, 10], arenaBytes: 1, poolBytes: 1 }
  test('whole numbers only, in the range of a C int', () => {
    expect(thresholdProblem(' 2,000 ', 0)).toBeNull()
    expect(parseThreshold('2,000')).toBe(2000)
    expect(thresholdProblem('', 1)).toContain('Threshold 1 is empty')
    expect(thresholdProblem('7x', 0)).toContain('“7x”')
    expect(thresholdProblem('-1', 0)).not.toBeNull()
    expect(thresholdProblem('3000000000', 2)).toContain('too large')
    expect(parseThreshold('1.5')).toBeNull()
  })
  test('setting the version’s own value again follows the version', () => {
    const changed = withThreshold(DEFAULT_SETTINGS, version, 0, 50)
    expect(changed.thresholds).toEqual([50, 10, 10])
    expect(withThreshold(changed, version, 0, 700).thresholds).toBeNull()
    expect(sameSettings(DEFAULT_SETTINGS, changed)).toBe(false)
    expect(sameSettings(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS })).toBe(true)
  })
})
