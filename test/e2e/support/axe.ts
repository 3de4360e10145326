/** axe in the page, and a program whose run fills every tab. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const NODES = `import gc
class Node(object):
    def __init__(self, n):
        self.n = n
        self.me = self
rows = [Node(i) for i in range(3000)]
texts = ['-'.join(['a', 'b']) for i in range(9000)]
kept = rows[::50]
del rows
print(len(kept), gc.collect())
`
export const TABS = ['arenas', 'objects', 'collector', 'fragmentation', 'ledger', 'lines', 'compare', 'notes'] as const

export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(AXE)
}

/** `rule: element` for each element that fails at level serious or critical. */
export async function violations(page: Page): Promise<string[]> {
  // Colours that are still changing have no contrast to speak of.
  await page.waitForTimeout(200)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } }
    const results = await axe.run()
    return results.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html.slice(0, 160)) }))
  })
  return found.flatMap(({ id, at }) => at.map((html) => `${id}: ${html}`))
}
