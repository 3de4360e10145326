/** What `%` writes, and the room of its buffer. @mirrors Objects/unicodeobject.c PyUnicode_Format */
import type { Ref } from '../../ref.ts'
import { WriterRoom } from '../str/writer.ts'
import type { Conversion, PercentFlavour } from './percent-types.ts'

export class PercentWriter {
  text = ''
  private readonly room: WriterRoom | null

  constructor(private readonly flavour: PercentFlavour, private readonly format: string) {
    this.room = flavour.written === null ? null : new WriterRoom(format.length + 100)
  }

  literal(text: string, isLast: boolean): void {
    this.text += text
    if (text !== '') this.room?.write(text.length, isLast)
  }

  /** Of a conversion that ends at `end` of the format. */
  value(text: string, end: number, wanted: Conversion, isPlainInt: boolean): void {
    this.text += text
    if (this.room !== null && text !== '') this.room.write(text.length, end === this.format.length, isObject(text.length, wanted, isPlainInt))
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
