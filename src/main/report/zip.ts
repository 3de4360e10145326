/** A few named files as one .zip: deflated, the same bytes for the same contents. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  /** Text is written as UTF-8. */
  readonly content: string | Uint8Array
}

/** 1980-01-01 00:00: no date of its own, so that equal content is an equal file. */
const DATE = 0x00210000
const UTF8_NAMES = 0x0800
const DEFLATED = 8
const VERSION = 20

export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content: given } of entries) {
    const content = Buffer.from(given as string)
    const packed = deflateRawSync(content)
    const fileName = Buffer.from(name, 'utf8')
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(VERSION, 0)
    fields.writeUInt16LE(UTF8_NAMES, 2)
    fields.writeUInt16LE(DEFLATED, 4)
    fields.writeUInt32LE(DATE, 6)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(fileName.length, 22)
    parts.push(signature('PK\x03\x04'), fields, fileName, packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(signature('PK\x01\x02'), uint16(VERSION), fields, place, fileName)
    offset += 30 + fileName.length + packed.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, index, signature('PK\x05\x06'), end])
}

const signature = (text: string): Buffer => Buffer.from(text, 'latin1')

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
