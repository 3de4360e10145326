/** What the window may send: everything else is refused on arrival. */
import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', () => ({ ipcMain: {} }))
const { parseArguments } = await import('../../../src/main/ipc/register.ts')
const { isTrustedSender } = await import('../../../src/main/ipc/sender.ts')

const settings = { python: '3.11', libc: 'glibc-2.36', allocator: 'pymalloc', thresholds: null, gcEnabled: true, memoryLimit: 2 ** 31 }
const document = { name: 'a.py', source: 'pass', settings, notes: '', view: { hiddenSlices: [], clock: 'event', tab: '' } }
const start = { name: 'a.py', source: 'pass', settings, points: 1000 }

describe('arguments', () => {
  it.each([
    ['app:ready', []],
    ['document:open', [null]],
    ['document:open', ['/a/b.py']],
    ['document:save', [document, null]],
    ['document:draft', [{ document, path: '/a.py' }, 'a']],
    ['document:draft', [null, '']],
    ['run:start', [start]],
    ['run:start', [{ ...start, settings: { ...settings, thresholds: [700, 10, 10] } }]],
    ['run:command', [1, 'cancel']],
    ['run:detail', [1, { from: 0, to: 10, points: 100 }]],
  ] as const)('%s takes %j', (channel, args) => {
    expect(parseArguments(channel, args)).toEqual(args)
  })

  it.each([
    ['app:ready', ['more']],
    ['app:setTheme', ['pink']],
    ['document:open', []],
    ['document:open', [7]],
    ['document:open', ['a\0b.py']],
    ['document:openSample', ['../../etc/passwd']],
    ['document:save', [{ ...document, source: 1 }, null]],
    ['document:save', [{ ...document, source: 'x'.repeat(5_000_001) }, null]],
    ['document:save', [document]],
    ['run:start', [{ ...start, points: 1e9 }]],
    ['run:start', [{ ...start, points: NaN }]],
    ['run:start', [{ ...start, settings: { ...settings, python: '3.99' } }]],
    ['run:start', [{ ...start, settings: { ...settings, memoryLimit: 2 ** 40 } }]],
    ['run:start', [{ ...start, extra: 1 }]],
    ['run:command', [1, 'explode']],
    ['run:command', [0.5, 'pause']],
    ['run:detail', [1, { from: -1, to: 10, points: 100 }]],
    ['run:detail', [1, { from: 0, to: Infinity, points: 100 }]],
    ['report:export', [1, 'exe', { source: true, output: true, values: false }, null]],
    ['report:export', [1, 'html', { source: true, output: true, values: false }, { a: 1 }]],
    ['report:export', [1, 'html', { source: 'yes', output: true, values: false }, null]],
    ['report:export', [1, 'html', { source: true, output: true, values: false, path: '/etc/passwd' }, null]],
  ] as const)('%s refuses %j', (channel, args) => {
    expect(() => parseArguments(channel, args)).toThrow(channel)
  })
})

describe('the sender', () => {
  const own = { contentsId: 3, frameUrl: 'app://arenascope/index.html', isTopFrame: true }
  const page = 'app://arenascope/index.html'

  it('is our page in our window', () => {
    expect(isTrustedSender(own, 3, page)).toBe(true)
    expect(isTrustedSender({ ...own, frameUrl: 'app://arenascope/index.html#x' }, 3, page)).toBe(true)
  })

  it.each([
    ['another window', { ...own, contentsId: 4 }],
    ['a sub-frame', { ...own, isTopFrame: false }],
    ['another host', { ...own, frameUrl: 'app://evil/index.html' }],
    ['the web', { ...own, frameUrl: 'https://arenascope/index.html' }],
    ['a file', { ...own, frameUrl: 'file:///index.html' }],
    ['a frame that is gone', { ...own, frameUrl: null }],
    ['nonsense', { ...own, frameUrl: '' }],
  ])('is not %s', (_what, sender) => {
    expect(isTrustedSender(sender, 3, page)).toBe(false)
    expect(isTrustedSender(sender, null, page)).toBe(false)
  })
})
