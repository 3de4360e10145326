/** The window in Simplified Chinese: switched to after a run, remembered, the same numbers, and no English left over. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAxe, NODES, TABS, violations } from './support/axe.ts'
import { launch, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const folder = scratch()
let window: AppWindow

beforeAll(async () => {
  window = await launch({ args: [folder.file('nodes.py', NODES)] })
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

/** Every exact number on screen, in order. */
async function numbers(): Promise<string[]> {
  return await window.page.evaluate(() => [...document.querySelectorAll('[data-value]')].filter((element) => /^-?\d/.test((element as HTMLElement).dataset['value']!)).map((element) => (element as HTMLElement).dataset['value']!))
}

/** Texts, labels and tooltips on screen that hold English words; programs, outputs, types and names of files are left out. */
async function english(): Promise<string[]> {
  return await window.page.evaluate(() => {
    const own = /\b(imported library|(interpreter|instance|dict|list|type|set) (start-up|values|keys|items|docstring|table)|A|B|Arenascope|CPython|Python|Debian|glibc|GLIBC_TUNABLES=\S+|PYTHONMALLOC=malloc|gc(\.\w+)*(\(\))?|pymalloc|malloc(_trim)?|mmap|arenas?|pools?|chunk|free list|tcache|bytes?|int|str|list|tuple|dict|set|frozenset|float|\w+Type|type|function|module|threshold\d|Ctrl|Shift|Alt|Enter|Backspace|Esc|Home|End|ArrowLeft|ArrowRight|KiB|MiB|GiB|kB|MB|B|k|M|s|ms|min|HTML|PDF|JSON|CSV|SVG|PNG|CSV|Perfetto|speedscope|schema|nodes|py|arenascope|Node|rows|kept|texts|del|range|immortal|traceback|append|setattr|English|F\d+|TextIOWrapper|SimpleNamespace|code|flags|staticmethod|\w+_\w+|\w+…)(?!\w)/gi
    const ignored = 'code, pre, .editor-host, .console, [data-testid=console], .heap-path, .heap-way li, [data-testid=file-name], .compare-rules-of, .lines-source'
    const found: string[] = []
    const look = (text: string | null, element: Element) => {
      if (text === null || element.closest(ignored) !== null) return
      if (/[A-Za-z]{3}/.test(text.replace(/__\w+__|0x[0-9a-f]+|\S+\.\w+|@\d+/g, '').replace(own, ''))) found.push(text.trim())
    }
    for (const element of document.querySelectorAll('body *')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'aria-roledescription']) look(element.getAttribute(name), element)
      for (const child of element.childNodes) if (child.nodeType === Node.TEXT_NODE) look(child.textContent, element)
    }
    return [...new Set(found)]
  })
}

describe('switched to Chinese after a run', () => {
  let before: string[] = []

  beforeAll(async () => {
    expect(await window.run()).toBe('finished')
    await window.page.locator('[data-testid=findings][data-state=found]').waitFor()
    await window.page.getByTestId('tab-ledger').click()
    await window.page.getByTestId('ledger-table').waitFor()
    before = await numbers()
    await window.menu('languageChinese')
    await window.page.locator('html[lang=zh-CN]').waitFor()
    await window.page.locator('[data-testid=findings][data-state=found]').waitFor()
    await loadAxe(window.page)
  })

  it('the run stays, with the same numbers', async () => {
    expect(await window.phase()).toBe('finished')
    expect(await window.page.getByTestId('phase').innerText()).toBe('已完成')
    expect(before.length).toBeGreaterThan(20)
    expect(await numbers()).toEqual(before)
  })

  it('menu, toolbar and tabs are named in Chinese', async () => {
    expect(await window.page.getByTestId('run').innerText()).toBe('运行')
    expect(await window.page.getByTestId('tab-ledger').innerText()).toBe('账本')
    expect(await window.app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items.map(({ label }) => label))).toEqual(['文件(&F)', '编辑(&E)', '运行(&R)', '视图(&V)', '帮助(&H)'])
  })

  it.each(TABS)('the tab %s speaks no English and has no violation', async (tab) => {
    await window.page.getByTestId(`tab-${tab}`).click()
    await window.page.waitForTimeout(600)
    expect(await english()).toEqual([])
    expect(await violations(window.page)).toEqual([])
  })

  it('so does the inspector: why an arena is held, and who holds an object', async () => {
    const { page } = window
    await page.getByTestId('tab-arenas').click()
    await page.getByTestId('arena-map').focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+Enter')
    await page.getByTestId('why-held').waitFor()
    expect(await page.getByTestId('why-held').innerText()).toMatch(/^Arena \d+（.*个块.*持有/)
    expect(await english()).toEqual([])
    await page.getByTestId('holders').locator('button.heap-type').first().click()
    await page.getByTestId('incoming').waitFor()
    expect(await english()).toEqual([])
  })

  it('and the cycles that wait for a collection', async () => {
    const { page } = window
    await page.getByTestId('tab-collector').click()
    await page.getByTestId('collector-view').getByText('循环').click()
    await page.getByTestId('cycles-collection').selectOption('waiting')
    await page.getByTestId('cycles-found').waitFor({ timeout: 60_000 })
    expect(await english()).toEqual([])
    await page.getByTestId('collector-view').getByText('回收').first().click()
  })

  it.each(['shortcuts-button', 'palette-button'])('so does the dialog of %s', async (id) => {
    await window.page.getByTestId(id).click()
    const [left, wrong] = [await english(), await violations(window.page)]
    await window.page.keyboard.press('Escape')
    expect([left, wrong]).toEqual([[], []])
  })

  it('the palette switches back, and a sentence of the app follows', async () => {
    await window.page.getByTestId('palette-button').click()
    await window.page.getByTestId('palette-input').fill('English')
    await window.page.keyboard.press('Enter')
    await window.page.locator('html[lang=en]').waitFor()
    expect(await window.page.getByTestId('run').innerText()).toBe('Run')
    expect(await window.page.getByTestId('phase').innerText()).toBe('finished')
  })
})

it('the choice is remembered, and the first frame speaks it', async () => {
  await window.menu('languageChinese')
  await window.page.locator('html[lang=zh-CN]').waitFor()
  const { userData } = window
  await window.close()
  window = await launch({ userData })
  expect(await window.page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
  expect(await window.page.getByTestId('run').innerText()).toBe('运行')
  expect(await window.page.getByTestId('phase').innerText()).toBe('就绪')
})

it('a system in Chinese decides where nobody has chosen', async () => {
  await window.close()
  window = await launch({ args: ['--lang=zh-CN'] })
  await window.page.locator('html[lang=zh-CN]').waitFor()
  expect(await english()).toEqual([])
})
