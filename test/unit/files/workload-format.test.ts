import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatWorkload, parseWorkload } from '../../../src/main/files/workload-format.ts'
import { upgrade } from '../../../src/shared/documents/upgrade.ts'
import { ALLOCATORS, LIBC_VERSIONS, PYTHON_VERSIONS } from '../../../src/shared/settings.ts'
import type { WorkloadDocument } from '../../../src/shared/documents/document.ts'

const threshold = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const documents: fc.Arbitrary<WorkloadDocument> = fc.record({
  name: fc.string({ minLength: 1, maxLength: 40 }),
  source: fc.string({ unit: 'grapheme', maxLength: 300 }),
  settings: fc.record({
    python: fc.constantFrom(...PYTHON_VERSIONS),
    libc: fc.constantFrom(...LIBC_VERSIONS),
    allocator: fc.constantFrom(...ALLOCATORS),
    thresholds: fc.option(fc.tuple(threshold, threshold, threshold)),
    gcEnabled: fc.boolean(),
    memoryLimit: fc.integer({ min: 16 * 1024 ** 2, max: 4 * 1024 ** 3 }),
  }),
  notes: fc.string({ maxLength: 100 }),
  view: fc.record({ hiddenSlices: fc.array(fc.string({ maxLength: 10 }), { maxLength: 5 }), clock: fc.string({ maxLength: 10 }), tab: fc.string({ maxLength: 10 }) }),
})

const valid = formatWorkload({
  name: 'a.py', source: 'pass\n', notes: '', view: { hiddenSlices: [], clock: 'event', tab: '' },
  settings: { python: '3.11', libc: 'glibc-2.36', allocator: 'pymalloc', thresholds: null, gcEnabled: true, memoryLimit: 2 ** 31 },
})
const changed = (change: (data: Record<string, unknown>) => void): string => {
  const data = JSON.parse(valid) as Record<string, unknown>
  change(data)
  return JSON.stringify(data)
}

describe('.arenascope', () => {
  it('keeps everything through a round trip', () => {
    fc.assert(fc.property(documents, (document) => {
      expect(parseWorkload(formatWorkload(document), 'x')).toEqual(document)
    }))
  })

  it('opens the frozen version 1 as what it was', () => {
    const document = parseWorkload(readFileSync(join(import.meta.dirname, 'fixtures/workload-v1.arenascope'), 'utf8'), 'x')
    expect(document.source).toBe("print 'héllo'\n")
    expect(document.settings).toEqual({ python: '2.7', libc: 'glibc-2.19', allocator: 'pymalloc', thresholds: [1000, 5, 5], gcEnabled: false, memoryLimit: 536870912 })
    expect(document.view).toEqual({ hiddenSlices: ['baseline'], clock: 'seconds', tab: 'collector' })
  })

  it('works without what a reader may leave out', () => {
    const document = parseWorkload(changed((data) => { delete data.view; delete data.notes }), 'x')
    expect(document.notes).toBe('')
    expect(document.view.clock).toBe('event')
  })

  it.each([
    ['cut off', valid.slice(0, 60), 'damaged or cut off'],
    ['another JSON', '{"a": 1}', 'not an Arenascope workload'],
    ['a list', '[1]', 'not an Arenascope workload'],
    ['a newer version', changed((data) => { data.version = 7 }), 'workload format 7 of a newer Arenascope'],
    ['no version', changed((data) => { delete data.version }), 'version: missing'],
    ['no source', changed((data) => { delete data.source }), 'source:'],
    ['a Python that is not there', changed((data) => { (data.settings as Record<string, unknown>).python = '3.99' }), 'asks for Python 3.99'],
    ['a wrong threshold', changed((data) => { (data.settings as Record<string, unknown>).thresholds = [1, -2, 3] }), 'settings.thresholds.1'],
  ])('refuses %s in one sentence with the path', (_what, text, part) => {
    let message = ''
    try {
      parseWorkload(text, '/home/me/w.arenascope')
    } catch (error) {
      message = (error as Error).message
    }
    expect(message).toContain(part)
    expect(message).toContain('/home/me/w.arenascope')
    expect(message).not.toContain('\n')
  })
})

describe('the chain of upgraders', () => {
  it('runs every step from the file\'s version on, in order', () => {
    const chain = [
      (data: Readonly<Record<string, unknown>>) => ({ ...data, steps: `${String(data.steps)}1` }),
      (data: Readonly<Record<string, unknown>>) => ({ ...data, steps: `${String(data.steps)}2` }),
    ]
    expect(upgrade({ steps: '', version: 1 }, 1, chain)).toEqual({ steps: '12', version: 3 })
    expect(upgrade({ steps: '', version: 2 }, 2, chain)).toEqual({ steps: '2', version: 3 })
    expect(upgrade({ steps: '', version: 3 }, 3, chain)).toEqual({ steps: '', version: 3 })
  })
})
