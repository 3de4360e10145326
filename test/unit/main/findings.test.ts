/** Each rule finds what a program was written to show, and its amount is what the linked view shows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amountOf } from '../../../src/main/findings/evidence.ts'
import { streamed } from '../../../src/main/findings/streamed.ts'
import type { Finding, FindingRule } from '../../../src/shared/telemetry/findings.ts'
import { runPython, type RunOptions } from '../../support/run-engine.ts'
import { buildWalker, type BuiltWorker } from './support/build-worker.ts'
import { findIn } from './support/find-in.ts'

let walker: BuiltWorker
beforeAll(async () => {
  walker = await buildWalker()
}, 60_000)
afterAll(() => walker.remove())

interface Case {
  readonly rule: FindingRule
  readonly program: string
  readonly run: RunOptions
  readonly lines: readonly number[]
}

const CASES: readonly Case[] = [
  { rule: 'heldArenas', run: { python: '3.11' }, lines: [4], program: 'class Token(object):\n    __slots__ = ("n",)\ndef scatter():\n    crowd = [Token() for i in range(60000)]\n    return crowd[::500]\nkept = scatter()\n' },
  { rule: 'pinnedHeap', run: { python: '2.7' }, lines: [4], program: 'for i in range(200000):\n    pass\ndel i\nimport gc\ngc.collect()\n' },
  { rule: 'collectorOff', run: { python: '3.11', thresholds: [0, 10, 10] }, lines: [], program: 'for i in range(9000):\n    a = []\n    a.append(a)\n' },
  { rule: 'waitingCycles', run: { python: '3.11' }, lines: [], program: 'big = [[i] for i in range(60000)]\nfor item in big:\n    item.append(item)\nimport gc\ngc.collect()\ngc.collect()\ndel big, item\n' },
  { rule: 'finalizerCycles', run: { python: '2.7' }, lines: [7], program: 'class A(object):\n    def __del__(self): pass\nfor i in range(9):\n    a = A()\n    a.a = a\nimport gc\nprint(gc.collect())\n' },
  { rule: 'growingContainer', run: { python: '3.12' }, lines: [1], program: 'seen = {}\nfor i in range(60000):\n    seen[i] = str(i)\n' },
  { rule: 'temporaryList', run: { python: '3.8' }, lines: [1], program: 'total = sum([i * 3 for i in range(90000)])\nprint(total)\n' },
  { rule: 'temporaryList', run: { python: '2.7' }, lines: [1], program: 'for i in range(200000):\n    pass\n' },
  { rule: 'duplicates', run: { python: '3.11' }, lines: [1], program: 'rows = ["-".join(["same", "value"]) for i in range(20000)]\n' },
  { rule: 'freeLists', run: { python: '3.13' }, lines: [], program: 'rows = [{} for i in range(80)]\ndel rows\n' },
  { rule: 'churn', run: { python: '3.11' }, lines: [], program: 'rows = [(i, [i]) for i in range(60000)]\n' },
  { rule: 'heldBackCollections', run: { python: '3.11', thresholds: [70, 10, 10] }, lines: [1], program: 'rows = [[i] for i in range(60000)]\n' },
]

const LOW = { bytes: 1024, references: 1000 }

describe.each(CASES)('$rule on $run.python', ({ rule, program, run, lines }) => {
  it('is found, with the number that its view shows', { timeout: 120_000 }, () =>
    findIn(walker.path, program, run, async (findings, context) => {
      const found = findings.find((one) => one.rule === rule)
      expect(findings.map((one) => one.rule)).toContain(rule)
      expect(found!.amount).toBeGreaterThan(0)
      expect(await amountOf(found!.evidence, context)).toEqual({ amount: found!.amount, unit: found!.unit })
      expect(found!.lines.slice(0, 1)).toEqual(lines)
    }, LOW))
})

describe('a program that gives everything back', () => {
  it('has no findings', { timeout: 60_000 }, () => findIn(walker.path, 'print(sum(i for i in range(1000)))\n', { python: '3.11' }, (findings) => expect(findings).toEqual([])))
})

describe('a fix', () => {
  const apply = (program: string, { fix }: Finding): string => {
    if (fix?.kind !== 'source') throw new Error('not a change of the program')
    const all = program.split('\n')
    expect(all[fix.line - 1]).toBe(fix.before)
    all[fix.line - 1] = fix.after
    return all.join('\n')
  }

  it.each(CASES.filter(({ rule }) => rule === 'temporaryList' || rule === 'waitingCycles'))('of $rule on $run.python lowers what it claims', { timeout: 120_000 }, async ({ rule, program, run }) => {
    const finding = await findIn(walker.path, program, run, (findings) => findings.find((one) => one.rule === rule)!, LOW)
    const [before, after] = [await runPython(program, run), await runPython(apply(program, finding), run)]
    expect(after.stdout).toBe(before.stdout)
    if (rule === 'temporaryList') expect(before.result.peak.ledger.resident - after.result.peak.ledger.resident).toBeGreaterThanOrEqual(finding.amount * 0.9)
    else expect(after.result.end.ledger.cycles).toBe(0)
  })
})

describe('a list that is read once', () => {
  it.each([
    ['total = sum([i for i in x])', '3.11', 'total = sum(i for i in x)'],
    ["s = ','.join([str(i) for i in x]) + ']'", '3.11', "s = ','.join(str(i) for i in x) + ']'"],
    ["ok = all([d['[)'] for d in ds])", '3.8', "ok = all(d['[)'] for d in ds)"],
    ['for a in [f(b) for b in c]:', '3.8', 'for a in (f(b) for b in c):'],
    ['for i in range(10):', '2.7', 'for i in xrange(10):'],
    ['for i in range(10):', '3.8', null],
    ['sum([i for i in x], 3)', '3.8', null],
    ['sum([1, 2, 3])', '3.8', null],
    ['for a in [1, 2]:', '3.8', null],
    ["sum([')' for i in '\\'['])", '3.8', "sum(')' for i in '\\'[')"],
  ] as const)('%s on %s', (line, python, after) => expect(streamed(line, python)?.after ?? null).toBe(after))
})
