/**
 * The bytes of an .arenarec file, whichever kind of run is in it.
 *
 * `ARENAREC`, the format's version (u32), then sections: four letters, length of the packed bytes and their CRC-32 (u32
 * each, little-endian like everything here), the bytes, deflated. META comes first and alone must be whole; its `schema`
 * names the kind. Of the others what is whole is read, so that a file whose end is missing still opens.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { t } from '../../shared/texts/texts.ts'
import { Refusal } from './refusal.ts'

const MAGIC = 'ARENAREC'
export const RECORDING_VERSION = 1
const HEADER = MAGIC.length + 4
const SECTION_HEADER = 12
/** A section unpacks to no more: a small file must not fill the memory. */
const UNPACKED_LIMIT = 256 * 1024 ** 2

export interface Container {
  readonly version: number
  readonly meta: Readonly<Record<string, unknown>>
  /** Those that are whole, by their letters. */
  readonly sections: ReadonlyMap<string, Buffer>
}

/** Throws a Refusal with one sentence. */
export function readContainer(bytes: Uint8Array, path: string): Container {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = versionOf(file, path)
  const sections = readSections(file)
  const meta = sections.get('META')
  if (meta === undefined) throw new Refusal(t('files.cannotOpenDamagedNothing', { path }))
  return { version, meta: jsonOf(meta, path) as Record<string, unknown>, sections }
}

export function writeSections(sections: readonly (readonly [tag: string, content: Buffer])[]): Buffer {
  const head = Buffer.alloc(HEADER)
  head.write(MAGIC, 'latin1')
  head.writeUInt32LE(RECORDING_VERSION, MAGIC.length)
  return Buffer.concat([head, ...sections.map(([tag, content]) => section(tag, content))])
}

/** A JSON object or list; anything else is a damaged file. */
export function jsonOf(bytes: Buffer, path: string): object {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // As below: JSON of something else is no better.
  }
  throw new Refusal(t('files.cannotOpenDamagedPart', { path }))
}

function versionOf(file: Buffer, path: string): number {
  if (file.length < HEADER || file.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Refusal(t('files.cannotOpenNotArenascope', { path }))
  const version = file.readUInt32LE(MAGIC.length)
  if (version < 1) throw new Refusal(t('files.cannotOpenDamagedVersion', { path, version }))
  if (version > RECORDING_VERSION) {
    throw new Refusal(t('files.cannotOpenHasRecording', { path, version, recordingVersion: RECORDING_VERSION }))
  }
  return version
}

/** Up to the first one that is not whole. */
function readSections(file: Buffer): Map<string, Buffer> {
  const sections = new Map<string, Buffer>()
  let at = HEADER
  while (at + SECTION_HEADER <= file.length) {
    const tag = file.toString('latin1', at, at + 4)
    const length = file.readUInt32LE(at + 4)
    const sum = file.readUInt32LE(at + 8)
    at += SECTION_HEADER
    if (at + length > file.length) break
    const packed = file.subarray(at, at + length)
    at += length
    // A section that is damaged inside leaves those behind it readable.
    if (crc32(packed) !== sum) continue
    try {
      sections.set(tag, inflateRawSync(packed, { maxOutputLength: UNPACKED_LIMIT }))
    } catch {
      continue
    }
  }
  return sections
}

function section(tag: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const head = Buffer.alloc(SECTION_HEADER)
  head.write(tag, 'latin1')
  head.writeUInt32LE(packed.length, 4)
  head.writeUInt32LE(crc32(packed), 8)
  return Buffer.concat([head, packed])
}
