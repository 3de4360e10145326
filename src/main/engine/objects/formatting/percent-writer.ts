/** What `%` writes, and the room of its buffer. @mirrors Objects/unicodeobject.c PyUnicode_Format */
import type { Ref } from '../../ref.ts'
import { LegacyPercentRoom, WriterRoom, type PercentRoom } from '../str/writer.ts'
import type { Conversion, PercentFlavour } from './percent-types.ts'

/** Texts so short for their format leave the buffer for a block of their own, whatever they are made of. */
export const leavesBuffer = (format: number, length: number): boolean => format <= 100 && 4 * length <= 3 * format + 200

export class PercentWriter {
  text = ''
  private readonly room: PercentRoom | null
  private readonly length: number

  constructor(private readonly flavour: PercentFlavour, format: string, python2: boolean) {
    this.length = format.length
    if (flavour.written === null) this.room = null
    else this.room = python2 ? new LegacyPercentRoom(format.length) : new WriterRoom(format.length + 100)
  }

  /** `end` is where the format goes on. */
  literal(text: string, end: number): void {
    this.text += text
    if (text !== '') this.room?.literal(text.length, this.length - end)
  }

  /** Of a conversion that ends at `end` of the format. */
  value(text: string, end: number, wanted: Conversion, isPlainInt: boolean): void {
    this.text += text
    if (text !== '') this.room?.value(text.length, this.length - end, isObject(text.length, wanted, isPlainInt))
  }

  finish(): Ref {
    const { flavour, text, room } = this
    return room === null ? flavour.make(text) : flavour.written!({ text, room: room.size })
  }
}

/** A value that needs no padding becomes an object before it is written; plain ints are written digit by digit. */
function isObject(length: number, { type, width, precision, plus, blank }: Conversion, isPlainInt: boolean): boolean {
  if (plus || blank || width >= length || (precision >= 0 && precision < length)) return false
  return !isPlainInt || width > 0 || precision >= 0 || type === 'X'
}
