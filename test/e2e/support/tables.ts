/** The charts in their table form: the exact numbers behind the drawing. */
import type { Page } from 'playwright-core'

export type Row = Readonly<Record<string, string>>

/** Shows a card as a table or as a drawing. */
export async function showTable(page: Page, card: string, table: boolean): Promise<void> {
  const toggle = page.getByTestId(`${card}-table-toggle`)
  if ((await page.getByTestId(`${card}-table`).count()) > 0 !== table) await toggle.click()
  if (table) await page.getByTestId(`${card}-table`).waitFor()
}

export async function showTab(page: Page, tab: string): Promise<void> {
  await page.getByTestId(`tab-${tab}`).click()
}

/** Every row, by column: the exact value where a cell has one, else its text. Long tables hold only the rows in view. */
export async function readTable(page: Page, testId: string): Promise<Row[]> {
  return page.getByTestId(testId).evaluate(async (table) => {
    const box = table.parentElement!
    const rows = new Map<string, Record<string, string>>()
    const collect = (): void => {
      for (const row of table.querySelectorAll<HTMLElement>('tbody tr[data-row]')) {
        const cells = [...row.querySelectorAll<HTMLElement>('[data-column]')]
        rows.set(row.dataset.key!, Object.fromEntries(cells.map((cell) => [cell.dataset.column!, cell.dataset.value ?? cell.innerText.trim()])))
      }
    }
    for (let top = 0; ; top += Math.max(40, box.clientHeight / 2)) {
      box.scrollTop = top
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)))
      collect()
      if (top >= box.scrollHeight) break
    }
    box.scrollTop = 0
    return [...rows.values()]
  })
}

export async function readEditor(page: Page): Promise<string> {
  return page.locator('[data-testid=editor] .cm-content').evaluate((content) => [...content.querySelectorAll('.cm-line')].map((line) => line.textContent ?? '').join('\n'))
}

/** Types at the very start of the program. */
export async function typeAtTop(page: Page, text: string): Promise<void> {
  await page.locator('[data-testid=editor] .cm-content').click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type(text)
}
