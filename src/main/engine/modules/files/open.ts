/** io.open: chooses the layers for a mode. Source: Modules/_io/_iomodule.c _io_open_impl. */
import { givenName, shownType } from '../../objects/kit.ts'
import type { BufferedFiles } from './buffered.ts'
import { callAndDrop, type FileKit } from './file-kit.ts'
import type { RawFiles } from './raw-file.ts'
import type { TextFiles } from './text-file.ts'
import { pathOf } from './system.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { textSystem } from '../../objects/str/text-system.ts'
import { NULL, type Ref } from '../../ref.ts'

/** What the file system calls a good size for reading. */
const BLOCK_SIZE = 4096

export interface FileTypes {
  readonly raws: RawFiles
  readonly buffered: BufferedFiles
  readonly texts: TextFiles
}

export function createOpen(rt: Runtime, { kit }: FileKit, { raws, buffered, texts }: FileTypes): (args: readonly Ref[]) => Ref {
  const { errors, abstract, str } = rt
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const allowed = python2 || minor < 11 ? /^[xrwab+tU]*$/ : /^[xrwab+t]*$/
  const value = (message: string) => errors.raise('ValueError', message)

  function modeOf(o: Ref | undefined): string {
    if (o === undefined || o === NULL) return 'r'
    if (textSystem(rt).isText(o)) return str.isStr(o) ? str.value(o) : rt.unicodeText(o)
    return errors.raise('TypeError', `open() argument ${minor >= 8 ? "'mode'" : '2'} must be str, not ${givenName(rt, o)}`)
  }

  function check(mode: string, has: (o: Ref | undefined) => boolean, args: readonly Ref[]): { text: boolean; kind: string; updating: boolean } {
    if (!allowed.test(mode) || new Set(mode).size !== mode.length) value(`invalid mode: '${mode}'`)
    const universal = mode.includes('U')
    const kinds = Array.from(mode).filter((c) => 'xrwa'.includes(c))
    if (universal && (mode.includes('w') || mode.includes('a') || mode.includes('x') || mode.includes('+'))) value(minor >= 7 ? "mode U cannot be combined with 'x', 'w', 'a', or '+'" : "can't use U and writing mode at once")
    if (universal && kinds.length === 0) kinds.push('r')
    const [text, binary] = [mode.includes('t'), mode.includes('b')]
    if (text && binary) value("can't have text and binary mode at once")
    if (mode === '' && !python2) value('Must have exactly one of create/read/write/append mode and at most one plus')
    if (kinds.length !== 1) value(python2 ? 'must have exactly one of read/write/append mode' : 'must have exactly one of create/read/write/append mode')
    for (const [i, what] of [[3, 'an encoding'], [4, 'an errors'], [5, 'a newline']] as const) {
      if (binary && has(args[i])) value(`binary mode doesn't take ${what} argument`)
    }
    return { text: !binary, kind: kinds[0]!, updating: mode.includes('+') }
  }

  return (args) => {
    const file = args[0]!
    const has = (o: Ref | undefined): o is Ref => o !== undefined && o !== NULL && o !== rt.none
    const orNone = (o: Ref | undefined): Ref => (has(o) ? o : rt.none)
    if (!rt.int.isInt(file) && pathOf(rt, file) === null) {
      if (minor >= 7 && minor < 10 && rt.memory.typeOf(file).float !== null) errors.raise('TypeError', `integer argument expected, got ${shownType(rt, file)}`)
      errors.raise('TypeError', python2 ? `invalid file: ${abstract.reprText(file)}` : `expected str, bytes or os.PathLike object, not ${shownType(rt, file)}`)
    }
    const mode = modeOf(args[1])
    const wanted = has(args[2]) ? abstract.asIndex(args[2]) : -1
    const { text, kind, updating } = check(mode, has, args)
    const closes = args[6] === undefined || args[6] === NULL || abstract.isTrue(args[6])
    if (!closes && !rt.int.isInt(file)) value('Cannot use closefd=False with file name')
    const raw = kit.using(fileName(file), (name) => raws.create(name, kind + (updating ? '+' : ''), closes, args[7] ?? NULL))
    let made = raw
    try {
      const lineBuffering = wanted === 1 && text
      const size = wanted < 0 || (wanted === 1 && (text || true)) ? BLOCK_SIZE : wanted
      if (wanted < -1) value('invalid buffering size')
      if (wanted === 0) {
        if (text) value("can't have unbuffered text I/O")
        return raw
      }
      made = buffered.create(updating ? buffered.random : kind === 'r' ? buffered.reader : buffered.writer, raw, size)
      if (!text) return made
      return texts.create(made, orNone(args[3]), orNone(args[4]), orNone(args[5]), lineBuffering, mode)
    } catch (error) {
      if (made === raw || text) callAndDrop(rt, made, 'close')
      rt.memory.decref(made)
      throw error
    }
  }

  /** The name as the raw file keeps it: what __fspath__ answers. New reference. */
  function fileName(file: Ref): Ref {
    if (python2 || rt.int.isInt(file) || textSystem(rt).isText(file) || rt.memory.typeOf(file).isSubtypeOf(rt.bytes.type)) return rt.memory.incref(file)
    return abstract.callMethod(file, '__fspath__', [])
  }
}
