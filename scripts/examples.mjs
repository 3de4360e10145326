// Exports the report of the scattered survivors from the built window into docs/examples: `npm run examples`.
// Needs a display (or xvfb-run) and `npx electron-vite build`.
import { join } from 'node:path'
import { openBuiltWindow, root } from './built-window.mjs'

const { app, page, run, close } = await openBuiltWindow()
await run()
for (const format of ['html', 'pdf', 'json']) {
  const name = `scattered_survivors.${format}`
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, join(root, 'docs/examples', name))
  await page.getByTestId('report').click()
  await page.getByTestId(`report-${format}`).click()
  await page.getByTestId('notice').filter({ hasText: name }).waitFor()
}
await close()
