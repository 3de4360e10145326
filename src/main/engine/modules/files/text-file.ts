/** io.TextIOWrapper over any buffer. Source: Modules/_io/textio.c. */
import { shownType } from '../../objects/kit.ts'
import { callAndDrop, type FileKit } from './file-kit.ts'
import { DecodedText, type Newline } from './text-position.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { createCodecs } from '../../objects/str/codecs.ts'
import { textSystem } from '../../objects/str/text-system.ts'
import type { KeywordNames, TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'

const BUFFER = 8
const ENCODING = 10
const ENCODER = 12
const DECODER = 14
const ERRORS = 16
const RAW = 18
const CHUNK = 8192

interface TextState {
  readonly encoding: string
  readonly errors: string
  readonly newline: Newline
  readonly decoded: DecodedText
  lineBuffering: boolean
  writeThrough: boolean
  /** Bytes of written text that the buffer has not got yet. */
  pending: string
  /** Bytes of the last chunk that are half a character, or a \r that \n may follow. */
  tail: string
  atEnd: boolean
  detached: boolean
  /** False while the file is iterated over. */
  tells: boolean
}

export interface TextFiles {
  readonly type: TypeInfo
  /** Steals the buffer; None for what is not given. */
  create(buffer: Ref, encoding: Ref, errorsOf: Ref, newline: Ref, lineBuffering: boolean, mode: string): Ref
}

export function createTextFiles(rt: Runtime, { kit, define, fail, dictOf }: FileKit, base: TypeInfo): TextFiles {
  const { H, abstract, errors, int, natives, str } = rt
  const { incref, decref } = rt.memory
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const texts = textSystem(rt)
  const codecs = createCodecs(rt)
  const states = new Map<Ref, TextState>()
  const bytes = python2 ? 176 : minor >= 12 ? 200 : 192
  const dict = (bytes >> 2) - 2

  const type = define('TextIOWrapper', base, {
    bytes,
    dict,
    weakrefs: dict - 2,
    members: [BUFFER, ENCODING, ENCODER, DECODER, ERRORS, RAW],
    close: (o) => {
      const state = states.get(o)
      if (state !== undefined && H[o + BUFFER] !== NULL && !state.detached && !isClosed(o)) close(o)
    },
    forget: (o) => states.delete(o),
    slots: { init, repr, iter, iternext },
  })

  function init(o: Ref, args: readonly Ref[], names: KeywordNames): void {
    const [buffer, encoding, errorsOf, newline, lineBuffering, writeThrough] = kit.bind('TextIOWrapper', ['buffer', 'encoding', 'errors', 'newline', 'line_buffering', 'write_through'], args, names)
    if (buffer === NULL) errors.raise('TypeError', "TextIOWrapper() missing required argument 'buffer' (pos 1)")
    start(o, incref(buffer), encoding || rt.none, errorsOf || rt.none, newline || rt.none, lineBuffering !== NULL && abstract.isTrue(lineBuffering))
    states.get(o)!.writeThrough = writeThrough !== NULL && abstract.isTrue(writeThrough)
  }

  function start(o: Ref, buffer: Ref, encodingObject: Ref, errorsObject: Ref, newlineObject: Ref, lineBuffering: boolean): void {
    const newline = newlineOf(newlineObject)
    const encoding = encodingObject === rt.none ? (minor >= 11 ? 'utf-8' : 'UTF-8') : textOf(encodingObject, 'encoding')
    const handling = errorsObject === rt.none ? 'strict' : textOf(errorsObject, 'errors')
    codecs.encode('', encoding, handling)
    put(o, BUFFER, buffer)
    put(o, ENCODING, encodingObject === rt.none || (minor < 10 && !python2) ? str.from(encoding) : incref(encodingObject))
    put(o, ERRORS, str.from(handling))
    if (asks(buffer, 'writable')) put(o, ENCODER, helper('IncrementalEncoder', o))
    if (asks(buffer, 'readable')) put(o, DECODER, helper('IncrementalDecoder', o))
    const raw = abstract.lookupAttr(buffer, str.name('raw'))
    if (raw !== NULL) put(o, RAW, raw)
    states.set(o, {
      encoding, errors: handling, newline, decoded: new DecodedText(newline), lineBuffering, writeThrough: false, pending: '', tail: '', atEnd: false, detached: false, tells: true,
    })
  }

  function put(o: Ref, word: number, value: Ref): void {
    const old = H[o + word]!
    H[o + word] = value
    rt.memory.xdecref(old)
  }

  function textOf(o: Ref, what: string): string {
    if (!texts.isText(o)) errors.raise('TypeError', `TextIOWrapper() argument '${what}' must be str or None, not ${shownType(rt, o)}`)
    return str.isStr(o) ? str.value(o) : rt.unicodeText(o)
  }

  function newlineOf(o: Ref): Newline {
    if (o === rt.none) return null
    if (!texts.isText(o)) errors.raise('TypeError', `newline must be str or None, not ${shownType(rt, o)}`)
    const value = str.isStr(o) ? str.value(o) : rt.unicodeText(o)
    if (!['', '\n', '\r', '\r\n'].includes(value)) errors.raise('ValueError', `illegal newline value: ${value}`)
    return value
  }

  /** The codec's objects, which hold the text's state in CPython. */
  function helper(name: string, o: Ref): Ref {
    return kit.using(abstract.getattr(rt.loadModule('encodings.utf_8'), str.name(name)), (cls) => abstract.call(cls, [H[o + ERRORS]!]))
  }

  function asks(o: Ref, question: string): boolean {
    return kit.using(abstract.callMethod(o, question, []), (answer) => abstract.isTrue(answer))
  }

  function state(o: Ref): TextState {
    const it = states.get(o) ?? errors.raise('ValueError', 'I/O operation on uninitialized object')
    return it.detached ? errors.raise('ValueError', 'underlying buffer has been detached') : it
  }

  function isClosed(o: Ref): boolean {
    return kit.using(abstract.getattr(H[o + BUFFER]!, str.name('closed')), (value) => abstract.isTrue(value))
  }

  function open(o: Ref): TextState {
    const it = state(o)
    if (isClosed(o)) errors.raise('ValueError', 'I/O operation on closed file.')
    return it
  }

  function flushPending(o: Ref): void {
    const it = state(o)
    if (it.pending === '') return
    const text = it.pending
    it.pending = ''
    kit.using(rt.bytes.from(text), (value) => callAndDrop(rt, H[o + BUFFER]!, 'write', [value]))
  }

  function close(o: Ref): void {
    let failure: unknown = null
    try {
      callAndDrop(rt, o, 'flush')
    } catch (error) {
      failure = error
    }
    callAndDrop(rt, H[o + BUFFER]!, 'close')
    if (failure !== null) throw failure
  }

  function write(o: Ref, text: string): void {
    const it = state(o)
    const { newline } = it
    const translated = newline === null || newline === '' || newline === '\n' ? text : text.replaceAll('\n', newline)
    const encoded = codecs.encode(translated, it.encoding, it.errors)
    if (it.pending.length + encoded.length > CHUNK && minor >= 8) flushPending(o)
    it.pending += encoded
    const needsFlush = it.lineBuffering && /[\n\r]/.test(text)
    if (it.pending.length >= CHUNK || needsFlush || it.writeThrough) flushPending(o)
    if (needsFlush) callAndDrop(rt, H[o + BUFFER]!, 'flush')
    if (!it.decoded.isEmpty || it.tail !== '') forgetRead(it)
  }

  function forgetRead(it: TextState): void {
    it.decoded.clear()
    it.tail = ''
    it.atEnd = false
  }

  const isWide = (it: TextState): boolean => /^u(tf)?[-_]?8$/i.test(it.encoding)

  /** One more chunk; false at the end. */
  function readChunk(o: Ref, all: boolean): boolean {
    const it = state(o)
    if (H[o + DECODER] === NULL) fail('not readable')
    flushPending(o)
    const buffer = H[o + BUFFER]!
    const reads1 = !all && (minor >= 7 || python2)
    const chunk = all
      ? kit.using(abstract.callMethod(buffer, 'read', []), bytesText)
      : kit.using(int.from(CHUNK), (size) => kit.using(abstract.callMethod(buffer, reads1 ? 'read1' : 'read', [size]), bytesText))
    const end = all || chunk === ''
    let text = it.tail + chunk
    it.tail = ''
    if (!end) {
      const half = (isWide(it) ? /(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})$/.exec(text) : null) ?? (it.newline === null || it.newline === '' ? /\r$/.exec(text) : null)
      if (half !== null) {
        it.tail = half[0]
        text = text.slice(0, half.index)
      }
    }
    it.decoded.add(codecs.decode(text, it.encoding, it.errors))
    return chunk !== ''
  }

  function bytesText(o: Ref): string {
    if (!rt.memory.typeOf(o).isSubtypeOf(rt.bytes.type)) errors.raise('TypeError', `underlying read1() should have returned a bytes-like object, not '${shownType(rt, o)}'`)
    return rt.bytes.value(o)
  }

  function readLine(o: Ref, limit: number): string {
    const it = state(o)
    let text = ''
    for (;;) {
      const line = it.decoded.line()
      if (line !== null) {
        text += line
        break
      }
      text += it.decoded.rest()
      if (limit >= 0 && Array.from(text).length >= limit) break
      if (!readChunk(o, false) && it.decoded.isEmpty) break
    }
    if (limit < 0) return text
    const points = Array.from(text)
    if (points.length <= limit) return text
    it.decoded.untake(points.length - limit, text)
    return points.slice(0, limit).join('')
  }

  const method = (name: string, arity: Parameters<typeof natives.method>[2], run: (o: Ref, args: readonly Ref[]) => Ref) => natives.method(type, name, arity, run)
  const count = (o: Ref | undefined): number => (o === undefined || o === rt.none ? -1 : abstract.asIndex(o))
  const length = (text: string): number => (/[\ud800-\udbff]/.test(text) ? Array.from(text).length : text.length)
  const number = (value: number) => (python2 ? rt.longOf(BigInt(value)) : int.from(value))

  method('write', 1, (o, [text]) => {
    if (!(texts.unicodeFamily ?? texts.family).is(text!)) errors.raise('TypeError', `${minor < 11 && !python2 ? `write() argument must be str, not ${shownType(rt, text!)}` : python2 ? `must be unicode, not ${shownType(rt, text!)}` : `write() argument must be str, not ${shownType(rt, text!)}`}`)
    open(o)
    if (H[o + ENCODER] === NULL) fail('not writable')
    const value = (texts.unicodeFamily ?? texts.family).text(text!)
    write(o, value)
    return number(length(value))
  })
  method('writelines', 1, (o, [lines]) => {
    open(o)
    for (const item of kit.collect(lines!)) kit.using(item, () => callAndDrop(rt, o, 'write', [item]))
    return kit.none()
  })
  method('read', [0, 1], (o, [size]) => {
    const it = open(o)
    const most = count(size)
    if (H[o + DECODER] === NULL) fail('not readable')
    if (most < 0) {
      readChunk(o, true)
      return texts.fromUnicode(it.decoded.rest())
    }
    let text = it.decoded.characters(most)
    while (length(text) < most && (readChunk(o, false) || !it.decoded.isEmpty)) text += it.decoded.characters(most - length(text))
    return texts.fromUnicode(text)
  })
  method('readline', [0, 1], (o, [size]) => {
    open(o)
    return texts.fromUnicode(readLine(o, count(size)))
  })
  method('readlines', [0, 1], (o, [hint]) => {
    open(o)
    const most = count(hint)
    const lines: Ref[] = []
    let total = 0
    for (let line = readLine(o, -1); line !== ''; line = readLine(o, -1)) {
      lines.push(texts.fromUnicode(line))
      total += line.length
      if (most > 0 && total >= most) break
    }
    return rt.list.steal(lines)
  })
  method('flush', 0, (o) => {
    const it = open(o)
    it.tells = true
    flushPending(o)
    return abstract.callMethod(H[o + BUFFER]!, 'flush', [])
  })
  method('tell', 0, (o) => {
    const it = open(o)
    if (!asks(H[o + BUFFER]!, 'seekable')) fail('underlying stream is not seekable')
    if (!it.tells) errors.raise(python2 ? 'IOError' : 'OSError', 'telling position disabled by next() call')
    flushPending(o)
    callAndDrop(rt, o, 'flush')
    const position = kit.using(abstract.callMethod(H[o + BUFFER]!, 'tell', []), (value) => abstract.asIndex(value))
    return number(position - it.tail.length - it.decoded.bytesLeft(isWide(it)))
  })
  method('seek', [1, 2], (o, [cookie, whenceObject]) => {
    const it = open(o)
    if (!asks(H[o + BUFFER]!, 'seekable')) fail('underlying stream is not seekable')
    const whence = whenceObject === undefined ? 0 : abstract.asIndex(whenceObject)
    const offset = abstract.asIndex(cookie!)
    if (whence < 0 || whence > 2) errors.raise('ValueError', `invalid whence (${whence}, should be ${python2 ? '0, 1 or 2' : '0, 1 or 2'})`)
    if (whence === 1 && offset !== 0) fail("can't do nonzero cur-relative seeks")
    if (whence === 2 && offset !== 0) fail("can't do nonzero end-relative seeks")
    if (whence === 0 && offset < 0) errors.raise('ValueError', `negative seek position ${offset}`)
    const target = whence !== 1 ? cookie! : abstract.callMethod(o, 'tell', [])
    callAndDrop(rt, o, 'flush')
    forgetRead(it)
    return kit.using(int.from(whence === 2 ? 2 : 0), (from) => abstract.callMethod(H[o + BUFFER]!, 'seek', [target, from]))
  })
  method('truncate', [0, 1], (o, [size]) => {
    open(o)
    callAndDrop(rt, o, 'flush')
    const target = size === undefined || size === rt.none ? abstract.callMethod(o, 'tell', []) : incref(size)
    return kit.using(target, () => abstract.callMethod(H[o + BUFFER]!, 'truncate', [target]))
  })
  method('close', 0, (o) => {
    state(o)
    if (!isClosed(o)) close(o)
    return kit.none()
  })
  method('detach', 0, (o) => {
    const it = state(o)
    callAndDrop(rt, o, 'flush')
    it.detached = true
    const buffer = H[o + BUFFER]!
    H[o + BUFFER] = NULL
    return buffer
  })
  method('reconfigure', { keywords: ['encoding', 'errors', 'newline', 'line_buffering', 'write_through'], required: 0 }, (o, [encoding, errorsOf, newline, lineBuffering, writeThrough]) => {
    callAndDrop(rt, o, 'flush')
    const it = state(o)
    const given = (value: Ref | undefined): value is Ref => value !== undefined && value !== NULL && value !== rt.none
    const renewed: TextState = {
      ...it,
      encoding: given(encoding) ? textOf(encoding, 'encoding') : it.encoding,
      errors: given(errorsOf) ? textOf(errorsOf, 'errors') : given(encoding) ? 'strict' : it.errors,
      newline: newline !== undefined && newline !== NULL ? newlineOf(newline) : it.newline,
      lineBuffering: given(lineBuffering) ? abstract.isTrue(lineBuffering) : it.lineBuffering,
      writeThrough: given(writeThrough) ? abstract.isTrue(writeThrough) : it.writeThrough,
    }
    states.set(o, { ...renewed, decoded: renewed.newline === it.newline ? it.decoded : new DecodedText(renewed.newline) })
    put(o, ENCODING, str.from(renewed.encoding))
    put(o, ERRORS, str.from(renewed.errors))
    return kit.none()
  })
  for (const name of ['fileno', 'isatty', 'readable', 'writable', 'seekable']) {
    method(name, 0, (o) => {
      state(o)
      return abstract.callMethod(H[o + BUFFER]!, name, [])
    })
  }
  function iter(o: Ref): Ref {
    open(o)
    return incref(o)
  }
  function iternext(o: Ref): Ref {
    const it = open(o)
    it.tells = false
    const line = readLine(o, -1)
    if (line !== '') return texts.fromUnicode(line)
    it.tells = true
    return NULL
  }
  const member = (name: string, word: number) => natives.getset(type, name, (o) => incref(H[o + word] === NULL ? rt.none : H[o + word]!))
  natives.getset(type, 'buffer', (o) => {
    state(o)
    return incref(H[o + BUFFER]!)
  })
  member('encoding', ENCODING)
  member('errors', ERRORS)
  natives.getset(type, 'closed', (o) => {
    state(o)
    return abstract.getattr(H[o + BUFFER]!, str.name('closed'))
  })
  natives.getset(type, 'name', (o) => {
    state(o)
    return abstract.getattr(H[o + BUFFER]!, str.name('name'))
  })
  natives.getset(type, 'line_buffering', (o) => kit.bool(state(o).lineBuffering))
  natives.getset(type, 'write_through', (o) => kit.bool(state(o).writeThrough))
  natives.getset(type, '_CHUNK_SIZE', () => int.from(CHUNK))
  natives.getset(type, 'newlines', (o) => {
    const { seen } = state(o).decoded
    const kinds = ['\r', '\n', '\r\n'].filter((_, i) => (seen & [2, 1, 4][i]!) !== 0).map(texts.fromUnicode)
    return kinds.length === 0 ? kit.none() : kinds.length === 1 ? kinds[0]! : rt.tuple.steal(kinds)
  })
  function repr(o: Ref): Ref {
    const shown = (name: string): string => {
      const value = abstract.lookupAttr(o, str.name(name))
      return value === NULL ? '' : ` ${name}=${kit.using(value, abstract.reprText)}`
    }
    state(o)
    return str.from(`<_io.TextIOWrapper${shown('name')}${python2 ? '' : shown('mode')}${` encoding=${abstract.reprText(H[o + ENCODING]!)}`}>`)
  }

  return {
    type,
    create(buffer, encoding, errorsOf, newline, lineBuffering, mode) {
      const o = type.create!(type, [], null)
      try {
        start(o, buffer, encoding, errorsOf, newline, lineBuffering)
      } catch (error) {
        decref(o)
        throw error
      }
      if (!python2) kit.using(str.from(mode), (value) => rt.dict.set(dictOf(o), str.name('mode'), value))
      return o
    },
  }
}
