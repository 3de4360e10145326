/** The functions of os that touch files, on the files of the run. Source: Modules/posixmodule.c. */
import { shownType } from '../../objects/kit.ts'
import type { DiskNode } from './disk.ts'
import { legacyFile } from './legacy-file.ts'
import { diskOf, guarded, pathOf } from './system.ts'
import { createRecordType } from '../record-type.ts'
import type { Arity, NativeFunction, Runtime } from '../../objects/runtime.ts'
import { byteSystem } from '../../objects/str/text-system.ts'
import { NULL, type Ref } from '../../ref.ts'

const [ACCESS, WRITING, CREATE, EXCLUSIVE, TRUNCATE, APPEND] = [3, 1, 64, 128, 512, 1024]
const FOLDER_BITS = 0o040000
const FILE_BITS = 0o100000
const DEVICE_BITS = 0o020000
/** The simulated process starts at this Unix time, as in the time module. */
const EPOCH = 1_704_067_200
const STAT = ['st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime', 'st_mtime', 'st_ctime']

export type DefineFunction = (name: string, arity: Arity, impl: NativeFunction) => void

export function defineFileFunctions(rt: Runtime, module: Ref, fn: DefineFunction): void {
  const { errors, int, str, abstract } = rt
  const { incref } = rt.memory
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  /** Programs that import os and open nothing pay for none. */
  const disk = () => diskOf(rt)
  const none = () => incref(rt.none)
  const bytesLike = byteSystem(rt)

  function path(o: Ref, who: string, parameter = 'path'): string {
    const found = pathOf(rt, o)
    if (found !== null) return found
    const type = rt.memory.typeOf(o).name
    return errors.raise('TypeError', python2 ? `coercing to Unicode: need string or buffer, ${type} found` : `${who}: ${parameter} should be string, bytes${minor >= 6 ? ' or os.PathLike' : ''}, not ${type}`)
  }

  const number = (o: Ref): number => (int.isInt(o) ? int.toNumber(o) : errors.raise('TypeError', python2 ? 'an integer is required' : minor >= 10 ? `'${shownType(rt, o)}' object cannot be interpreted as an integer` : `an integer is required (got type ${shownType(rt, o)})`))
  const onPath = (name: string, run: (path: string) => void, arity: Arity = { keywords: ['path'], required: 1 }, parameter = 'path') => fn(name, arity, (args) => {
    const text = path(args[0]!, name, parameter)
    guarded(rt, () => run(text), args[0]!)
    return none()
  })

  const record = createRecordType(rt, 'stat_result', python2 ? 'posix' : 'os', STAT, { constructible: true, hidden: python2 ? [] : ['st_blksize', 'st_blocks'] })
  rt.module.put(module, 'stat_result', incref(record.type.ref))

  function statOf(node: DiskNode): Ref {
    const kind = node.kind === 'folder' ? FOLDER_BITS : node.kind === 'file' ? FILE_BITS : DEVICE_BITS
    const time = () => int.from(Math.floor(EPOCH + node.modified))
    const values = [kind | node.mode, node.inode, 1, 1, 1000, 1000, node.kind === 'folder' ? 4096 : node.data.length].map((value) => int.from(value))
    values.push(time(), time(), time())
    return record.create(python2 ? values : [...values, int.from(4096), int.from(Math.ceil(node.data.length / 4096) * 8)])
  }

  for (const name of ['stat', 'lstat']) {
    fn(name, { keywords: ['path', 'dir_fd', 'follow_symlinks'], required: 1 }, ([o]) => {
      if (int.isInt(o!) && !python2) return statOf(guarded(rt, () => disk().nodeOf(int.toNumber(o!)), o!))
      const text = path(o!, name)
      const node = disk().find(text)
      return node === null ? guarded(rt, () => statOf(disk().nodeOf(disk().open(text, { read: true, write: false }))), o!) : statOf(node)
    })
  }
  fn('fstat', 1, ([o]) => statOf(guarded(rt, () => disk().nodeOf(number(o!)))))
  fn('open', { keywords: ['path', 'flags', 'mode', 'dir_fd'], required: 2 }, ([o, flagsObject, modeObject]) => {
    const flags = number(flagsObject!)
    const access = flags & ACCESS
    const text = path(o!, 'open')
    const wanted = {
      read: access !== WRITING, write: access !== 0, create: (flags & CREATE) !== 0, exclusive: (flags & EXCLUSIVE) !== 0, truncate: (flags & TRUNCATE) !== 0, append: (flags & APPEND) !== 0,
    }
    return int.from(guarded(rt, () => disk().open(text, wanted, modeObject === undefined || modeObject === NULL ? 0o777 & ~0o22 : number(modeObject) & ~0o22), o!))
  })
  fn('close', 1, ([fd]) => {
    guarded(rt, () => disk().close(number(fd!)))
    return none()
  })
  fn('closerange', 2, ([low, high]) => {
    for (let fd = number(low!); fd < number(high!); fd++) if (fd > 2 && disk().isOpen(fd)) disk().close(fd)
    return none()
  })
  fn('dup', 1, ([fd]) => int.from(guarded(rt, () => disk().duplicate(number(fd!)))))
  fn('read', 2, ([fd, count]) => {
    const most = number(count!)
    if (most < 0) guarded(rt, () => disk().seek(3, -1, -1))
    return rt.bytes.from(guarded(rt, () => disk().read(number(fd!), most)))
  })
  fn('write', 2, ([fd, data]) => {
    if (!bytesLike.isBytesLike(data!)) errors.raise('TypeError', `a bytes-like object is required, not '${shownType(rt, data!)}'`)
    return int.from(guarded(rt, () => disk().write(number(fd!), bytesLike.bytesOf(data!))))
  })
  fn('lseek', 3, ([fd, offset, whence]) => int.from(guarded(rt, () => disk().seek(number(fd!), number(offset!), number(whence!)))))
  fn('fsync', 1, ([fd]) => {
    guarded(rt, () => disk().nodeOf(number(fd!)))
    return none()
  })
  fn('ftruncate', 2, ([fd, size]) => {
    guarded(rt, () => disk().truncate(number(fd!), number(size!)))
    return none()
  })
  fn('truncate', 2, ([o, size]) => {
    if (int.isInt(o!)) guarded(rt, () => disk().truncate(number(o!), number(size!)), o!)
    else guarded(rt, () => disk().truncatePath(path(o!, 'truncate'), number(size!)), o!)
    return none()
  })
  fn('listdir', python2 ? 1 : [0, 1], ([o]) => {
    const text = o === undefined || o === rt.none ? '.' : path(o, 'listdir')
    const unicode = python2 && o !== undefined && !str.isStr(o)
    return rt.list.steal(guarded(rt, () => disk().list(text), o ?? str.name('.')).map(unicode ? rt.unicodeFrom : str.from))
  })
  onPath('mkdir', (text) => disk().makeFolder(text, 0o755), { keywords: ['path', 'mode', 'dir_fd'], required: 1 })
  onPath('rmdir', (text) => disk().removeFolder(text))
  onPath('remove', (text) => disk().unlink(text))
  onPath('unlink', (text) => disk().unlink(text))
  onPath('chdir', (text) => disk().changeDirectory(text))
  onPath('chmod', () => {}, { keywords: ['path', 'mode', 'dir_fd', 'follow_symlinks'], required: 2 })
  onPath('utime', () => {}, null)
  for (const [name, run] of [['rename', 'rename'], ['replace', 'rename'], ['link', 'link']] as const) {
    if (python2 && name === 'replace') continue
    fn(name, { keywords: ['src', 'dst', 'src_dir_fd', 'dst_dir_fd'], required: 2 }, ([from, to]) => {
      const [source, target] = [path(from!, name, 'src'), path(to!, name, 'dst')]
      guarded(rt, () => disk()[run](source, target), python2 ? null : from!, { second: to! })
      return none()
    })
  }
  fn('access', [2, 5], ([o]) => int.fromBool(disk().find(path(o!, 'access')) !== null))
  fn('getcwd', 0, () => str.from(disk().workingDirectory()))
  if (python2) fn('getcwdu', 0, () => rt.unicodeFrom(disk().workingDirectory()))
  else fn('getcwdb', 0, () => rt.bytes.from(disk().workingDirectory()))
  fn('fdopen', null, (args, names) => {
    if (python2) return legacyFile(rt).fdopen(args)
    if (args.length === 0 || !int.isInt(args[0]!)) errors.raise('TypeError', `invalid fd type (${args.length === 0 ? 'nothing' : shownType(rt, args[0]!)}, expected integer)`)
    const open = abstract.getattr(rt.loadModule('_io'), str.name('open'))
    const file = abstract.call(open, args, names)
    rt.memory.decref(open)
    return file
  })
}
