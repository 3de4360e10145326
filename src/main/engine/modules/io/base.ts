/** _IOBase's methods on files in memory, for both of them. Source: Modules/_io/stringio.c, bytesio.c, iobase.c. */
import { shownType } from '../../objects/kit.ts'
import type { Kit } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'
import type { MemoryText } from './memory-text.ts'

/** The slots of iteration, which a type has before its methods are there. */
export interface MemoryIteration {
  iter(o: Ref): Ref
  next(o: Ref): Ref
}

export const memoryIteration = (): MemoryIteration => ({ iter: () => NULL, next: () => NULL })

export interface MemoryFileParts {
  readonly type: TypeInfo
  readonly iteration: MemoryIteration
  /** Raises when the file was not initialised. */
  state(o: Ref): MemoryText
  /** A new object of what the file holds. */
  make(text: string): Ref
  readonly lineEnd: RegExp | ((o: Ref) => RegExp)
  readonly isText: boolean
  /** After the text changed. */
  changed(o: Ref, state: MemoryText): void
  /** After the file was closed. */
  closed(o: Ref): void
  fail(name: string): never
}

export function installMemoryFile(rt: Runtime, kit: Kit, parts: MemoryFileParts): void {
  const { abstract, errors, int, natives } = rt
  const { incref } = rt.memory
  const { python2 } = rt.profile.objects
  const { type, make, isText } = parts

  function open(o: Ref): MemoryText {
    const state = parts.state(o)
    if (state.isClosed) errors.raise('ValueError', isText || python2 ? 'I/O operation on closed file' : 'I/O operation on closed file.')
    return state
  }

  /** As _IOBase itself says it. */
  function stillOpen(o: Ref): void {
    if (parts.state(o).isClosed) errors.raise('ValueError', isText || !python2 ? 'I/O operation on closed file.' : 'I/O operation on closed file')
  }

  /** A count of characters; -1 for None and for none given. */
  function count(o: Ref | undefined): number {
    if (o === undefined || o === rt.none) return -1
    if (!kit.hasIndex(o)) errors.raise('TypeError', python2 ? `integer argument expected, got '${shownType(rt, o)}'` : `argument should be integer or None, not '${shownType(rt, o)}'`)
    return kit.clippedIndex(o)
  }

  const endsOf = (o: Ref) => (parts.lineEnd instanceof RegExp ? parts.lineEnd : parts.lineEnd(o))
  const line = (o: Ref, most: number) => open(o).readLine(most, endsOf(o))
  const method = (name: string, arity: Parameters<typeof natives.method>[2], run: (o: Ref, args: readonly Ref[]) => Ref) => natives.method(type, name, arity, run)

  method('read', [0, 1], (o, [size]) => make(open(o).read(count(size))))
  if (!isText) method('read1', [0, 1], (o, [size]) => make(open(o).read(count(size))))
  method('readline', [0, 1], (o, [size]) => make(line(o, count(size))))
  method('readlines', [0, 1], (o, [hint]) => {
    const most = count(hint)
    const lines: Ref[] = []
    let total = 0
    for (let text = line(o, -1); text !== ''; text = line(o, -1)) {
      lines.push(make(text))
      total += text.length
      if (most > 0 && total >= most) break
    }
    return rt.list.steal(lines)
  })
  method('writelines', 1, (o, [lines]) => {
    open(o)
    for (const item of kit.collect(lines)) kit.using(item, () => rt.memory.decref(abstract.callMethod(o, 'write', [item])))
    return kit.none()
  })
  method('getvalue', 0, (o) => make(open(o).text))
  method('tell', 0, (o) => (python2 ? rt.longOf(BigInt(open(o).position)) : int.from(open(o).position)))
  method('seek', [1, 2], (o, [offset, whenceObject]) => {
    const state = open(o)
    if (!kit.hasIndex(offset)) errors.raise('TypeError', python2 ? 'an integer is required' : `'${shownType(rt, offset)}' object cannot be interpreted as an integer`)
    const given = kit.clippedIndex(offset)
    const whence = whenceObject === undefined ? 0 : kit.clippedIndex(whenceObject)
    if (whence < 0 || whence > 2) errors.raise('ValueError', isText ? `Invalid whence (${whence}, should be 0, 1 or 2)` : `invalid whence (${whence}, should be 0, 1 or 2)`)
    if (whence === 0 && given < 0) errors.raise('ValueError', isText ? `Negative seek position ${given}` : `negative seek value ${given}`)
    if (whence !== 0 && isText && given !== 0) errors.raise(python2 ? 'IOError' : 'OSError', "Can't do nonzero cur-relative seeks")
    state.position = Math.max(0, whence === 0 ? given : (whence === 1 ? state.position : state.length) + given)
    return python2 ? rt.longOf(BigInt(state.position)) : int.from(state.position)
  })
  method('truncate', [0, 1], (o, [sizeObject]) => {
    const state = open(o)
    const isDefault = sizeObject === undefined || sizeObject === rt.none
    const size = isDefault ? state.position : count(sizeObject)
    if (size < 0) errors.raise('ValueError', isText ? `Negative size value ${size}` : `negative size value ${size}`)
    if (size < state.length) {
      state.truncate(size)
      parts.changed(o, state)
    }
    return python2 ? rt.longOf(BigInt(size)) : int.from(size)
  })
  for (const name of ['readable', 'writable', 'seekable']) {
    method(name, 0, (o) => {
      open(o)
      return kit.bool(true)
    })
  }
  method('isatty', 0, (o) => {
    stillOpen(o)
    return kit.bool(false)
  })
  method('flush', 0, (o) => {
    if (!isText) open(o)
    return kit.none()
  })
  method('fileno', 0, () => parts.fail('fileno'))
  method('detach', 0, () => parts.fail('detach'))
  method('close', 0, (o) => {
    const state = parts.state(o)
    state.isClosed = true
    state.text = ''
    parts.closed(o)
    return kit.none()
  })
  method('__enter__', 0, (o) => {
    stillOpen(o)
    return incref(o)
  })
  method('__exit__', [0, 3], (o) => abstract.callMethod(o, 'close', []))
  natives.getset(type, 'closed', (o) => kit.bool(parts.state(o).isClosed))
  parts.iteration.iter = (o) => {
    open(o)
    return incref(o)
  }
  parts.iteration.next = (o) => {
    const text = line(o, -1)
    return text === '' ? NULL : make(text)
  }
}
