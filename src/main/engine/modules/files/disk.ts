/** The files of one run: a tree in memory that begins with a few empty folders and ends with the run; a file of the host is never touched. */
import { joined, normalized, WORKING_DIRECTORY } from './path-text.ts'

export const enum Errno { ENOENT = 2, EBADF = 9, EACCES = 13, EEXIST = 17, ENOTDIR = 20, EISDIR = 21, EINVAL = 22, ENOSPC = 28, ESPIPE = 29, ENOTEMPTY = 39 }

/** A system call failed; the number becomes an OSError. */
export class DiskError extends Error {
  readonly code: Errno
  constructor(code: Errno) {
    super(`errno ${code}`)
    this.code = code
  }
}

export interface DiskNode {
  readonly kind: 'file' | 'folder' | 'null'
  readonly inode: number
  /** One character per byte. */
  data: string
  mode: number
  /** Seconds of the simulated clock. */
  modified: number
}

export interface OpenFlags {
  readonly read: boolean
  readonly write: boolean
  readonly create?: boolean
  readonly exclusive?: boolean
  readonly truncate?: boolean
  readonly append?: boolean
}

interface OpenFile {
  readonly path: string
  readonly node: DiskNode
  readonly flags: OpenFlags
  position: number
}

export interface Disk {
  /** The lowest free number, from 3 on. */
  open(path: string, flags: OpenFlags, mode?: number): number
  isOpen(descriptor: number): boolean
  close(descriptor: number): void
  /** The same open file under a new number. */
  duplicate(descriptor: number): number
  /** Up to `count` bytes from the position on; all that are left when it is negative. */
  read(descriptor: number, count: number): string
  write(descriptor: number, bytes: string): number
  seek(descriptor: number, offset: number, whence: number): number
  truncate(descriptor: number, size: number): void
  truncatePath(path: string, size: number): void
  find(path: string): DiskNode | null
  nodeOf(descriptor: number): DiskNode
  list(path: string): string[]
  makeFolder(path: string, mode: number): void
  removeFolder(path: string): void
  unlink(path: string): void
  rename(from: string, to: string): void
  link(from: string, to: string): void
  workingDirectory(): string
  changeDirectory(path: string): void
}

const FIRST_DESCRIPTOR = 3
/** Bytes of all files together; beyond it the disk is full. */
const CAPACITY = 256 * 1024 ** 2

/** `written`: what goes to the standard streams, by descriptor. */
export function createDisk(now: () => number, written: (descriptor: number, bytes: string) => void): Disk {
  const nodes = new Map<string, DiskNode>()
  const files: (OpenFile | undefined)[] = []
  let inodes = 0
  let used = 0
  let current = WORKING_DIRECTORY

  for (const path of ['/', '/dev', '/home', '/tmp', WORKING_DIRECTORY]) add(path, 'folder', 0o755)
  add('/dev/null', 'null', 0o666)

  function add(path: string, kind: DiskNode['kind'], mode: number): DiskNode {
    const node: DiskNode = { kind, inode: ++inodes, data: '', mode, modified: now() }
    nodes.set(path, node)
    return node
  }

  function fail(code: Errno): never {
    throw new DiskError(code)
  }

  const absolute = (path: string): string => normalized(path.startsWith('/') ? path : joined([current, path])).replace(/^\/\//, '/')
  const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/'

  /** The folder that a name lies in must be there. */
  function place(path: string): string {
    if (path === '') return fail(Errno.ENOENT)
    const full = absolute(path)
    const parent = nodes.get(parentOf(full))
    if (parent === undefined) fail(parentIsFile(full) ? Errno.ENOTDIR : Errno.ENOENT)
    if (parent.kind !== 'folder') fail(Errno.ENOTDIR)
    return full
  }

  function parentIsFile(path: string): boolean {
    for (let at = parentOf(path); at !== '/'; at = parentOf(at)) {
      const node = nodes.get(at)
      if (node !== undefined) return node.kind !== 'folder'
    }
    return false
  }

  const file = (descriptor: number): OpenFile => files[descriptor] ?? fail(Errno.EBADF)
  const children = (path: string): string[] => {
    const start = path === '/' ? '/' : `${path}/`
    return [...nodes.keys()].filter((each) => each.length > start.length && each.startsWith(start))
  }

  function existing(path: string): DiskNode {
    return nodes.get(place(path)) ?? fail(Errno.ENOENT)
  }

  function take(bytes: number): void {
    if (used + bytes > CAPACITY) fail(Errno.ENOSPC)
    used += bytes
  }

  function setSize(node: DiskNode, size: number): void {
    take(size - node.data.length)
    node.data = size <= node.data.length ? node.data.slice(0, size) : node.data + '\0'.repeat(size - node.data.length)
    node.modified = now()
  }

  function lowestFree(): number {
    let number = FIRST_DESCRIPTOR
    while (files[number] !== undefined) number++
    return number
  }

  return {
    open(path, flags, mode = 0o644) {
      const full = place(path)
      let node = nodes.get(full)
      if (node !== undefined && flags.exclusive === true) fail(Errno.EEXIST)
      if (node === undefined && flags.create !== true) fail(Errno.ENOENT)
      node ??= add(full, 'file', mode)
      if (node.kind === 'folder' && flags.write) fail(Errno.EISDIR)
      if (path.endsWith('/') && node.kind !== 'folder') fail(Errno.ENOTDIR)
      if (flags.truncate === true && node.kind === 'file') setSize(node, 0)
      const number = lowestFree()
      files[number] = { path: full, node, flags, position: 0 }
      return number
    },
    isOpen: (descriptor) => descriptor < FIRST_DESCRIPTOR || files[descriptor] !== undefined,
    close(descriptor) {
      file(descriptor)
      files[descriptor] = undefined
    },
    duplicate(descriptor) {
      const number = lowestFree()
      files[number] = file(descriptor)
      return number
    },
    read(descriptor, count) {
      const open = descriptor === 0 ? null : file(descriptor)
      if (open === null) return ''
      if (!open.flags.read) fail(Errno.EBADF)
      if (open.node.kind === 'folder') fail(Errno.EISDIR)
      const bytes = open.node.data.slice(open.position, count < 0 ? undefined : open.position + count)
      open.position += bytes.length
      return bytes
    },
    write(descriptor, bytes) {
      if (descriptor === 1 || descriptor === 2) {
        written(descriptor, bytes)
        return bytes.length
      }
      const open = file(descriptor)
      if (!open.flags.write) fail(Errno.EBADF)
      const { node } = open
      if (node.kind === 'null') return bytes.length
      if (open.flags.append === true) open.position = node.data.length
      if (open.position > node.data.length) setSize(node, open.position)
      const end = open.position + bytes.length
      take(Math.max(0, end - node.data.length))
      node.data = open.position === node.data.length ? node.data + bytes : node.data.slice(0, open.position) + bytes + node.data.slice(end)
      node.modified = now()
      open.position = end
      return bytes.length
    },
    seek(descriptor, offset, whence) {
      if (descriptor < FIRST_DESCRIPTOR) fail(Errno.ESPIPE)
      const open = file(descriptor)
      const position = offset + (whence === 0 ? 0 : whence === 1 ? open.position : open.node.data.length)
      if (position < 0 || whence < 0 || whence > 2) fail(Errno.EINVAL)
      open.position = open.node.kind === 'null' ? 0 : position
      return open.position
    },
    truncate(descriptor, size) {
      const open = file(descriptor)
      if (!open.flags.write || open.node.kind !== 'file' || size < 0) fail(Errno.EINVAL)
      setSize(open.node, size)
    },
    truncatePath(path, size) {
      const node = existing(path)
      if (node.kind === 'folder') fail(Errno.EISDIR)
      if (size < 0) fail(Errno.EINVAL)
      setSize(node, size)
    },
    find: (path) => (path === '' ? null : nodes.get(absolute(path)) ?? null),
    nodeOf: (descriptor) => file(descriptor).node,
    list(path) {
      const full = absolute(path)
      const node = nodes.get(full) ?? fail(Errno.ENOENT)
      if (node.kind !== 'folder') fail(Errno.ENOTDIR)
      return children(full).map((each) => each.slice(full === '/' ? 1 : full.length + 1)).filter((name) => !name.includes('/'))
    },
    makeFolder(path, mode) {
      const full = place(path)
      if (nodes.has(full)) fail(Errno.EEXIST)
      add(full, 'folder', mode)
    },
    removeFolder(path) {
      const node = existing(path)
      if (node.kind !== 'folder') fail(Errno.ENOTDIR)
      if (children(absolute(path)).length > 0) fail(Errno.ENOTEMPTY)
      nodes.delete(absolute(path))
    },
    unlink(path) {
      const node = existing(path)
      if (node.kind === 'folder') fail(Errno.EISDIR)
      nodes.delete(absolute(path))
      // What is still open keeps its bytes, uncounted.
      if (![...nodes.values()].includes(node)) used -= node.data.length
    },
    rename(from, to) {
      const node = existing(from)
      const [source, target] = [absolute(from), place(to)]
      const there = nodes.get(target)
      if (source === target) return
      if (there?.kind === 'folder' && node.kind !== 'folder') fail(Errno.EISDIR)
      if (there !== undefined && there.kind !== 'folder' && node.kind === 'folder') fail(Errno.ENOTDIR)
      if (there?.kind === 'folder' && children(target).length > 0) fail(Errno.ENOTEMPTY)
      const moved = [source, ...children(source)].map((path) => [path, nodes.get(path)!] as const)
      for (const [path] of moved) nodes.delete(path)
      for (const [path, each] of moved) nodes.set(target + path.slice(source.length), each)
    },
    link(from, to) {
      const node = existing(from)
      const target = place(to)
      if (nodes.has(target)) fail(Errno.EEXIST)
      nodes.set(target, node)
    },
    workingDirectory: () => current,
    changeDirectory(path) {
      const full = place(path)
      const node = nodes.get(full) ?? fail(Errno.ENOENT)
      if (node.kind !== 'folder') fail(Errno.ENOTDIR)
      current = full
    },
  }
}
