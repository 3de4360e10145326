// Loaded into the app by `electron -r`: edits the program, kills the page's process, and prints what the editor shows
// when the page is back. Playwright cannot do this: it gives a page up for lost once its process has died.
const { app, BrowserWindow } = require('electron')

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const page = () => BrowserWindow.getAllWindows()[0]?.webContents
/** A script for a page that is just dying is never answered. */
const ask = (script) => Promise.race([page()?.executeJavaScript(script).catch(() => '') ?? '', pause(400).then(() => '')])
// The editor lives in a shadow tree.
const EDITOR = "document.querySelector('[data-testid=editor]')?.shadowRoot?.querySelector('.cm-content')"

async function until(script) {
  for (let i = 0; i < 60; i++) {
    const answer = await ask(script)
    if (answer) return answer
    await pause(150)
  }
  return ''
}

app.whenReady().then(async () => {
  await until(`${EDITOR}?.innerText.includes('print(1)')`)
  page().focus()
  await ask(`${EDITOR}.focus()`)
  await page().insertText('kept = 1;')
  await pause(1500)
  page().forcefullyCrashRenderer()
  await pause(300)
  const text = await until(`${EDITOR}?.innerText.includes('print(1)') && ${EDITOR}.innerText`)
  const notice = await until("document.querySelector('[data-testid=notice]')?.innerText")
  process.stdout.write(`AFTER ${JSON.stringify(text)}\nNOTICE ${JSON.stringify(notice)}\n`)
  app.exit(0)
})
