/** What `%` writes, and the room of its buffer. @mirrors Objects/unicodeobject.c PyUnicode_Format */
import type { Ref } from '../../ref.ts'
import { LegacyPercentRoom, WriterRoom } from '../str/writer.ts'
import type { Conversion, PercentFlavour } from './percent-types.ts'

/** Texts so short for their format leave the buffer for a block of their own, whatever they are made of. */
export const leavesBuffer = (format: number, length: number): boolean => format <= 100 && 4 * length <= 3 * format + 200

export class PercentWriter {
  text = ''
  private readonly room: WriterRoom | null
  private readonly legacy: LegacyPercentRoom | null
  private readonly length: number

  constructor(private readonly flavour: PercentFlavour, format: string, python2: boolean) {
    this.length = format.length
    const isWritten = flavour.written !== null
    this.room = isWritten && !python2 ? new WriterRoom(format.length + 100) : null
    this.legacy = isWritten && python2 ? new LegacyPercentRoom(format.length) : null
  }

  /** `end` is where the format goes on. */
  literal(text: string, end: number): void {
    this.text += text
    if (text === '') return
    this.room?.write(text.length, end === this.length)
    this.legacy?.literal(text.length, this.length - end)
  }

  /** Of a conversion that ends at `end` of the format. */
  value(text: string, end: number, wanted: Conversion, isPlainInt: boolean): void {
    this.text += text
    if (text === '') return
    this.room?.write(text.length, end === this.length, isObject(text.length, wanted, isPlainInt))
    this.legacy?.value(text.length, this.length - end)
  }

  finish(): Ref {
    const { flavour, text } = this
    const room = this.room ?? this.legacy
    return room === null ? flavour.make(text) : flavour.written!({ text, room: room.size })
  }
}

/** A value that needs no padding becomes an object before it is written; plain ints are written digit by digit. */
function isObject(length: number, { type, width, precision, plus, blank }: Conversion, isPlainInt: boolean): boolean {
  if (plus || blank || width >= length || (precision >= 0 && precision < length)) return false
  return !isPlainInt || width > 0 || precision >= 0 || type === 'X'
}
