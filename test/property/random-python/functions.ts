/** Functions full of statements, signatures with calls that fit and that do not, and generators driven by hand. */
import { anything, condition, expression, slice } from './expressions.ts'
import type { Source } from './source.ts'
import { block, show } from './tree.ts'
import type { Statement } from './tree.ts'

const DEPTH = 2
const MUTABLE = ['l', 'm'] as const

/** A function of random statements that prints its trail, and a call that catches what leaves it. */
export function statementChunk(source: Source, bindings: readonly string[]): Statement[] {
  const name = source.fresh('work')
  const nested = source.chance(0.5) ? closure(source) : []
  return [
    block(`def ${name}():`, ...bindings, 'n = 0', ...nested, ...statements(source, 3, 6, false), `print('${name}', repr((i, s, l, d, n)))`),
    block('try:', `print('${name} gave', ${name}())`),
    block('except Exception as error:', `print('${name} raised', type(error).__name__, error)`),
  ]
}

function statements(source: Source, low: number, high: number, looping: boolean): Statement[] {
  return Array.from({ length: source.int(low, high) }, () => statement(source, looping)).flat()
}

function statement(source: Source, looping: boolean): Statement[] {
  const inner = () => statements(source, 1, 2, looping)
  const kinds: (() => (Statement | string)[])[] = [
    () => [`${source.pick(['i', 'j', 's', 'l', 'd', 'u', 'n'])} = ${anything(source, DEPTH)}`],
    // No repetition of a sequence: what a gigabyte does depends on the machine.
    () => [`${source.pick(['i', 'f', 's', 'l', 'm', 'u', 'a', 'd'])} ${source.pick(['*= 2', '*= 0.5'])}`],
    () => [`${source.pick(['i', 'f', 's', 'l', 'm', 'u', 'a', 'd'])} ${source.pick(['+=', '-=',  '|=', '//=', '%=', '+=', '&='])} ${source.pick(['1', '2', 's', 'l', 'u', 'a', '[i]', "'z'", 'd', '0.5'])}`],
    () => [`print(${source.many(1, 3, () => anything(source, DEPTH)).join(', ')})`],
    () => [`${source.pick(MUTABLE)}[${slice(source)}] = ${expression(source, source.pick(['list', 'str', 'tuple']), 1)}`],
    () => [`del ${source.pick([...MUTABLE, 'd'])}[${source.any(() => slice(source), () => String(source.int(-2, 3)))}]`],
    () => [`${unpacking(source)}`],
    () => [`${source.pick(MUTABLE)}.${source.pick(['append(i)', 'insert(1, s)', 'pop()', 'extend(u)', 'reverse()', 'sort()', 'sort(key=str)', 'remove(i)', 'append(l)', 'sort(key=repr, reverse=True)'])}`],
    () => [`d.${source.pick(['update(e)', "setdefault('k', l)", "pop('k')", 'clear()', "update(x=i)", 'popitem()', 'update(zip(s, l))'])}`],
    () => [`d[${expression(source, source.pick(['int', 'str', 'list']), 1)}] = ${anything(source, 1)}`],
    () => [block(`if ${condition(source, DEPTH)}:`, ...inner()), ...(source.chance(0.5) ? [block('else:', ...inner())] : [])],
    () => [
      block(`for ${source.pick(['x', 'i', 'x, y', 'n, x'])} in ${source.pick(['l', 's', 'd', 'range(3)', 'enumerate(s)', 'zip(l, s)', 'd.items()', 'u', 'sorted(a)'])}:`, 'n += 1', block('if n > 9:', 'break'), ...statements(source, 1, 2, true)),
      ...(source.chance(0.3) ? [block('else:', ...inner())] : []),
    ],
    () => [block('while n < 5:', 'n += 1', ...statements(source, 1, 2, true))],
    () => tryStatement(source, inner),
    () => [block(`with Manager(${source.pick(['0', '1', '2', 'i'])})${source.pick(['', ' as x', ' as (x, y)'])}${source.chance(0.3) ? ', Manager(1)' : ''}:`, ...inner())],
    () => [`assert ${condition(source, 1)}, ${anything(source, 1)}`],
    () => [`raise ${source.pick(["ValueError(i)", 'KeyError(s)', "TypeError('wrong', l)", 'StopIteration', 'IndexError()', 'OverflowError(u)', ...(source.two ? ["ValueError, 'old'"] : ["ValueError(s) from KeyError(i)", 'ValueError(1) from None'])])}`],
    // 2.7 refuses to delete a name a nested function uses.
    () => [`del ${source.pick(source.two ? ['n'] : ['i', 's', 'n', 'l', 'x'])}`],
    ...(source.minor >= 8 ? [() => [`print((w := ${anything(source, 1)}), w)`]] : []),
    () => [`return ${anything(source, DEPTH)}`],
    ...(looping ? [() => [source.minor < 8 ? 'break' : source.pick(['break', 'continue'])]] : []),
    ...(source.minor >= 10 ? [() => matching(source, inner)] : []),
  ]
  return source.pick(kinds)().map((one) => (typeof one === 'string' ? { line: one } : one))
}

function tryStatement(source: Source, inner: () => Statement[]): Statement[] {
  const handlers = source.many(0, 2, () => source.pick(['except TypeError as x:', 'except (ValueError, KeyError):', 'except LookupError as error:', 'except Exception as error:', 'except ArithmeticError:']))
  const last = handlers.length === 0 || source.chance(0.4)
  return [
    block('try:', ...inner()),
    ...handlers.map((line) => block(line, "n += 10", ...(source.chance(0.3) ? ['raise'] : []), ...inner())),
    ...(handlers.length > 0 && source.chance(0.3) ? [block('else:', ...inner())] : []),
    ...(last ? [block('finally:', "print('finally', n)", ...inner())] : []),
  ]
}

function matching(source: Source, inner: () => Statement[]): Statement[] {
  const patterns = ['0', 'int()', 'str(x)', '[x, *y]', '[x, y]', '{"a": x, **y}', '(1 | 2 | -1) as x', 'None', 'True', '[int(), *_]', 'float(x) if x > 1', '()', '{}', 'list([x])', '"abc"']
  const cases = Array.from({ length: source.int(1, 3) }, () => block(`case ${source.pick(patterns)}:`, ...inner()))
  return [{ line: `match ${anything(source, 1)}:`, body: [...cases, block('case _:', ...inner())] }]
}

function unpacking(source: Source): string {
  const targets = source.pick(['i, j', 's, t, i', '(i, j), s', 'l[0], l[-1]', 'i, (j, s)', 'd[1], i', ...(source.two ? [] : ['i, *m', '*l, s', 'i, *m, j', 'i, (j, *m), s'])])
  return `${targets} = ${source.pick(['l', 'u', 's', 'm', 'j, i', '(1, 2), 3', '1, (2, 3)', 'd', 'l[:2]', 'range(3)', 'iter(u)', "'abc'", 'zip(s, l)', '1, [2, 3, 4], 5'])}`
}

function closure(source: Source): Statement[] {
  const name = source.fresh('inner')
  const writes = source.two ? 'l.append(x)' : source.pick(['i += x', 's = repr(x)', 'l = [x]', 'n += 1'])
  const names = source.two ? [] : [`nonlocal ${writes.split(' ')[0]}`]
  return [
    block(`def ${name}(x${source.chance(0.4) ? '=3' : ''}, *y):`, ...(writes.startsWith('l.append') ? [] : names), writes, `return ${source.pick(['i', 'len(l)', 's', '(x, y)', 'lambda: (x, y, i)'])}`),
    { line: `print(${name}(${source.pick(['2', 'i', '1, 2', '', '*u', '*l'])})${source.pick(['', ' == i'])} is not None, n)` },
  ]
}

/** A function with every kind of parameter and calls of every shape. */
export function signatureChunk(source: Source): Statement[] {
  const name = source.fresh('take')
  const plain = ['x', 'y', 'zz'].slice(0, source.int(0, 3))
  const withDefault = source.int(0, plain.length)
  let parameters = plain.map((one, index) => (index >= plain.length - withDefault ? `${one}=${source.pick(['0', 'None', "'d'", '[]'])}` : one))
  const kinds = [...plain]
  if (source.minor >= 8 && parameters.length > 0 && source.chance(0.3)) {
    const split = source.int(1, parameters.length)
    parameters = [...parameters.slice(0, split), '/', ...parameters.slice(split)]
  }
  const star = source.chance(0.4)
  if (star) parameters.push('*rest')
  if (!source.two && source.chance(0.5)) {
    if (!star) parameters.push('*')
    for (const one of ['key', 'other'].slice(0, source.int(1, 2))) {
      parameters.push(source.chance(0.5) ? `${one}=${source.int(0, 9)}` : one)
      kinds.push(one)
    }
  }
  if (star) kinds.push('rest')
  if (source.chance(0.4)) {
    parameters.push('**named')
    kinds.push('sorted(named.items())')
  }
  const argument = () =>
    source.pick(['1', "'s'", '[2]', '*[1, 2]', '*()', "*'ab'", 'x=1', 'y=2', 'zz=3', 'key=4', 'other=5', "**{'y': 6}", '**{}', "**{'key': 7, 'q': 8}", 'unknown=9', '*5', '**5', '*u', 'x=1'])
  const ordered = (list: readonly string[]) => {
    const once = list.filter((one, index) => list.findIndex((other) => other.split('=')[0] === one.split('=')[0]) === index)
    return once.sort((a, b) => rank(a) - rank(b)).filter((one, index, all) => !(source.two && one.startsWith('*') && rank(all[index - 1] ?? '') === rank(one)))
  }
  const calls = source.many(3, 6, () => `${name}(${ordered(source.many(0, 4, argument)).join(', ')})`)
  return [
    block(`def ${name}(${parameters.join(', ')}):`, `return (${[...kinds, "''"].join(', ')})`),
    ...calls.map(show),
  ]
}

/** Positional, keywords, *, **: the order every release accepts. */
const rank = (argument: string): number => (argument.startsWith('**') ? 3 : argument.startsWith('*') ? 2 : argument.includes('=') ? 1 : 0)

/** A generator with handlers around its yields, driven by next, send, throw and close. */
export function generatorChunk(source: Source): Statement[] {
  const name = source.fresh('steps')
  const inner = source.fresh('sub')
  const yields = (): Statement[] =>
    source.pick<() => (Statement | string)[]>([
      () => [`${source.pick(['', 'x = ', 'x = y = '])}yield ${source.pick(['1', 'x', "'v'", '(x, 2)', ''])}`],
      () => [`print('${name} in', (yield ${source.int(0, 9)}))`],
      () => [block('try:', 'x = yield 10'), block(source.pick(['except ValueError as error:', 'except Exception:', 'except GeneratorExit:']), "print('caught')", source.pick(['x = 4', 'raise', 'yield 11', 'return'])), ...(source.chance(0.4) ? [block('finally:', "print('out')")] : [])],
      () => [block('try:', 'yield 20'), block('finally:', "print('cleanup', x)", ...(source.chance(0.3) ? ['yield 21'] : []))],
      () => [block(`for x in ${source.pick(['range(2)', "'ab'", `${inner}(3)`])}:`, 'yield x')],
      () => [block('with Manager(1):', 'x = yield 30')],
      () => [source.two ? 'yield 40' : `x = yield from ${source.pick([`${inner}(1)`, '[5, 6]', `iter('xy')`, `${inner}(0)`])}`],
      () => ['x = 1 // 0'],
      () => [source.two ? 'return' : `return ${source.pick(['x', '7', ''])}`],
    ])().map((one) => (typeof one === 'string' ? { line: one } : one))
  const drive = () =>
    source.pick(['next(it)', 'next(it)', 'it.send(None)', "it.send('sent')", 'it.throw(ValueError(1))', 'it.throw(KeyError)', 'it.close()', 'list(it)', "next(it, 'end')", 'it.throw(GeneratorExit)', 'it.gi_running', 'it.gi_frame is None', 'it.throw(ValueError, "text")', 'it.throw(StopIteration(3))'])
  return [
    block(`def ${inner}(y):`, block('try:', 'got = yield y', "print('sub got', got)", 'yield y + 1'), block(source.pick(['finally:', 'except KeyError:']), "print('sub ends')"), ...(source.two ? [] : ["return 'sub'"])),
    block(`def ${name}(x=0, y=0):`, ...Array.from({ length: source.int(1, 4) }, yields).flat()),
    { line: `it = ${name}()` },
    ...source.many(4, 9, drive).map(show),
    { line: 'it = None' },
    show(source.pick([`[x for x in ${name}(1)]`, `sum(1 for x in ${name}())`, `tuple(${name}(2))`, `next(${name}(), 0)`, `dict(enumerate(${name}()))`])),
  ]
}
