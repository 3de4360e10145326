import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, lstatSync, writeFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileAtomic } from '../../../src/main/files/atomic-write.ts'
import type { WriteSystem } from '../../../src/main/files/atomic-write.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arenascope-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const failing = (code: string): Error => Object.assign(new Error(code), { code })

describe('an atomic write', () => {
  it('makes and replaces files, and leaves nothing else behind', async () => {
    const path = join(folder, 'a.txt')
    await writeFileAtomic(path, 'one')
    await writeFileAtomic(path, new Uint8Array([50]))
    expect(readFileSync(path, 'utf8')).toBe('2')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it('keeps permissions, and the target of a symbolic link', async () => {
    const path = join(folder, 'real.txt')
    writeFileSync(path, 'old')
    chmodSync(path, 0o600)
    symlinkSync(path, join(folder, 'link.txt'))
    await writeFileAtomic(join(folder, 'link.txt'), 'new')
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true)
  })

  it.each<[string, Partial<WriteSystem>, string]>([
    ['the disk is full while writing', {
      open: (async (path: string, ...rest: never[]) => {
        const file = await open(path, ...rest)
        if (path.endsWith('.tmp')) file.writeFile = () => Promise.reject(failing('ENOSPC'))
        return file
      }) as typeof open,
    }, 'the disk is full'],
    ['the bytes do not reach the disk', {
      open: (async (path: string, ...rest: never[]) => {
        const file = await open(path, ...rest)
        if (path.endsWith('.tmp')) file.sync = () => Promise.reject(failing('EIO'))
        return file
      }) as typeof open,
    }, 'EIO'],
    ['the rename fails', { rename: () => Promise.reject(failing('EACCES')) }, 'access is denied'],
  ])('leaves the old file whole when %s', async (_what, broken, part) => {
    const path = join(folder, 'a.txt')
    writeFileSync(path, 'old and whole')
    await expect(writeFileAtomic(path, 'new', { open, rename, ...broken })).rejects.toThrow(part)
    expect(readFileSync(path, 'utf8')).toBe('old and whole')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it('says so in a sentence with the path when it cannot write there', async () => {
    await expect(writeFileAtomic(join(folder, 'none', 'a.txt'), 'x')).rejects.toThrow(/^Cannot save .*none.a\.txt: it does not exist\.$/)
    const inTheWay = join(folder, 'folder.txt')
    mkdirSync(inTheWay)
    await expect(writeFileAtomic(inTheWay, 'x')).rejects.toThrow('it is a folder')
    const readOnly = join(folder, 'ro.txt')
    writeFileSync(readOnly, 'old')
    chmodSync(readOnly, 0o444)
    await expect(writeFileAtomic(readOnly, 'x')).rejects.toThrow('access is denied')
    expect(readFileSync(readOnly, 'utf8')).toBe('old')
  })
})
