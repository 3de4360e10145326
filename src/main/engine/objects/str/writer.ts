/**
 * Texts of 3.x that are written piece by piece, into a buffer with room to spare. In the end the buffer lets go of what it does not
 * need, which a small block does only when it is more than a quarter: until then the text lies in a larger block than one of its length.
 */

/** A text and the characters that its buffer has room for; 0: it was made at once. */
export interface Written {
  readonly text: string
  readonly room: number
}

export const atOnce = (text: string): Written => ({ text, room: 0 })

/** How the buffer grows. Lengths are in characters. @mirrors Objects/unicodeobject.c _PyUnicodeWriter_PrepareInternal, _PyUnicodeWriter_WriteStr */
export class WriterRoom {
  private length = 0
  size = 0

  constructor(private readonly minLength: number) {}

  /** `isLast`: nothing is expected behind it; `isText`: it comes as an object, which is the result when nothing else was written. */
  write(length: number, isLast: boolean, isText = false): void {
    const isFirst = this.size === 0
    this.length += length
    if (this.length <= this.size) return
    if (isFirst && isLast && isText) this.size = length
    else this.size = Math.max(this.minLength, this.length + (isLast ? 0 : this.length >> 2))
  }
}

/** The members of a container. @mirrors Objects/listobject.c list_repr, Objects/tupleobject.c tuplerepr, Objects/dictobject.c dict_repr */
export function bracketed(open: string, members: readonly string[], close: string, shortestMember: number): Written {
  const room = new WriterRoom(2 + shortestMember + (2 + shortestMember) * (members.length - 1))
  room.write(1, false)
  for (const [i, { length }] of members.entries()) {
    if (i > 0) room.write(2, false)
    room.write(length, false)
  }
  room.write(close.length, true)
  return { text: `${open}${members.join(', ')}${close}`, room: room.size }
}
