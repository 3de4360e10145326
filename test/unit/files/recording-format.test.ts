/** Recordings: what goes in comes out; what is damaged opens as far as it is whole, or is refused in one sentence. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRecording, parseRecording, RECORDING_VERSION } from '../../../src/main/files/recording-format.ts'
import { Refusal } from '../../../src/main/files/refusal.ts'
import type { ProfileResult } from '../../../src/shared/telemetry/result.ts'
import { sampleResult } from '../main/support/sample-run.ts'

const FIXTURE = join(import.meta.dirname, 'fixtures', 'recording-v1.arenarec')
const bytes = formatRecording(sampleResult())

const refusal = (data: Uint8Array): string => {
  try {
    parseRecording(data, '/home/me/run.arenarec')
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    return (error as Refusal).message
  }
  return ''
}

/** Where the sections begin: four letters of the format. */
function sectionStarts(file: Uint8Array): { tag: string; at: number; end: number }[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const found: { tag: string; at: number; end: number }[] = []
  for (let at = 12; at < file.length; ) {
    const end = at + 12 + view.getUint32(at + 4, true)
    found.push({ tag: Buffer.from(file.subarray(at, at + 4)).toString('latin1'), at, end })
    at = end
  }
  return found
}

describe('a recording', () => {
  it('holds a run to the last bit', () => {
    const { result, missing } = parseRecording(bytes, 'r')
    expect(missing).toEqual([])
    expect(result).toEqual(sampleResult())
    expect(result.series.columns.resident).toBeInstanceOf(Float64Array)
  })

  it('is the same bytes for the same run, and small', () => {
    expect(Buffer.from(formatRecording(sampleResult())).equals(Buffer.from(bytes))).toBe(true)
    expect(bytes.length).toBeLessThan(400_000)
  })

  it('of version 1, frozen, opens for ever', () => {
    if (process.env.FREEZE_RECORDING === '1') writeFileSync(FIXTURE, bytes)
    const { result, missing } = parseRecording(readFileSync(FIXTURE), 'fixture')
    expect(missing).toEqual([])
    expect(result).toMatchObject({ status: 'finished', settings: { python: '3.11' }, workload: { name: 'scattered_survivors.py' } })
    expect(result.series.length).toBe(600)
    expect(result.collections).toHaveLength(287)
    expect(RECORDING_VERSION, 'a new version: keep this fixture, add one more, and an upgrader').toBe(1)
  })
})

describe('a damaged recording', () => {
  it('opens with what is whole, and names what is not', () => {
    const sections = sectionStarts(bytes)
    expect(sections.map(({ tag }) => tag)).toEqual(['META', 'LINE', 'FRAG', 'COLL', 'ROWS', 'OUTP'])
    const [, , , collections, rows] = sections
    const cut = parseRecording(bytes.subarray(0, rows!.at + 100), 'r')
    expect(cut.missing).toEqual(['the series', 'the output'])
    expect(cut.result.peak).toEqual(sampleResult().peak)
    expect(cut.result.series.length).toBe(0)
    const dented = Uint8Array.from(bytes)
    dented[collections!.at + 40]! ^= 0xff
    const rest = parseRecording(dented, 'r')
    expect(rest.missing).toEqual(['the records of collections'])
    expect(rest.result.series).toEqual(sampleResult().series)
  })

  it('is refused when nothing of it can be read', () => {
    expect(refusal(bytes.subarray(0, 40))).toBe('Cannot open /home/me/run.arenarec: it is damaged (nothing but its first bytes can be read).')
    expect(refusal(new Uint8Array())).toContain('it is not an Arenascope recording')
    expect(refusal(Buffer.from('print(1)\n'.repeat(100)))).toContain('it is not an Arenascope recording')
  })

  it('of a newer Arenascope is refused by name', () => {
    const newer = Buffer.from(bytes)
    newer.writeUInt32LE(9, 8)
    expect(refusal(newer)).toBe('Cannot open /home/me/run.arenarec: it has recording format 9 of a newer Arenascope, this one reads up to 1; update Arenascope.')
  })

  it('never does more than open or be refused, wherever it is cut or dented', () => {
    const base = sampleResult()
    const small = formatRecording({ ...base, series: { ...base.series, length: 0, columns: Object.fromEntries(Object.keys(base.series.columns).map((name) => [name, new Float64Array()])) as ProfileResult['series']['columns'] }, collections: base.collections.slice(0, 3) })
    fc.assert(
      fc.property(fc.nat(small.length), fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { maxLength: 4 }), (length, dents) => {
        const data = Uint8Array.from(small.subarray(0, length))
        for (const [at, value] of dents) if (at < data.length) data[at] = value
        const said = refusal(data)
        expect(said === '' || said.startsWith('Cannot open /home/me/run.arenarec: it ')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('cannot pollute a prototype or fill the memory', () => {
    const text = JSON.stringify({ ...sampleResult(), series: undefined }).replace('"release"', '"__proto__":{"polluted":1},"release"')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(refusal(Buffer.concat([bytes.subarray(0, 12), Buffer.from('META'), Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]), Buffer.from(text)]))).toContain('damaged')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
