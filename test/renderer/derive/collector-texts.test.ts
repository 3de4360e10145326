/** What the Collector tab and biographies say, and the arithmetic behind the drawings. */
import { describe, expect, it } from 'vitest'
import type { Biography, LifeEntry } from '../../../src/shared/telemetry/biography.ts'
import type { CycleGroup } from '../../../src/shared/telemetry/cycles.ts'
import { DEFAULT_SETTINGS, type RunSettings } from '../../../src/shared/settings.ts'
import type { TrialOutcome, WhatIfPoint } from '../../../src/shared/what-if.ts'
import { lifeRows, lifeText } from '../../../src/renderer/src/derive/biography.ts'
import { closedText, cutText, foundText, memberNames, tellingCollection, trialText } from '../../../src/renderer/src/derive/cycles.ts'
import { parseRange, plotted, readForm, settingsText, startUpLine, verdictText } from '../../../src/renderer/src/derive/what-if.ts'
import { collection } from '../support/collection.ts'

const OWN = [700, 10, 10]

describe('ranges', () => {
  it.each([
    ['', []],
    ['700', [700]],
    ['10, 5 5;20', [5, 10, 20]],
    ['100-400/100', [100, 200, 300, 400]],
    ['1-6/2, 2', [1, 2, 3, 5]],
  ])('%j', (text, values) => expect(parseRange(text)).toEqual(values))

  it.each([
    ['7x', 'neither a number nor a range'],
    ['9-3/1', 'has no values'],
    ['1-9/0', 'has no values'],
    ['9999999999', 'too large'],
    ['1-1000/1', 'more than 300 values'],
  ])('%j is refused', (text, reason) => expect(parseRange(text)).toContain(reason))

  it('make a sweep, or one sentence', () => {
    const form = { thresholds: ['100, 700', '', '10'], off: true, freeze: true, freezeLine: '12' } as const
    expect(readForm(form)).toEqual({ thresholds: [[100, 700], [], [10]], off: true, freezeLine: 12 })
    expect(readForm({ ...form, freezeLine: '' })).toContain('number of a line')
    expect(readForm({ ...form, thresholds: ['1-20/1', '1-20/1', ''] })).toContain('400 combinations')
    expect(readForm({ ...form, thresholds: ['1', 'b', ''] })).toBe('Threshold 1: “b” is neither a number nor a range such as 100-1000/100.')
  })

  it.each([
    ['import gc\n\ndef f():\n    pass\n\nLIMIT = 5\nx = f()\n', 7],
    ['"""Words\nand words."""\nfrom a import (\n    b,\n)\n@d\nclass C:\n    pass\nfor i in x:\n', 9],
    ['', 1],
  ])('start-up is over: %j', (source, line) => expect(startUpLine(source)).toBe(line))
})

describe('points', () => {
  const outcome = (traversed: number, peakResident: number, status: TrialOutcome['status'] = 'finished'): TrialOutcome => ({ status, problem: '', line: 0, peakResident, endResident: 0, events: 0, collections: [1, 0, 0], collected: 0, uncollectable: 0, traversed, suppressedFull: 0, outputHash: '' })
  const point = (settings: Partial<RunSettings>, result: TrialOutcome | null, current = false): WhatIfPoint => ({ settings: { ...DEFAULT_SETTINGS, ...settings }, current, outcome: result })
  const points = [point({}, outcome(100, 1000), true), point({ thresholds: [900, 10, 10] }, outcome(50, 900)), point({ gcEnabled: false }, outcome(0, 5000)), point({ thresholds: [9, 9, 9] }, outcome(500, 1000)), point({}, null), point({}, outcome(0, 0, 'rejected'))]

  it('are on the frontier when nothing beats them', () => {
    expect(plotted(points).map(({ index, best }) => [index, best])).toEqual([[0, false], [1, true], [2, true], [3, false]])
  })

  it('are compared with the present one', () => {
    expect(verdictText(points, OWN)).toBe('1 setting beats the present one; 900 · 10 · 10 has a 10.0 % lower peak and 50.0 % fewer references followed.')
    expect(verdictText([points[0]!, points[2]!], OWN)).toContain('No setting tried here')
    expect(verdictText([points[0]!], OWN)).toBeNull()
    expect(settingsText({ ...DEFAULT_SETTINGS, freezeLine: 3 }, OWN)).toBe('700 · 10 · 10, frozen at line 3')
  })
})

describe('cycles', () => {
  const member = { address: 1, type: 'Node', bytes: 64, line: 3, preview: '', uncollectable: false }
  const group: CycleGroup = {
    members: [member, member], memberCount: 2, edgeCount: 2, bytes: 128, kept: { objects: 0, bytes: 0 }, closing: 1,
    edges: [{ from: 0, to: 1, label: '.other', line: 8, event: 5 }, { from: 1, to: 0, label: '.other', line: 9, event: 5 }],
    cut: { kind: 'store', edges: [1], stores: [{ line: 9, target: 'attribute', name: 'other' }], before: 'b.other = a', after: '' },
  }

  it('are named, closed and cut in words', () => {
    const names = memberNames(group)
    expect(names).toEqual(['Node 1', 'Node 2'])
    expect(closedText(group, names)).toBe('Line 9 closed it: Node 2.other = Node 1 was the last of its references to be stored.')
    expect(cutText(group, names)).toContain('with Node 2.other weak, no cycle is left')
    expect(cutText({ ...group, cut: { kind: 'none', reason: 'notWeakrefable', subject: 'list' } }, names)).toContain('no weak references to that type.')
    expect(cutText({ ...group, cut: { kind: 'none', reason: 'notWeakrefable', subject: 'Slotted' } }, names)).toContain('__weakref__')
    expect(closedText({ ...group, closing: null }, names)).toContain('was not seen')
  })

  it('are counted, with what hung on them', () => {
    const found = { collection: 0, event: 1, line: 1, garbage: { objects: 5, bytes: 2048 }, groups: 1, groupObjects: 2, shapes: [], shapesOmitted: 0 }
    expect(foundText(found, 'binary')).toBe('1 cycle group of 2 objects, and 3 objects that hung on them: 2.00 KiB that reference counts alone would never have freed.')
    expect(foundText({ ...found, groups: 0 }, 'binary')).toContain('no cycle among them')
    expect(foundText({ ...found, collection: null }, 'binary')).toBe('1 cycle group of 2 objects, and 3 objects that hung on them wait for a collection at event 1: 2.00 KiB that nothing reaches any more.')
    expect(foundText({ ...found, collection: null, groups: 0, garbage: { objects: 0, bytes: 0 } }, 'binary')).toContain('No garbage waits')
    expect(tellingCollection([collection({ index: 0, collected: 0 }), collection({ index: 1, collected: 4 }), collection({ index: 2, collected: 4 })])?.index).toBe(1)
    expect(tellingCollection([collection({ collected: 0 })])).toBeNull()
  })

  it('are tried: gone, or the program failed', () => {
    const before: TrialOutcome = { status: 'finished', problem: '', line: 0, peakResident: 1, endResident: 1, events: 1, collections: [1, 0, 0], collected: 5, uncollectable: 0, traversed: 9, suppressedFull: 0, outputHash: 'a' }
    const waiting = { before: 0, after: 0 }
    expect(trialText({ waiting: { before: 9, after: 0 }, edits: [], before: { ...before, collected: 0 }, after: { ...before, collected: 0 } })).toBe('No garbage waits for the collector any more. It prints the same.')
    expect(trialText({ waiting, edits: [], before, after: { ...before, collected: 0 } })).toBe('No collection finds any garbage any more. It prints the same.')
    expect(trialText({ waiting, edits: [], before, after: { ...before, outputHash: 'b' } })).toBe('Collections still find 5 objects of 5. It does not print the same as before.')
    expect(trialText({ waiting, edits: [], before, after: { ...before, status: 'failed', line: 7, problem: 'ReferenceError: weakly-referenced object no longer exists' } })).toContain('fails on line 7: ReferenceError')
  })
})

describe('a life', () => {
  const count = (step: number, line: number, change: number, now: number): LifeEntry => ({ kind: 'count', event: step, step, line, change, count: now })
  const life: Biography = {
    address: 4096, block: 4080, type: 'Node', bytes: 64, birth: { event: 1, step: 1, line: 3 }, immortal: false,
    entries: [count(1, 3, 1, 1), count(1, 3, 1, 2), count(1, 3, -1, 1), { kind: 'generation', event: 2, step: 2, line: 4, from: 0, to: 1, collection: 6 }, count(3, 5, 1, 2), count(4, 5, -2, 0)],
    omitted: 0, omittedAt: 6, gained: 3, lost: 3, highest: 2,
    death: { event: 4, step: 4, line: 5, cause: 'collection', collection: 6, inGarbage: false },
    reuse: { event: 9, step: 9, line: 8, type: 'Node', parked: true },
  }

  it('is a row for each executed line, or for each change', () => {
    expect(lifeRows(life, false).map(({ line, text, count: now }) => [line, text, now])).toEqual([[3, '+2 −1', 1], [4, 'gen 0 → gen 1', null], [5, '+1', 2], [5, '−2', 0]])
    expect(lifeRows(life, true)).toHaveLength(6)
  })

  it('says what was left out, where it was', () => {
    const rows = lifeRows({ ...life, omitted: 1000, omittedAt: 2 }, false)
    expect(rows.map(({ text }) => text)).toEqual(['+2', '1,000 changes left out', '−1', 'gen 0 → gen 1', '+1', '−2'])
  })

  it('is told from birth to reuse', () => {
    expect(lifeText(life)).toEqual([
      'Born on line 3 at event 1.',
      '3 references gained, 3 lost, 2 at the most.',
      'Died in collection 7 on line 5 at event 4: only the garbage held it.',
      'Its block at 0xff0 went to another Node, from the free list that kept it, on line 8 at event 9.',
    ])
    expect(lifeText({ ...life, birth: null, immortal: true })[1]).toContain('Immortal')
    expect(lifeText({ ...life, death: { ...life.death, cause: 'never' }, reuse: null }).at(-1)).toBe('Alive to the end.')
    expect(lifeText({ ...life, reuse: null }).at(-1)).toBe('Its block at 0xff0 was not used again.')
  })
})
