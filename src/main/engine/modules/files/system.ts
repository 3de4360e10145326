/** The disk of a run, and its errors as OSError. */
import { createDisk, type Disk, DiskError } from './disk.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { textSystem } from '../../objects/str/text-system.ts'
import { utf8Bytes, utf8Text } from '../../objects/str/utf8.ts'
import type { Ref } from '../../ref.ts'

const disks = new WeakMap<Runtime, Disk>()

/** Made when first asked for; the program's own file lies in the folder where the process stands. */
export function diskOf(rt: Runtime): Disk {
  const { python2 } = rt.profile.objects
  let disk = disks.get(rt)
  if (disk === undefined) {
    disk = createDisk(rt.now, (descriptor, bytes) => rt.write(descriptor === 1 ? 'stdout' : 'stderr', python2 ? bytes : utf8Text(bytes)))
    disks.set(rt, disk)
    const name = rt.fileName.slice(rt.fileName.lastIndexOf('/') + 1)
    const descriptor = disk.open(name, { read: false, write: true, create: true })
    disk.write(descriptor, python2 ? programText(rt) : utf8Bytes(programText(rt)))
    disk.close(descriptor)
  }
  return disk
}

function programText(rt: Runtime): string {
  const lines: string[] = []
  for (let line = rt.sourceLine(1), at = 1; line !== null; line = rt.sourceLine(++at)) lines.push(line)
  return lines.join('\n')
}

/** Runs a system call; what it refuses is raised with the file's name. `type`: 2.7 tells IOError from OSError. */
export function guarded<T>(rt: Runtime, call: () => T, file: Ref | null = null, { type = 'OSError', second = null }: { type?: 'OSError' | 'IOError'; second?: Ref | null } = {}): T {
  try {
    return call()
  } catch (error) {
    if (!(error instanceof DiskError)) throw error
    return raiseErrno(rt, error.code, file, type, second)
  }
}

export function raiseErrno(rt: Runtime, code: number, file: Ref | null = null, type: 'OSError' | 'IOError' = 'OSError', second: Ref | null = null): never {
  const { decref } = rt.memory
  const number = rt.int.from(code)
  const words = rt.abstract.callMethod(rt.loadModule('errno'), '_strerror', [number])
  const args = file === null ? [number, words] : second === null ? [number, words, file] : [number, words, file, rt.none, second]
  const exception = rt.abstract.call(rt.errors.type(type).ref, rt.profile.objects.python2 ? args.slice(0, 3) : args)
  decref(number)
  decref(words)
  try {
    return rt.errors.throwObject(exception)
  } finally {
    decref(exception)
  }
}

/** What names a file: a string, bytes, or what __fspath__ answers. Null: it names none. */
export function pathOf(rt: Runtime, o: Ref): string | null {
  const texts = textSystem(rt)
  if (texts.isText(o)) return rt.str.isStr(o) ? rt.str.value(o) : rt.unicodeText(o)
  if (rt.memory.typeOf(o).isSubtypeOf(rt.bytes.type)) return utf8Text(rt.bytes.value(o))
  if (rt.profile.objects.python2) return null
  const method = rt.types.lookupSpecial(o, rt.str.name('__fspath__'))
  if (method === 0) return null
  const answer = rt.abstract.call(method, [])
  rt.memory.decref(method)
  const path = pathOf(rt, answer)
  rt.memory.decref(answer)
  return path
}
