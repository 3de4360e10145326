/**
 * The library of one release as the build compiled it, in one file:
 *
 *   4 bytes, little-endian: length of the index · the index, JSON: key to [start, length] · the texts, deflated, one by one
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

type Index = Readonly<Record<string, readonly [start: number, length: number]>>

const LENGTH_BYTES = 4

export function packLibrary(units: Iterable<readonly [key: string, text: string]>): Buffer {
  const index: Record<string, [number, number]> = {}
  const parts: Buffer[] = []
  let start = 0
  for (const [key, text] of units) {
    const part = deflateRawSync(text)
    index[key] = [start, part.length]
    parts.push(part)
    start += part.length
  }
  const head = Buffer.from(JSON.stringify(index))
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, ...parts])
}

/** Answers a text by its key, null when there is none. */
export function openLibrary(bytes: Buffer): (key: string) => string | null {
  const textsAt = LENGTH_BYTES + bytes.readUInt32LE()
  const index = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, textsAt)) as Index
  return (key) => {
    const place = index[key]
    if (place === undefined) return null
    const [start, length] = place
    return inflateRawSync(bytes.subarray(textsAt + start, textsAt + start + length)).toString('utf8')
  }
}
