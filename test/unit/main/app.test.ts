/** The parts of app/ that need no Electron. */
import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDrafts } from '../../../src/main/app/drafts.ts'
import { fileFromArguments, packLaunch, unpackLaunch } from '../../../src/main/app/launch.ts'
import { answerAsset, resolveAsset } from '../../../src/main/app/protocol.ts'
import { listRecent, rememberRecent } from '../../../src/main/app/recent.ts'
import { createSettingsStore } from '../../../src/main/app/settings-store.ts'
import { windowTitle } from '../../../src/main/app/title.ts'
import { placeWindow } from '../../../src/main/app/window-bounds.ts'
import { newDocument } from '../../../src/main/files/open.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arenascope-app-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('app://', () => {
  const root = '/opt/app/renderer'

  it('names files below the renderer', () => {
    expect(resolveAsset(root, 'app://arenascope/index.html')).toBe(join(root, 'index.html'))
    expect(resolveAsset(root, 'app://arenascope/assets/a%20b.js?x#y')).toBe(join(root, 'assets/a b.js'))
  })

  it.each([
    'app://arenascope/..%2f..%2fetc/passwd.html',
    'app://arenascope/%2e%2e/%2e%2e/main/index.js/../../../x/../../y.js%00.html',
    'app://arenascope/a/..%5c..%5cindex.html',
    'app://arenascope/..%2fmain/index.js',
    'app://other/index.html',
    'file:///opt/app/renderer/index.html',
    'app://arenascope/secret.key',
    'app://arenascope/',
    'app://arenascope/%E0%A4%A',
    'nonsense',
  ])('refuses %s', (url) => {
    expect(resolveAsset(root, url)).toBeNull()
  })

  it('answers with the policy on everything, found or not', async () => {
    writeFileSync(join(folder, 'index.html'), '<p>')
    const found = await answerAsset(folder, { url: 'app://arenascope/index.html', method: 'GET' })
    const missing = await answerAsset(folder, { url: 'app://arenascope/none.js', method: 'GET' })
    const posted = await answerAsset(folder, { url: 'app://arenascope/index.html', method: 'POST' })
    expect([found.status, missing.status, posted.status]).toEqual([200, 404, 403])
    for (const answer of [found, missing, posted]) {
      const policy = answer.headers.get('content-security-policy')!
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
    }
  })
})

describe('drafts', () => {
  const work = { document: newDocument('a.py', 'unsaved = 1\n'), path: '/a.py' }

  it('survive the end of the process and are found by the next start', async () => {
    const first = createDrafts(folder, 1)
    first.set(work)
    await first.flush()
    expect(createDrafts(folder, 2).recover()).toEqual(work)
    // Shown but not yet written again: a second crash loses nothing.
    expect(createDrafts(folder, 3).recover()).toEqual(work)
  })

  it('are on disk within two seconds', async () => {
    createDrafts(folder, 1).set(work)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(createDrafts(folder, 2).recover()).toEqual(work)
  })

  it('go when the work is saved, with the recovered file they replaced', async () => {
    const first = createDrafts(folder, 1)
    first.set(work)
    await first.flush()
    const second = createDrafts(folder, 2)
    second.recover()
    second.set(work)
    await second.flush()
    expect(readdirSync(folder)).toEqual(['draft-2.json'])
    second.set(null)
    await second.flush()
    expect(readdirSync(folder)).toEqual([])
  })

  it('that nobody has looked at are not touched', async () => {
    const first = createDrafts(folder, 1)
    first.set(work)
    await first.flush()
    const second = createDrafts(folder, 2)
    second.set(null)
    await second.flush()
    expect(createDrafts(folder, 3).recover()).toEqual(work)
  })

  it('that are damaged are passed over and kept', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    writeFileSync(join(folder, 'draft-9.json'), '{"half')
    const first = createDrafts(folder, 1)
    first.set(work)
    await first.flush()
    expect(createDrafts(folder, 10).recover()).toEqual(work)
    expect(readdirSync(folder)).toContain('draft-9.json')
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})

describe('settings', () => {
  it('come back, and a damaged file counts as none', async () => {
    const path = join(folder, 'settings.json')
    const store = createSettingsStore(path)
    store.change({ theme: 'dark', bounds: { x: 1, y: 2, width: 1000, height: 700, maximized: false } })
    rememberRecent(store, '/a.py')
    rememberRecent(store, path)
    rememberRecent(store, '/a.py')
    await store.flush()
    const again = createSettingsStore(path)
    expect(again.get()).toEqual(store.get())
    expect(listRecent(again)).toEqual([
      { path: '/a.py', name: 'a.py', missing: true },
      { path, name: 'settings.json', missing: false },
    ])
    writeFileSync(path, '{"theme": "pi')
    expect(createSettingsStore(path).get().theme).toBe('system')
    writeFileSync(path, '{"theme": "pink", "bounds": {"x": "a"}, "recent": [1]}')
    expect(createSettingsStore(path).get()).toEqual({ theme: 'system', language: 'system', bounds: null, recent: [], folder: null })
  })

  it('do not stop the app when they cannot be written', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    mkdirSync(join(folder, 'settings.json'))
    const store = createSettingsStore(join(folder, 'settings.json'))
    store.change({ theme: 'dark' })
    await store.flush()
    expect(store.get().theme).toBe('dark')
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})

describe('the window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1050 }

  it('comes back where it was', () => {
    expect(placeWindow({ x: 50, y: 60, width: 1200, height: 800, maximized: false }, [screen])).toEqual({ x: 50, y: 60, width: 1200, height: 800 })
  })

  it('comes back in sight when its display is gone or smaller', () => {
    expect(placeWindow({ x: 4000, y: 60, width: 1200, height: 800, maximized: false }, [screen])).toEqual({ width: 1200, height: 800 })
    expect(placeWindow({ x: 0, y: 0, width: 5000, height: 4000, maximized: false }, [screen])).toEqual({ x: 0, y: 0, width: 1920, height: 1050 })
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1280, height: 720 }])).toEqual({ width: 1280, height: 720 })
  })

  it('is titled workload, version, app', () => {
    expect(windowTitle('a.py - Python 3.11', false)).toBe('a.py - Python 3.11 - Arenascope')
    expect(windowTitle('a.py – Python 3.11 – Arenascope', true)).toBe('● a.py - Python 3.11 - Arenascope')
    expect(windowTitle('a – b.py – Python 2.7 – Arenascope', false)).toBe('a – b.py - Python 2.7 - Arenascope')
    expect(windowTitle('', false)).toBe('Arenascope')
  })
})

describe('a launch', () => {
  it('names the first workload, from where it was started', () => {
    const argv = ['/usr/bin/electron', '/srv/app', '--user-data-dir=/tmp/x', '--flag', 'sub/Wörk load.PY', 'b.arenascope']
    expect(fileFromArguments({ argv, cwd: '/home/me' })).toBe('/home/me/sub/Wörk load.PY')
    expect(fileFromArguments({ argv: ['electron', '.'], cwd: '/' })).toBeNull()
  })

  it('is believed only in its own shape', () => {
    const launch = { argv: ['a', 'zwei 文件 \ud83d\ude00.py'], cwd: '/' }
    expect(unpackLaunch(packLaunch(launch))).toEqual(launch)
    expect(packLaunch(launch).packed).toMatch(/^[A-Za-z0-9+/=]+$/)
    const packed = (data: unknown) => ({ packed: Buffer.from(JSON.stringify(data)).toString('base64') })
    for (const other of [null, {}, launch, { packed: 1 }, { packed: 'not base64' }, packed({ argv: 'a', cwd: '/' }), packed({ argv: [1], cwd: '/' })]) {
      expect(unpackLaunch(other)).toBeNull()
    }
  })
})
