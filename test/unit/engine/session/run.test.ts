/** A run as its host sees it: the ledger sums, the same run repeats, every way to end is told apart. */
import { describe, expect, it } from 'vitest'
import { LEDGER_SLICES } from '../../../../src/shared/telemetry/ledger.ts'
import type { Ledger } from '../../../../src/shared/telemetry/ledger.ts'
import { PYTHON_VERSIONS } from '../../../../src/shared/settings.ts'
import { runPython } from '../../../support/run-engine.ts'

const CHURN = `
import gc
class Node(object):
    def __init__(self, other):
        self.other = other
        self.text = 'x' * 700
kept = []
for i in range(4000):
    a = Node(None)
    a.other = Node(a)
    if i % 50 == 0:
        kept.append(a)
table = dict((str(i), [i] * 20) for i in range(3000))
del table
gc.collect()
print(len(kept))
`

function sum(ledger: Ledger): number {
  return LEDGER_SLICES.reduce((total, slice) => total + ledger[slice], 0)
}

describe.each(PYTHON_VERSIONS)('a run on %s', (python) => {
  it('keeps a ledger that sums to the resident size at every sample', async () => {
    const { result } = await runPython(CHURN, { python })
    expect(result.status).toBe('finished')
    const { columns, length } = result.series
    expect(length).toBeGreaterThan(100)
    for (let i = 0; i < length; i++) {
      const total = LEDGER_SLICES.reduce((bytes, slice) => bytes + columns[slice][i]!, 0)
      expect(total, `row ${i}`).toBe(columns.resident[i])
      for (const slice of LEDGER_SLICES) expect(columns[slice][i], `${slice} in row ${i}`).toBeGreaterThanOrEqual(0)
    }
    for (const moment of [result.start, result.peak, result.end]) expect(sum(moment.ledger)).toBe(moment.ledger.resident)
    expect(result.peak.ledger.resident).toBe(Math.max(...columns.resident))
  })

  it('splits fragmentation so that types and size classes sum to the same bytes', async () => {
    const { fragmentation } = (await runPython(CHURN, { python })).result
    for (const key of ['blocks', 'live', 'rounding', 'freeBlocks', 'headersAndTails', 'held', 'pools'] as const) {
      const byType = fragmentation.types.reduce((total, row) => total + row[key], 0)
      const byClass = fragmentation.sizeClasses.reduce((total, row) => total + row[key], 0)
      expect(byType, key).toBe(byClass)
      expect(fragmentation.total[key], key).toBe(byClass)
    }
  })

  it('repeats to the byte', async () => {
    const [first, second] = [await runPython(CHURN, { python }), await runPython(CHURN, { python })]
    expect(JSON.stringify(second.result)).toBe(JSON.stringify(first.result))
  })
})

describe('the ways a run ends', () => {
  it('fails with the traceback of the exception and keeps the telemetry', async () => {
    const { result, stderr } = await runPython('def f():\n    return 1 // 0\nf()\n', { python: '3.11' })
    expect(result.status).toBe('failed')
    expect(result.problem).toMatchObject({ kind: 'ZeroDivisionError', line: 2 })
    expect(stderr).toBe(
      'Traceback (most recent call last):\n  File "program.py", line 3, in <module>\n    f()\n' +
        '  File "program.py", line 2, in f\n    return 1 // 0\n           ~~^^~~\nZeroDivisionError: integer division or modulo by zero\n',
    )
    expect(result.series.length).toBeGreaterThan(0)
  })

  it.each([
    ['2.7', 'program.py:2: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n  assert (x, "always")\n'],
    ['3.8', 'program.py:2: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n  assert (x, "always")\nprogram.py:3: SyntaxWarning: "is" with a literal. Did you mean "=="?\n  print(x is 5)\n'],
    ['3.13', `program.py:4: SyntaxWarning: invalid escape sequence '\\d'\n  y = "\\d"\nprogram.py:2: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n  assert (x, "always")\nprogram.py:3: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?\n  print(x is 5)\n`],
  ] as const)('warns of doubtful code before the first line, as CPython %s does', async (version, warnings) => {
    const { stderr, stdout } = await runPython('x = 5\nassert (x, "always")\nprint(x is 5)\ny = "\\d"\n', { python: version })
    expect(stderr).toBe(warnings)
    expect(stdout).toBe('True\n')
  })

  it.each(['2.7', '3.8', '3.13'] as const)('shows what nobody caught by sys.excepthook, which may fail, on what sys.stderr is (%s)', async (version) => {
    const source = [
      'import sys',
      'class Held(object):',
      '    def __del__(self, write=sys.stdout.write): write("del\\n")',
      'def hook(kind, value, traceback):',
      '    sys.stdout.write("hook %s %s\\n" % (kind.__name__, sys.last_value is value))',
      '    raise KeyError("second")',
      'def f():',
      '    held = Held()',
      '    raise ValueError("first")',
      'sys.excepthook, sys.stderr = hook, sys.stdout',
      'f()',
    ].join('\n')
    const { result, stdout } = await runPython(source, { python: version })
    expect(result.problem).toMatchObject({ kind: 'ValueError', line: 9 })
    expect(stdout.split('\n').filter((line) => !/^ |^Traceback/.test(line))).toEqual([
      'hook ValueError True', 'Error in sys.excepthook:', "KeyError: 'second'", '', 'Original exception was:', 'ValueError: first', 'del', '',
    ])
  })

  it.each([
    ['async def f():\n    pass\n', 'async def', 1],
    ['x = 1\nimport socket\n', 'import socket', 2],
    ['x = "\\N{DESERET SMALL LETTER YEE}"\n', '\\N{', 1],
  ])('refuses what it does not have by name and line: %j', async (source, construct, line) => {
    const { result, stdout } = await runPython(source, { python: '3.11' })
    expect(stdout).toBe('')
    expect(result.problem).toMatchObject({ kind: 'Unsupported', line })
    expect(result.problem?.message).toContain(construct)
    expect(result.problem?.message).toContain('3.11')
  })

  it('reports a syntax error with its place', async () => {
    const { result } = await runPython('a = 1\nb = (2\n', { python: '3.11' })
    expect(result.status).toBe('rejected')
    expect(result.problem).toMatchObject({ kind: 'SyntaxError', message: "'(' was never closed", line: 2 })
  })

  it('stops at the memory limit', async () => {
    const { result } = await runPython('x = []\nwhile True:\n    x.append([0] * 100)\n', { python: '3.11', memoryLimit: 64 * 1024 ** 2 })
    expect(result.problem?.kind).toBe('Limit')
    expect(result.end.ledger.resident).toBeLessThan(80 * 1024 ** 2)
  })

  it.each(['while True: pass\n', 'def f():\n    f()\nwhile True:\n    try: f()\n    except RuntimeError: pass\n', 'list(range(10 ** 9))\n'])(
    'is cancelled whatever the program does: %j',
    async (source) => {
      const deadline = performance.now() + 300
      const { result } = await runPython(source, { python: '3.11', poll: () => (performance.now() > deadline ? 'cancel' : 'continue') })
      expect(['cancelled', 'failed']).toContain(result.status)
      expect(performance.now()).toBeLessThan(deadline + 5000)
    },
  )
})

describe('stepping', () => {
  it('stops at every line, in the order they run', async () => {
    const lines: number[] = []
    await runPython('x = 0\nfor i in range(2):\n    x += i\nprint(x)\n', { python: '3.11', poll: (line) => (lines.push(line), 'step') })
    expect(lines).toEqual([1, 2, 3, 3, 4])
  })
})
