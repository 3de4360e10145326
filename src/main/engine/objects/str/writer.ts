/**
 * Texts that are written piece by piece, into a buffer with room to spare. In the end the buffer lets go of what it does not
 * need, which a small block does only when it is more than a quarter: until then the text lies in a larger block than one of its length.
 */

/** A text and the characters that its buffer has room for; 0: it was made at once. */
export interface Written {
  readonly text: string
  readonly room: number
}

export const atOnce = (text: string): Written => ({ text, room: 0 })

/** What `%` tells a buffer; `left` is how much of the format is still to come. */
export interface PercentRoom {
  readonly size: number
  literal(length: number, left: number): void
  /** `isText`: it comes as an object. */
  value(length: number, left: number, isText: boolean): void
}

/** How the buffer grows. Lengths are in characters. @mirrors Objects/unicodeobject.c _PyUnicodeWriter_PrepareInternal, _PyUnicodeWriter_WriteStr */
export class WriterRoom implements PercentRoom {
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

  literal(length: number, left: number): void {
    this.write(length, left === 0)
  }

  value(length: number, left: number, isText: boolean): void {
    this.write(length, left === 0, isText)
  }
}

/** 2.7's `%`. @mirrors Objects/stringobject.c PyString_Format */
export class LegacyPercentRoom implements PercentRoom {
  size: number
  private free: number

  constructor(format: number) {
    this.size = this.free = format + 100
  }

  literal(length: number, left: number): void {
    for (let i = length - 1; i >= 0; i--) {
      if (--this.free >= 0) continue
      this.free = left + i + 100
      this.size += this.free--
    }
  }

  value(length: number, left: number): void {
    if (this.free < length) {
      this.size += length + left + 100 - this.free
      this.free = length + left + 100
    }
    this.free -= length
  }
}

/** 2.7's str.format(). @mirrors Objects/stringlib/string_format.h output_extend */
export class LegacyFormatRoom {
  size: number
  private length = 0
  private increment = 100

  constructor(format: number) {
    this.size = format + 100
  }

  write(length: number): void {
    this.length += length
    if (this.length <= this.size) return
    this.size = this.length + this.increment
    if (this.increment < 3200) this.increment *= 2
  }
}

/** The members of a container; a dict's are written in three parts, a key of `keys` characters first. @mirrors Objects/listobject.c list_repr, Objects/tupleobject.c tuplerepr, Objects/dictobject.c dict_repr */
export function bracketed(open: string, members: readonly string[], close: string, keys: readonly number[] | null = null): Written {
  const shortest = keys === null ? 1 : 4
  const room = new WriterRoom(2 + shortest + (2 + shortest) * (members.length - 1))
  room.write(1, false)
  for (let i = 0; i < members.length; i++) {
    const { length } = members[i]!
    const key = keys === null ? length : keys[i]!
    if (i > 0) room.write(2, false)
    room.write(key, false)
    if (keys === null) continue
    room.write(2, false)
    room.write(length - key - 2, false)
  }
  room.write(close.length, true)
  return { text: `${open}${members.join(', ')}${close}`, room: room.size }
}
