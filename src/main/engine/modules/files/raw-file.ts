/** io.FileIO: an open file without a buffer. Source: Modules/_io/fileio.c. */
import { shownType } from '../../objects/kit.ts'
import { fillBuffer, roomIn } from './fill-buffer.ts'
import type { FileKit } from './file-kit.ts'
import type { OpenFlags } from './disk.ts'
import { diskOf, guarded, pathOf } from './system.ts'
import { byteSystem } from '../../objects/str/text-system.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { KeywordNames, TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'

export interface RawState {
  descriptor: number
  readonly flags: OpenFlags
  readonly created: boolean
  readonly closesDescriptor: boolean
}

export interface RawFiles {
  readonly type: TypeInfo
  /** Null: it was never opened. */
  state(o: Ref): RawState | null
  isClosed(o: Ref): boolean
  create(file: Ref, mode: string, closesDescriptor: boolean, opener: Ref): Ref
}

const LETTERS = /[^rwxab+t]/

export function createRawFiles(rt: Runtime, { kit, define, fail, dictOf }: FileKit, base: TypeInfo): RawFiles {
  const { errors, int, natives, str } = rt
  const { decref } = rt.memory
  const { python2 } = rt.profile.objects
  const disk = diskOf(rt)
  const states = new Map<Ref, RawState>()

  const type = define('FileIO', base, {
    bytes: python2 ? 40 : 48,
    dict: python2 ? 8 : 10,
    weakrefs: python2 ? 6 : 8,
    members: [],
    close: (o) => {
      const state = states.get(o)
      if (state !== undefined && state.closesDescriptor) closeDescriptor(state)
    },
    forget: (o) => states.delete(o),
    slots: { init, repr },
  })

  function closeDescriptor(state: RawState): void {
    if (state.descriptor < 0) return
    const { descriptor } = state
    state.descriptor = -1
    if (descriptor > 2 && disk.isOpen(descriptor)) disk.close(descriptor)
  }

  function parseMode(mode: string): OpenFlags {
    const kinds = Array.from(mode).filter((c) => 'rwxa'.includes(c))
    if (mode === '' || LETTERS.test(mode)) errors.raise('ValueError', `invalid mode: ${mode}`)
    if (kinds.length !== 1 || mode.replace(/[^+]/g, '').length > 1) errors.raise('ValueError', 'Must have exactly one of create/read/write/append mode and at most one plus')
    const both = mode.includes('+')
    const kind = kinds[0]
    return { read: kind === 'r' || both, write: kind !== 'r' || both, create: kind !== 'r', exclusive: kind === 'x', truncate: kind === 'w', append: kind === 'a' }
  }

  function openInto(o: Ref, file: Ref, mode: string, closesDescriptor: boolean, opener: Ref): void {
    const flags = parseMode(mode)
    let descriptor: number
    if (int.isInt(file)) {
      descriptor = int.toNumber(file)
      if (descriptor < 0) errors.raise('ValueError', python2 ? 'Negative filedescriptor' : 'negative file descriptor')
      if (!disk.isOpen(descriptor)) guarded(rt, () => disk.nodeOf(descriptor), file)
    } else if (opener !== NULL && opener !== rt.none) {
      const flagNumber = (flags.read && flags.write ? 2 : flags.write ? 1 : 0) + (flags.create ? 64 : 0) + (flags.exclusive ? 128 : 0) + (flags.truncate ? 512 : 0) + (flags.append ? 1024 : 0) + 0o2000000
      descriptor = kit.using(int.from(flagNumber), (number) => kit.using(rt.abstract.call(opener, [file, number]), (answer) => {
        if (!int.isInt(answer)) errors.raise('TypeError', 'expected integer from opener')
        return int.toNumber(answer)
      }))
      if (descriptor < 0) errors.raise('ValueError', `opener returned ${descriptor}`)
    } else {
      const path = pathOf(rt, file) ?? errors.raise('TypeError', python2 ? `coercing to Unicode: need string or buffer, ${shownType(rt, file)} found` : `expected str, bytes or os.PathLike object, not ${shownType(rt, file)}`)
      if (path.includes('\0')) errors.raise(python2 ? 'TypeError' : 'ValueError', python2 ? 'must be encoded string without NULL bytes, not str' : 'embedded null byte')
      descriptor = guarded(rt, () => disk.open(path, flags), file, { type: 'IOError' })
      if (disk.nodeOf(descriptor).kind === 'folder') {
        disk.close(descriptor)
        guarded(rt, () => disk.open(path, { read: true, write: true }), file, { type: 'IOError' })
      }
    }
    if (flags.append === true && descriptor > 2) disk.seek(descriptor, 0, 2)
    const old = states.get(o)
    if (old !== undefined) closeDescriptor(old)
    states.set(o, { descriptor, flags, created: mode.includes('x'), closesDescriptor })
    rt.dict.set(dictOf(o), str.name('name'), file)
  }

  const state = (o: Ref): RawState => states.get(o) ?? errors.raise('ValueError', 'I/O operation on uninitialized object')

  function open(o: Ref): RawState {
    const it = state(o)
    if (it.descriptor < 0) errors.raise('ValueError', 'I/O operation on closed file')
    return it
  }

  function readable(o: Ref): RawState {
    const it = open(o)
    if (!it.flags.read) fail('File not open for reading')
    return it
  }

  function init(o: Ref, args: readonly Ref[], names: KeywordNames): void {
    const [file, mode, closefd, opener] = kit.bind('FileIO', ['file', 'mode', 'closefd', 'opener'], args, names)
    if (file === NULL) errors.raise('TypeError', "FileIO() missing required argument 'file' (pos 1)")
    if (mode !== NULL && !str.isStr(mode)) errors.raise('TypeError', `FileIO() argument 'mode' must be str, not ${shownType(rt, mode)}`)
    openInto(o, file, mode === NULL ? 'r' : str.value(mode), closefd === NULL || rt.abstract.isTrue(closefd), opener)
  }

  function modeText(o: Ref): string {
    const { flags, created } = state(o)
    const kind = created ? 'x' : flags.append === true ? 'a' : flags.read && (flags.write || !flags.truncate) ? 'r' : 'w'
    return kind === 'w' ? 'wb' : `${kind}b${flags.read && flags.write ? '+' : ''}`
  }

  const method = (name: string, arity: Parameters<typeof natives.method>[2], run: (o: Ref, args: readonly Ref[]) => Ref) => natives.method(type, name, arity, run)
  const count = (o: Ref | undefined): number => (o === undefined || o === rt.none ? -1 : rt.abstract.asIndex(o))
  const read = (o: Ref, most: number): string => {
    const { descriptor } = readable(o)
    return guarded(rt, () => disk.read(descriptor, most))
  }
  method('read', [0, 1], (o, [size]) => rt.bytes.from(read(o, count(size))))
  method('readall', 0, (o) => rt.bytes.from(read(o, -1)))
  method('readinto', 1, (o, [buffer]) => {
    const bytes = read(o, roomIn(rt, buffer!))
    fillBuffer(rt, buffer!, bytes)
    return int.from(bytes.length)
  })
  method('write', 1, (o, [data]) => {
    const { descriptor, flags } = open(o)
    if (!flags.write) fail('File not open for writing')
    if (!byteSystem(rt).isBytesLike(data!)) errors.raise('TypeError', `a bytes-like object is required, not '${shownType(rt, data!)}'`)
    return int.from(guarded(rt, () => disk.write(descriptor, byteSystem(rt).bytesOf(data!))))
  })
  method('seek', [1, 2], (o, [offset, whence]) => {
    const { descriptor } = open(o)
    return int.from(guarded(rt, () => disk.seek(descriptor, rt.abstract.asIndex(offset!), whence === undefined ? 0 : rt.abstract.asIndex(whence))))
  })
  method('tell', 0, (o) => {
    const { descriptor } = open(o)
    return int.from(guarded(rt, () => disk.seek(descriptor, 0, 1)))
  })
  method('truncate', [0, 1], (o, [size]) => {
    const { descriptor, flags } = open(o)
    if (!flags.write) fail('File not open for writing')
    const to = size === undefined || size === rt.none ? disk.seek(descriptor, 0, 1) : rt.abstract.asIndex(size)
    guarded(rt, () => disk.truncate(descriptor, to))
    return int.from(to)
  })
  method('fileno', 0, (o) => int.from(open(o).descriptor))
  method('isatty', 0, (o) => kit.bool(open(o).descriptor < -1))
  method('readable', 0, (o) => kit.bool(open(o).flags.read))
  method('writable', 0, (o) => kit.bool(open(o).flags.write))
  method('seekable', 0, (o) => kit.bool(open(o).descriptor > 2))
  method('close', 0, (o) => {
    const it = state(o)
    if (it.closesDescriptor) closeDescriptor(it)
    else it.descriptor = -1
    return kit.none()
  })
  natives.getset(type, 'closed', (o) => kit.bool(state(o).descriptor < 0))
  natives.getset(type, 'closefd', (o) => kit.bool(state(o).closesDescriptor))
  natives.getset(type, 'mode', (o) => str.from(modeText(o)))
  natives.constant(type, '_blksize', int.from(4096))
  function repr(o: Ref): Ref {
    const name = rt.memory.typeOf(o).name
    const it = states.get(o)
    if (it === undefined || it.descriptor < 0) return str.from(`<_io.${name} [closed]>`)
    const file = rt.dict.getName(dictOf(o), str.name('name'))
    return str.from(`<_io.${name} ${file === NULL ? `fd=${it.descriptor}` : `name=${rt.abstract.reprText(file)}`} mode='${modeText(o)}'${python2 ? '' : ` closefd=${it.closesDescriptor ? 'True' : 'False'}`}>`)
  }

  return {
    type,
    state: (o) => states.get(o) ?? null,
    isClosed: (o) => (states.get(o)?.descriptor ?? -1) < 0,
    create(file, mode, closesDescriptor, opener) {
      const o = type.create!(type, [], null)
      try {
        openInto(o, file, mode, closesDescriptor, opener)
      } catch (error) {
        decref(o)
        throw error
      }
      return o
    },
  }
}
