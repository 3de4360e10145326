/** Pause, step and stop, and workloads that will not end, sink too deep or want too much. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { answerDialogs, ENDED, launch, openWith, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const folder = scratch()
let window: AppWindow
beforeAll(async () => {
  window = await launch()
})
afterEach(async () => {
  // Whatever happened, the next test begins with a window that works.
  expect(await window.page.getByTestId('run').isVisible()).toBe(true)
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

let opened = 0

async function open(name: string, source: string): Promise<void> {
  // A name of its own for every attempt: it tells when the new document is on screen.
  const own = `${++opened}-${name}`
  await answerDialogs(window.app, openWith(folder.file(own, source)))
  await window.page.getByTestId('open').click()
  await expect.poll(() => window.page.getByTestId('file-name').innerText()).toBe(own)
  await window.untilPhase(['idle'])
}

async function begin(): Promise<void> {
  await window.page.getByTestId('run').click()
  await window.untilPhase(['running', 'paused', ...ENDED])
}

interface StopTimes {
  /** The run is over: its result is in the page. */
  readonly ended: number
  /** The toolbar says so, with the last drawings done. */
  readonly shown: number
}

/** Milliseconds from the click on Stop, by the page's own clock. */
async function stop(): Promise<StopTimes> {
  return window.page.evaluate(() => new Promise<StopTimes>((resolve, reject) => {
    let ended = Infinity
    const { arenascope } = globalThis as unknown as { arenascope: { on(channel: string, listener: () => void): () => void } }
    const off = arenascope.on('run:ended', () => (ended = performance.now() - from))
    setTimeout(() => reject(new Error('Stop did not end the run within 10 s')), 10_000)
    const phase = document.querySelector('[data-testid=phase]')!
    const button = document.querySelector<HTMLButtonElement>('[data-testid=stop]')!
    const from = performance.now()
    const observer = new MutationObserver(() => {
      if (['running', 'paused', 'preparing'].includes(phase.getAttribute('data-phase')!)) return
      observer.disconnect()
      off()
      resolve({ ended, shown: performance.now() - from })
    })
    observer.observe(phase, { attributes: true })
    button.click()
  }))
}

describe('stopping', () => {
  it.each([
    ['an endless loop', 'loop.py', 'while True: pass\n'],
    ['an endless loop that prints', 'chatter.py', 'while True: print("again and again")\n'],
    ['an endless loop that allocates', 'hoard.py', 'kept = []\nwhile True:\n    kept.append(object())\n    if len(kept) > 200000: kept = []\n'],
    ['a long loop inside one line', 'one-line.py', 'total = sum(i for i in range(10 ** 12))\n'],
  ])('takes no more than 200 ms: %s', { retry: 2 }, async (_what, name, source) => {
    await open(name, source)
    await begin()
    await new Promise((resolve) => setTimeout(resolve, 1500))
    const took = await stop()
    console.log(`stopped ${name} after ${took.ended.toFixed(0)} ms, shown after ${took.shown.toFixed(0)} ms`)
    await window.shot(`steering-${name.replace('.py', '')}`)
    expect(await window.phase()).toBe('cancelled')
    expect(took.ended).toBeLessThan(200)
    expect(took.shown).toBeLessThan(400)
  })
})

describe('programs that fail', () => {
  it.each([
    ['deep recursion', 'deep.py', 'def dive(n):\n    return dive(n + 1)\n\nprint("before")\ndive(0)\n', /RecursionError/],
    ['a huge allocation', 'huge.py', 'print("before")\nkept = [0] * (10 ** 11)\n', /MemoryError|memory/],
    ['memory without end', 'greedy.py', 'print("before")\nkept = []\nwhile True:\n    kept.append("x" * 1000000)\n', /MemoryError|memory limit/],
    ['an exception', 'raise.py', 'print("before")\nraise ValueError("on purpose")\n', /ValueError/],
  ])('end as failed with the traceback and keep their telemetry: %s', async (_what, name, source, kind) => {
    await open(name, source)
    await begin()
    expect(await window.untilPhase(ENDED)).toBe('failed')
    expect(await window.console()).toContain('before')
    expect(await window.console()).toMatch(kind)
    expect(await window.page.getByTestId('problem').innerText()).toMatch(kind)
    expect(await window.page.locator('[data-status=resident]').count()).toBe(1)
    await window.shot(`steering-${name.replace('.py', '')}`)
  })

  it('are refused before anything runs when that can be known', async () => {
    await open('syntax.py', 'print("never")\nif True print(1)\n')
    await begin()
    expect(await window.untilPhase(ENDED)).toBe('rejected')
    expect(await window.console()).not.toContain('never')
    expect(await window.page.getByTestId('problem').innerText()).toMatch(/2/)
    await window.shot('steering-syntax')
  })
})

describe('pausing', () => {
  it('stands still, steps by lines, and goes on to the end', async () => {
    const body = 'total = 0\nfor i in range(3000000):\n    total += i\n    total -= i\nprint(total)\n'
    await open('steps.py', body)
    await begin()
    await window.page.getByTestId('pause').click()
    await window.untilPhase(['paused'])
    const line = async (): Promise<number> => Number(await window.page.getByTestId('editor').getAttribute('data-line'))
    const lines = new Set<number>()
    for (let i = 0; i < 6; i++) {
      const before = await line()
      lines.add(before)
      await window.page.getByTestId('step').click()
      await expect.poll(line).not.toBe(before)
      await window.untilPhase(['paused'])
    }
    expect([...lines].every((n) => n >= 2 && n <= 4)).toBe(true)
    expect(lines.size).toBeGreaterThan(1)
    await window.shot('steering-paused')
    await window.page.getByTestId('pause').click()
    expect(await window.untilPhase(ENDED)).toBe('finished')
    expect(await window.console()).toContain('0')
  })
})
