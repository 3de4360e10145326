/** Pages and charts drawn by Chromium for a file: in a window nobody sees, without the app's bridge, offline. */
import { BrowserWindow, session } from 'electron'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface Drawing {
  /** The print of a page, tagged, with an outline. */
  pdf(html: string): Promise<Uint8Array>
  /** A chart at twice its size. */
  png(svg: string): Promise<Uint8Array>
}

/** Pixels of the file for one of the chart. */
const SCALE = 2
const FOOTER = '<div style="width:100%;font:7px sans-serif;color:#667;padding:0 12mm;display:flex;justify-content:space-between"><span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>'

export function createDrawing(temporary: string): Drawing {
  async function drawn<T>(name: string, content: string, draw: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(join(temporary, 'arenascope-'))
    const file = join(folder, name)
    const window = new BrowserWindow({ show: false, webPreferences: { session: offline(folder), sandbox: true, contextIsolation: true, spellcheck: false } })
    try {
      await writeFile(file, content)
      await window.loadFile(file)
      return await draw(window)
    } finally {
      window.destroy()
      await rm(folder, { recursive: true, force: true })
    }
  }

  return {
    pdf: (html) =>
      drawn('report.html', html, ({ webContents }) =>
        webContents.printToPDF({ pageSize: 'A4', printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true, displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: FOOTER, margins: { top: 0.55, bottom: 0.6, left: 0.47, right: 0.47 } }),
      ),
    png: (svg) =>
      drawn('chart.html', '<!doctype html><meta charset="utf-8"><title>chart</title>', async ({ webContents }) => {
        const url = (await webContents.executeJavaScript(`(${RASTERIZE})(${JSON.stringify(svg)}, ${SCALE})`)) as string
        return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
      }),
  }
}

/** A session of its own that reads its one folder and nothing else. */
function offline(folder: string): Electron.Session {
  const own = session.fromPartition('drawing')
  const root = pathToFileURL(folder).href
  own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !url.startsWith(`${root}/`) && !url.startsWith('data:') }))
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  return own
}

/** Runs in the page. */
const RASTERIZE = `async (svg, scale) => {
  const image = new Image()
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg)
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * scale
  canvas.height = image.height * scale
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png')
}`
