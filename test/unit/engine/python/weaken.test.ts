/** Stores made weak: only the value changes, and no line moves. */
import { beforeAll, describe, expect, it } from 'vitest'
import { weakenProgram } from '../../../../src/main/engine/index.ts'
import type { ReplayConfig } from '../../../../src/main/engine/index.ts'
import type { WeakStore } from '../../../../src/shared/telemetry/cycles.ts'
import { configOf } from '../../../support/run-engine.ts'

let config: Omit<ReplayConfig, 'source' | 'lastEvent'>
beforeAll(async () => {
  const { parser, ...rest } = await configOf('', { python: '3.11' })
  config = { ...rest, parser: parser! }
})

const weaken = (source: string, store: Partial<WeakStore> = {}) => weakenProgram({ ...config, source }, [{ line: 1, target: 'attribute', name: 'parent', ...store }])

describe('a store', () => {
  it.each([
    ['a.parent = b\n', 'import weakref; a.parent = None if b is None else weakref.proxy(b)\n'],
    ['if a: a.parent = make(1)\n', 'if a: import weakref; a.parent = weakref.proxy(make(1))\n'],
    ['é = "ü"; a.parent = é.b\n', 'é = "ü"; import weakref; a.parent = weakref.proxy(é.b)\n'],
    ['a.parent: int = b[0]\n', 'import weakref; a.parent: int = weakref.proxy(b[0])\n'],
    ['a.parent = self\nimport weakref\n', 'a.parent = weakref.proxy(self)\nimport weakref\n'],
    ['weakref = a.parent = 1\na.parent = b\n', null],
    ['a.parent = b; weakref = 1\n', "a.parent = None if b is None else __import__('weakref').proxy(b); weakref = 1\n"],
  ])('%j', (source, expected) => {
    expect(weaken(source)).toBe(expected)
  })

  it.each([
    ['d[k] = b\n', "import weakref; d[k] = None if b is None else weakref.proxy(b)\n"],
    ['d.append(f(x))\n', 'import weakref; d.append(weakref.proxy(f(x)))\n'],
    ['d.extend(x)\n', null],
  ])('of an item: %j', (source, expected) => {
    expect(weaken(source, { target: 'item', name: '' })).toBe(expected)
  })

  it.each(['a.child = b\n', 'a.parent = None\n', 'a.parent = [b]\n', 'a.parent = lambda: b\n', 'a.parent += b\n', 'a.parent, c = b\n', 'x = 1\n', 'syntax error\n'])('not of %j', (source) => {
    expect(weaken(source)).toBeNull()
  })
})
