import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contentFingerprint, isStamped, treeFingerprint, writeStamp } from '../../../scripts/setup/stamp.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('treeFingerprint', () => {
  const grow = (name: string, text: string) => {
    mkdirSync(join(folder, 'src/deep'), { recursive: true })
    writeFileSync(join(folder, 'src', name), text)
  }
  const now = () => treeFingerprint([join(folder, 'src')])

  test('stays while nothing changes', () => {
    grow('deep/a.ts', 'one')
    expect(now()).toBe(now())
  })

  test('changes with a file added, removed, rewritten or touched', () => {
    grow('a.ts', 'one')
    const seen = [now()]
    grow('deep/b.ts', 'two')
    seen.push(now())
    grow('deep/b.ts', 'longer')
    seen.push(now())
    utimesSync(join(folder, 'src/a.ts'), 1, 1)
    seen.push(now())
    rmSync(join(folder, 'src/deep/b.ts'))
    seen.push(now())
    expect(new Set(seen).size).toBe(5)
  })

  test('takes a missing path as empty', () => {
    expect(treeFingerprint([join(folder, 'nowhere')])).toBe(treeFingerprint([]))
  })
})

test('contentFingerprint follows the content, not the time', () => {
  const file = join(folder, 'lock')
  writeFileSync(file, 'one')
  const first = contentFingerprint([file])
  utimesSync(file, 1, 1)
  expect(contentFingerprint([file])).toBe(first)
  writeFileSync(file, 'two')
  expect(contentFingerprint([file])).not.toBe(first)
})

test('a stamp holds for its fingerprint only, and its folder is made', () => {
  const stamp = join(folder, 'new/folder/x.stamp')
  expect(isStamped(stamp, 'a')).toBe(false)
  writeStamp(stamp, 'a')
  expect(isStamped(stamp, 'a')).toBe(true)
  expect(isStamped(stamp, 'b')).toBe(false)
})
