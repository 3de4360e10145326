/**
 * Workloads that try to get out of their box: to JavaScript, to the file system, to the network, to other processes. A
 * workload can print, use its budget and fail; the canary of the host stays as it is. Mutated sources (10,000 of them)
 * are in test/property/mutants.test.ts.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runPython } from '../../support/run-engine.ts'

const folder = mkdtempSync(join(tmpdir(), 'arenascope-hostile-'))
const canary = globalThis as { canary?: string; escaped?: unknown }
let known: string[] = []
beforeAll(() => {
  canary.canary = 'alive'
  known = Object.getOwnPropertyNames(globalThis).sort()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The host as it was: its globals, its prototypes, its files. */
function expectUntouched(): void {
  expect(canary.canary).toBe('alive')
  expect(canary.escaped).toBeUndefined()
  expect(Object.getOwnPropertyNames(globalThis).filter((name) => !known.includes(name))).toEqual([])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(([] as unknown as { polluted?: unknown }).polluted).toBeUndefined()
  expect((() => undefined as unknown as { polluted?: unknown }).prototype).toBeUndefined()
  expect(readdirSync(folder)).toEqual([])
}

const quietly = (body: string): string => `try:\n${body.split('\n').map((line) => `    ${line}`).join('\n')}\n    print('no error')\nexcept Exception as error:\n    print(type(error).__name__)\n`

describe('names that mean something to JavaScript', () => {
  it.each(['constructor', '__proto__', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'eval', 'Function', 'globalThis', 'process', 'require', 'import_meta', 'arguments', 'then', 'toJSON', '__defineGetter__'])('%s is a name like any other', async (name) => {
    const source = `
class Box(object):
    pass
box = Box()
print(hasattr(box, '${name}'), hasattr(1, '${name}'), hasattr('', '${name}'), hasattr([], '${name}'), hasattr(print, '${name}'))
box.${name} = 'polluted'
d = {'${name}': 1}
print(box.${name}, d['${name}'], list(d), '${name}' in {}, '${name}' in globals())
${name} = 5
print(${name}, globals()['${name}'])
def f(${name}=1, *args, **kwargs):
    return ${name}, kwargs
print(f(), f(**{'${name}': 2}))
del ${name}
try:
    print(${name})
except NameError as error:
    print('NameError')
`
    const { stdout, result } = await runPython(source, { python: '3.11' })
    expect(result.problem).toBeNull()
    const builtin = name === 'eval' ? 'eval' : null
    expect(stdout.split('\n').slice(0, 4)).toEqual(['False False False False False', 'polluted 1 [\'' + name + "'] False False", '5 5', '(1, {}) (2, {})'])
    if (builtin === null) expect(stdout.trimEnd().endsWith('NameError')).toBe(true)
    expectUntouched()
  })
})

describe('texts that would be code', () => {
  it.each([
    ["')]}`;globalThis.escaped=1;//"], ['${globalThis.escaped=1}'], ['\\u0022;globalThis.escaped=1;\\u0022'], ['*/globalThis.escaped=1/*'], ['\\n;globalThis.escaped=1\\n'], ['</script><script>globalThis.escaped=1</script>'], ['\\u2028globalThis.escaped=1\\u2029'],
  ])('%s stays a text', async (text) => {
    const source = `
t = """${text.replaceAll('"', '\\"')}"""
d = {t: t}
class C(object):
    pass
setattr(C, t, t)
print(getattr(C, t) == t, d[t] == t, t in C.__dict__, len(f'{t}{t!r}') > len(t))
C.__name__ = 'x'
exec_free = [t for _ in range(3)]
print(len(exec_free), '%s' % t == t, '{0}'.format(t) == t)
raise ValueError(t)
`
    const { stdout, result } = await runPython(source, { python: '3.11' })
    expect(stdout).toBe('True True True True\n3 True True\n')
    expect(result.problem?.kind).toBe('ValueError')
    expectUntouched()
  })

  it('as names of the file and of what it defines stay names', async () => {
    const { stdout } = await runPython('def f():\n    return 1\nprint(f())\n', { python: '3.11', name: '`;globalThis.escaped=1;`${1}.py' })
    expect(stdout).toBe('1\n')
    expectUntouched()
  })
})

describe('the ways that get out of other sandboxes', () => {
  it.each([
    ['subclasses', "[c for c in object.__subclasses__() if c.__name__ in ('Popen', '_wrap_close', 'FileLoader', 'Quitter')][0]"],
    ['a function’s globals', "(lambda: 0).__globals__['__builtins__'].__import__('os').system('touch escaped')"],
    ['a frame', "__import__('sys')._getframe().f_builtins['open']('escaped', 'w')"],
    ['a traceback’s frame', "[e.__traceback__.tb_frame.f_globals['os'] for e in [Exception()]]"],
    ['format strings', "'{0.__class__.__init__.__globals__[os]}'.format(Exception())"],
    ['the class of a class', "type(type).__subclasses__(type)[0].__init__.__globals__['os']"],
    ['code made by hand', "type((lambda: 0).__code__)(0, 0, 0, 0, 0, 0, b'', (), (), (), '', '', '', 0, b'', b'')"],
    ['a builtin’s self', "print.__self__.__import__('subprocess').Popen(['touch', 'escaped'])"],
    ['a generator’s frame', "(x for x in ()).gi_frame.f_back.f_globals['os']"],
    ['breakpoint', '__builtins__.breakpoint()'],
    ['ctypes', "__import__('ctypes').CDLL(None).system(b'touch escaped')"],
    ['posix', "__import__('posix').system('touch escaped')"],
    ['a socket', "__import__('socket').create_connection(('127.0.0.1', 1))"],
    ['a process', "__import__('subprocess').run(['touch', 'escaped'])"],
    ['JavaScript', "__import__('js').globalThis"],
    ['node', "__import__('node:fs')"],
    ['pickle', "__import__('pickle').loads(b\"cos\\nsystem\\n(S'touch escaped'\\ntR.\")"],
    ['open', `open('${folder}/escaped', 'w').write('x')`],
    ['os.open', `__import__('os').open('${folder}/escaped', 65)`],
    ['io', `__import__('io').open('${folder}/escaped', 'w').write('x')`],
  ])('%s lead nowhere', async (_name, expression) => {
    for (const python of ['2.7', '3.13'] as const) {
      const { stdout, result } = await runPython(quietly(`found = ${expression}`), { python })
      // Refused before it runs, refused by an exception, or (where CPython has such an attribute) an object of the twin.
      expect(['finished', 'failed', 'rejected'], `${python}: ${result.problem?.message}`).toContain(result.status)
      expect(result.problem?.kind ?? '').not.toBe('Internal')
      expect(stdout.length).toBeLessThan(200)
    }
    expectUntouched()
  })
})

describe('a workload that wants everything', () => {
  it.each([
    ['memory', 'a = []\nwhile True:\n    a.append("x" * 100000)\n'],
    ['one huge block', 'b = bytearray(10 ** 12)\n'],
    ['depth', 'def f(n):\n    return f(n + 1)\nf(0)\n'],
    ['a deep list', 'a = []\nfor i in range(200000):\n    a = [a]\nprint(len(repr(a)))\n'],
    ['a huge repeat', "s = 'ab' * (10 ** 11)\n"],
    ['a huge format', "s = '%1000000000000d' % 1\n"],
  ])('%s ends with its budget, in words', async (_name, source) => {
    const { result } = await runPython(source, { python: '3.11', memoryLimit: 64 * 2 ** 20, seconds: 5 })
    expect(['failed', 'cancelled', 'rejected', 'stopped']).toContain(result.status)
    if (result.status !== 'cancelled') expect(result.problem?.message.length).toBeGreaterThan(0)
    expect(result.problem?.kind ?? '').not.toBe('Internal')
    expectUntouched()
  }, 60_000)
})
