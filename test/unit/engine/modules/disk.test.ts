import { describe, expect, it } from 'vitest'
import { createDisk, DiskError, Errno } from '../../../../src/main/engine/modules/files/disk.ts'

const write = { read: false, write: true, create: true } as const

function create() {
  const written: string[] = []
  return { disk: createDisk(() => 0, (descriptor, bytes) => written.push(`${descriptor}:${bytes}`)), written }
}

function codeOf(call: () => unknown): Errno | null {
  try {
    call()
    return null
  } catch (error) {
    if (error instanceof DiskError) return error.code
    throw error
  }
}

describe('the disk of a run', () => {
  it('gives back what was written, from every descriptor and under a new name', () => {
    const { disk } = create()
    const fd = disk.open('a.txt', write)
    disk.write(fd, 'one')
    disk.rename('a.txt', '/tmp/b.txt')
    const reader = disk.open('/tmp/b.txt', { read: true, write: false })
    expect([fd, reader, disk.read(reader, -1), disk.list('/tmp'), disk.find('a.txt')]).toEqual([3, 4, 'one', ['b.txt'], null])
    disk.close(fd)
    expect(codeOf(() => disk.write(fd, 'x'))).toBe(Errno.EBADF)
    expect(disk.open('c', write)).toBe(3)
  })

  it('fills holes with zeros and keeps /dev/null empty', () => {
    const { disk } = create()
    const fd = disk.open('hole', { ...write, read: true })
    disk.seek(fd, 3, 0)
    disk.write(fd, 'x')
    expect(disk.find('hole')!.data).toBe('\0\0\0x')
    const sink = disk.open('/dev/null', write)
    expect(disk.write(sink, 'gone')).toBe(4)
    expect(disk.find('/dev/null')!.data).toBe('')
  })

  it('says what is wrong by number', () => {
    const { disk, written } = create()
    disk.makeFolder('d', 0o755)
    disk.close(disk.open('d/f', write))
    expect([
      codeOf(() => disk.open('none/f', write)), codeOf(() => disk.open('d/f/g', write)), codeOf(() => disk.open('d', write)), codeOf(() => disk.open('d/f', { ...write, exclusive: true })),
      codeOf(() => disk.removeFolder('d')), codeOf(() => disk.unlink('d')), codeOf(() => disk.list('d/f')), codeOf(() => disk.seek(1, 0, 0)),
    ]).toEqual([Errno.ENOENT, Errno.ENOTDIR, Errno.EISDIR, Errno.EEXIST, Errno.ENOTEMPTY, Errno.EISDIR, Errno.ENOTDIR, Errno.ESPIPE])
    disk.write(2, 'seen')
    expect(written).toEqual(['2:seen'])
  })

  it('is full at some time, and has room again when a file goes', () => {
    const { disk } = create()
    const fd = disk.open('big', write)
    expect(codeOf(() => disk.truncate(fd, 1e15))).toBe(Errno.ENOSPC)
    disk.truncate(fd, 200 * 1024 ** 2)
    const other = disk.open('other', write)
    expect(codeOf(() => disk.truncate(other, 100 * 1024 ** 2))).toBe(Errno.ENOSPC)
    disk.unlink('big')
    expect(codeOf(() => disk.truncate(other, 100 * 1024 ** 2))).toBe(null)
  })
})
