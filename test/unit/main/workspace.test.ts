/** The open document and its unsaved work, with the user's answers handed in. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutsideChange } from '../../../src/shared/documents/document.ts'
import type { Dialogs } from '../../../src/main/app/dialogs.ts'
import { createDrafts } from '../../../src/main/app/drafts.ts'
import { createSettingsStore } from '../../../src/main/app/settings-store.ts'
import { createWorkspace } from '../../../src/main/app/workspace.ts'
import { newDocument, openDocument } from '../../../src/main/files/open.ts'
import { formatRecording } from '../../../src/main/files/recording-format.ts'
import { sampleResult } from './support/sample-run.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arenascope-workspace-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function setUp(answers: Partial<{ [K in keyof Dialogs]: Awaited<ReturnType<Dialogs[K]>> }> = {}, start = 1) {
  const asked: string[] = []
  const answer = <K extends keyof Dialogs>(name: K, otherwise: Awaited<ReturnType<Dialogs[K]>>) => () => {
    asked.push(name)
    return Promise.resolve((answers[name] ?? otherwise) as Awaited<ReturnType<Dialogs[K]>>)
  }
  const dialogs = {
    openPath: answer('openPath', null),
    savePath: answer('savePath', null),
    reportPath: answer('reportPath', null),
    recordingPath: answer('recordingPath', null),
    overwrite: answer('overwrite', 'cancel'),
    unsaved: answer('unsaved', 'cancel'),
    plainPython: answer('plainPython', 'cancel'),
  } as Dialogs
  const drafts = createDrafts(join(folder, 'drafts'), start)
  const outside: OutsideChange[] = []
  const settings = createSettingsStore(join(folder, 'settings.json'))
  return { workspace: createWorkspace({ dialogs, drafts, settings, adopt: () => Promise.resolve(7), onShown: () => undefined, onOutside: (change) => outside.push(change) }), drafts, settings, asked, outside }
}

const file = (name: string, source = 'pass\n'): string => {
  writeFileSync(join(folder, name), source)
  return join(folder, name)
}
const document = newDocument('w.py', 'edited = 1\n')
const python27 = { ...document, settings: { ...document.settings, python: '2.7' as const } }

describe('the first document', () => {
  it('is the file given, else work a crash left behind, else the sample', async () => {
    expect((await setUp().workspace.first(null)).format).toBe('sample')
    const path = file('a.py', 'on_disk = 1\n')
    const before = setUp({}, 2)
    before.workspace.setDraft({ document, path })
    await before.drafts.flush()
    const after = setUp({}, 3)
    expect(await after.workspace.first(null)).toMatchObject({ recovered: true, path, format: 'py', savedSource: 'on_disk = 1\n', document })
    expect(after.workspace.hasUnsaved()).toBe(true)
    const given = setUp({}, 4)
    expect(await given.workspace.first(path)).toMatchObject({ recovered: false, path })
    // And the unsaved work is still there for the start after that.
    expect(await setUp({}, 5).workspace.first(null)).toMatchObject({ recovered: true, document })
  })

  it('is the same work again after the page was loaded anew', async () => {
    const { workspace } = setUp()
    await workspace.first(file('a.py'))
    workspace.setDraft({ document, path: join(folder, 'a.py') })
    expect((await workspace.first(null)).document).toEqual(document)
  })

  it('keeps work whose file is gone', async () => {
    const before = setUp({}, 1)
    before.workspace.setDraft({ document, path: join(folder, 'gone.py') })
    await before.drafts.flush()
    expect(await setUp({}, 2).workspace.first(null)).toMatchObject({ path: null, format: 'new', savedSource: '', document })
  })
})

describe('before the window closes', () => {
  it.each([
    ['cancel', false, 'pass\n'],
    ['discard', true, 'pass\n'],
    ['save', true, 'edited = 1\n'],
  ] as const)('asks about unsaved work: %s', async (answer, closes, onDisk) => {
    const { workspace, asked } = setUp({ unsaved: answer })
    const path = file('a.py')
    await workspace.open(path)
    workspace.setDraft({ document, path })
    expect(await workspace.settleUnsaved()).toBe(closes)
    expect(asked).toEqual(['unsaved'])
    expect(workspace.hasUnsaved()).toBe(!closes)
    expect(readFileSync(path, 'utf8')).toBe(onDisk)
  })

  it('does not ask when there is none, nor on the way to another file', async () => {
    const { workspace, asked } = setUp()
    expect(await workspace.settleUnsaved()).toBe(true)
    workspace.setDraft({ document, path: null })
    await expect(workspace.open(join(folder, 'none.py'))).rejects.toThrow('does not exist')
    expect((await workspace.open(file('b.py'))).path).toBe(join(folder, 'b.py'))
    expect(asked).toEqual([])
    expect(workspace.hasUnsaved()).toBe(true)
  })

  it.each([
    ['cancel', false, 'pass\n', false],
    ['python', true, 'edited = 1\n', false],
    ['workload', true, 'pass\n', true],
  ] as const)('offers .arenascope when a .py would lose settings: %s', async (answer, closes, onDisk, workload) => {
    const target = join(folder, 'kept.arenascope')
    const { workspace, asked } = setUp({ unsaved: 'save', plainPython: answer, savePath: target })
    const path = file('a.py')
    await workspace.open(path)
    workspace.setDraft({ document: python27, path })
    expect(await workspace.settleUnsaved()).toBe(closes)
    expect(asked.slice(0, 2)).toEqual(['unsaved', 'plainPython'])
    expect(readFileSync(path, 'utf8')).toBe(onDisk)
    expect(existsSync(target)).toBe(workload)
  })
})

describe('saving', () => {
  it('asks where for a new document, and writes nothing when cancelled', async () => {
    expect(await setUp().workspace.save(document, null)).toBeNull()
    const path = join(folder, 'new.arenascope')
    const { workspace, settings } = setUp({ savePath: path })
    expect(await workspace.save(python27, null)).toMatchObject({ path, format: 'arenascope' })
    expect((await openDocument(path)).document.settings.python).toBe('2.7')
    expect(settings.get().recent).toEqual([path])
  })

  it('writes only where the user opened or chose', async () => {
    const path = file('never-opened.py', 'precious\n')
    const { workspace, asked } = setUp()
    expect(await workspace.save(document, path)).toBeNull()
    expect(asked).toEqual(['savePath'])
    expect(readFileSync(path, 'utf8')).toBe('precious\n')
  })

  it('leaves the unsaved work unsaved when it fails', async () => {
    const { workspace } = setUp({ savePath: join(folder, 'none', 'x.arenascope'), unsaved: 'save' })
    workspace.setDraft({ document, path: null })
    await expect(workspace.settleUnsaved()).rejects.toThrow('Cannot save')
    expect(workspace.hasUnsaved()).toBe(true)
  })
})

describe('recordings', () => {
  it('open without being run again, and are never written to', async () => {
    const path = join(folder, 'run.arenarec')
    writeFileSync(path, formatRecording(sampleResult()))
    const { workspace, settings } = setUp({ savePath: join(folder, 'out.arenascope') })
    const opened = await workspace.open(path)
    expect(opened).toMatchObject({ path: null, format: 'recording', recorded: { runId: 7, path, missing: [] } })
    expect(opened.recorded!.result.peak).toEqual(sampleResult().peak)
    expect(settings.get().recent[0]).toBe(path)
    const before = readFileSync(path)
    const saved = await workspace.save(opened.document, path)
    expect(saved!.path).toBe(join(folder, 'out.arenascope'))
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('another program', () => {
  it('changes the open file: it is reloaded, and the change is not asked about again', async () => {
    const { workspace, outside } = setUp()
    const path = file('w.py', 'one = 1\n')
    await workspace.open(path)
    await workspace.lookOutside(path)
    expect(outside).toEqual([])
    writeFileSync(path, 'two = 2\n')
    await workspace.lookOutside(path)
    await workspace.lookOutside(path)
    expect(outside).toMatchObject([{ kind: 'reloaded', opened: { document: { source: 'two = 2\n' }, savedSource: 'two = 2\n' } }])
  })

  it('changes it under unsaved work: the user decides', async () => {
    const { workspace, outside, asked } = setUp({ overwrite: 'overwrite' })
    const path = file('w.py', 'one = 1\n')
    const { document: mine } = await workspace.open(path)
    workspace.setDraft({ document: { ...mine, source: 'mine = 1\n' }, path })
    writeFileSync(path, 'theirs = 1\n')
    await workspace.lookOutside(path)
    expect(outside).toMatchObject([{ kind: 'conflict', opened: { document: { source: 'theirs = 1\n' } } }])
    // Kept: the next save is meant.
    await workspace.save({ ...mine, source: 'mine = 1\n' }, path)
    expect(asked).toEqual([])
    expect(readFileSync(path, 'utf8')).toBe('mine = 1\n')
  })

  it('changes it in the last moment before a save: nothing is overwritten unasked', async () => {
    const path = file('w.py', 'one = 1\n')
    for (const [overwrite, left] of [['cancel', 'theirs = 1\n'], ['overwrite', 'mine = 1\n']] as const) {
      const { workspace, asked } = setUp({ overwrite })
      writeFileSync(path, 'one = 1\n')
      const { document: mine } = await workspace.open(path)
      writeFileSync(path, 'theirs = 1\n')
      const saved = await workspace.save({ ...mine, source: 'mine = 1\n' }, path)
      expect(asked).toEqual(['overwrite'])
      expect(saved === null).toBe(overwrite === 'cancel')
      expect(readFileSync(path, 'utf8')).toBe(left)
    }
  })

  it('deletes it', async () => {
    const { workspace, outside } = setUp()
    const path = file('w.py')
    await workspace.open(path)
    rmSync(path)
    await workspace.lookOutside(path)
    expect(outside).toEqual([{ kind: 'gone', path }])
  })

  it('leaves what it cannot read alone until it can', async () => {
    const { workspace, outside } = setUp()
    const path = file('w.py', 'one = 1\n')
    await workspace.open(path)
    writeFileSync(path, Buffer.from([0xff, 0xfe, 0xff]))
    await workspace.lookOutside(path)
    expect(outside).toEqual([])
    writeFileSync(path, 'three = 3\n')
    await workspace.lookOutside(path)
    expect(outside).toHaveLength(1)
  })
})
