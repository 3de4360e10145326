import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newDocument, openDocument } from '../../../src/main/files/open.ts'
import { listSamples, openSample } from '../../../src/main/files/samples.ts'
import { proposedName, saveDocument } from '../../../src/main/files/save.ts'
import { readSampleHeader } from '../../../src/shared/documents/header.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arenascope-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('open and save', () => {
  it('saves everything in .arenascope and opens it again, under the name of the file', async () => {
    const document = { ...newDocument('a.py', "print('é')\n"), notes: 'n', settings: { ...newDocument('', '').settings, python: '2.7' as const } }
    const saved = await saveDocument(document, join(folder, 'Über uns.arenascope'))
    const opened = await openDocument(saved.path!)
    expect(opened).toEqual(saved)
    expect(opened.document).toEqual({ ...document, name: 'Über uns.arenascope' })
  })

  it('calls an opened file by its name on disk, not by the one it was saved under', async () => {
    const saved = await saveDocument(newDocument('a.py', 'pass'), join(folder, 'one.arenascope'))
    writeFileSync(join(folder, 'two.arenascope'), readFileSync(saved.path!))
    expect((await openDocument(join(folder, 'two.arenascope'))).document.name).toBe('two.arenascope')
  })

  it('saves the program alone in .py, and adds an extension where there is none', async () => {
    await saveDocument(newDocument('a', 'pass\n'), join(folder, 'a.py'))
    expect(readFileSync(join(folder, 'a.py'), 'utf8')).toBe('pass\n')
    expect((await saveDocument(newDocument('a', 'pass'), join(folder, 'b'))).path).toBe(join(folder, 'b.arenascope'))
  })

  it.each([
    ['missing.py', 'it does not exist'],
    ['notes.txt', 'opens .py, .arenascope and .arenarec'],
    ['folder.py', 'it is a folder'],
  ])('refuses %s in one sentence', async (name, part) => {
    mkdirSync(join(folder, 'folder.py'))
    await expect(openDocument(join(folder, name))).rejects.toThrow(part)
  })

  it('proposes a name that is a file name everywhere', () => {
    expect(proposedName(newDocument('scattered_survivors.py', ''))).toBe('scattered_survivors.arenascope')
    expect(proposedName(newDocument('a/b:c?.py', ''))).toBe('a_b_c_.arenascope')
  })
})

describe('samples', () => {
  it('read their headers', () => {
    const info = readSampleHeader('a_b', '# title: A title\n# watch:  What to watch. \n# python: 2.7, 3.11\nx = 1\n')
    expect(info).toEqual({ id: 'a_b', title: 'A title', watch: 'What to watch.', versions: ['2.7', '3.11'] })
    expect(readSampleHeader('a_b', 'x = 1\n')).toEqual({ id: 'a_b', title: 'a b', watch: '', versions: [] })
  })

  it('are found in the source tree, each with a title and what to watch', async () => {
    const samples = await listSamples()
    expect(samples.map((sample) => sample.id)).toContain('scattered_survivors')
    for (const sample of samples) expect([sample.title, sample.watch].every((text) => text.length > 5), sample.id).toBe(true)
  })

  it('open with a version that they apply to, and by known names only', async () => {
    writeFileSync(join(folder, 'old.py'), '# python: 2.7, 3.7\nprint(1)\n')
    const opened = await openSample('old', folder)
    expect(opened.document.settings.python).toBe('3.7')
    expect(opened.path).toBeNull()
    await expect(openSample('../old', folder)).rejects.toThrow('no sample')
  })
})
