/**
 * The stress mode: at every check point all layers must agree, or the run stops. What must hold: every layer's own check;
 * counts >= references from tracked objects; the slices of the ledger sum to the resident size, none is negative; the
 * size classes, the types and the lines tell the same bytes as the ledger, and every block the C library gave out is known.
 */
import { LEDGER_SLICES } from '../../../shared/telemetry/ledger.ts'
import type { LargeUse, PoolUse } from '../../../shared/telemetry/fragmentation.ts'
import { METER, type Meters } from '../probe.ts'
import type { Recorder } from '../telemetry/recorder.ts'
import type { Interpreter } from './boot.ts'

type StressedRecorder = Pick<Recorder, 'ledger' | 'fragmentation'>

/** Throws with the first thing that does not hold; answers nothing else. */
export function checkEverything({ rt, collector }: Interpreter, recorder: StressedRecorder): void {
  rt.pymalloc.check()
  rt.libc.check()
  if (!collector.isCollecting()) {
    collector.checkGenerations()
    collector.checkReferenceCounts([])
  }
  checkLedger(recorder, rt.meters)
  checkLargeBlocks(rt)
}

/** The walk finds what the allocator counted. */
function checkLargeBlocks({ pymalloc, libc, meters: { counters } }: Interpreter['rt']): void {
  let blocks = 0
  let bytes = 0
  pymalloc.eachLarge((ref) => {
    blocks++
    bytes += libc.chunkBytes(ref)
  })
  expectEqual('large blocks found and counted', blocks, counters[METER.largeBlocks]!)
  expectEqual('bytes of large chunks found and counted', bytes, counters[METER.largeLive]!)
}

export function checkLedger({ ledger: reader, fragmentation }: StressedRecorder, { lineBytes }: Meters): void {
  const ledger = reader.ledger()
  const start = reader.startOfPools()
  for (const slice of LEDGER_SLICES) if (!(ledger[slice] >= 0)) throw new Error(`ledger: ${slice} is ${ledger[slice]}`)
  expectEqual('the slices of the ledger and the resident size', sum(LEDGER_SLICES.map((slice) => ledger[slice])), reader.resident())
  const { sizeClasses, types, lines, total, freePools } = fragmentation()
  for (const key of ['blocks', 'live', 'rounding', 'freeBlocks', 'headersAndTails', 'held', 'pools'] as const satisfies readonly (keyof PoolUse)[]) {
    expectEqual(`${key} of all size classes and in total`, sum(sizeClasses.map((row) => row[key])), total[key])
    expectEqual(`${key} of all types and in total`, sum(types.map((row) => row[key])), total[key])
    expectEqual(`${key} of all lines and in total`, sum(lines.map((row) => row[key])), total[key])
  }
  const requested = (rows: readonly (PoolUse & LargeUse)[]): number => sum(rows.map((row) => row.live + row.largeBlocks))
  expectEqual('bytes requested of all types and of all lines', requested(types), requested(lines))
  for (const { line, live, largeBlocks } of lines) {
    if (line === 0) continue
    expectEqual(`bytes of line ${line}, found and metered`, live + largeBlocks, lineBytes[line]!)
  }
  if (sizeClasses.length === 0) return
  expectEqual('live bytes of the size classes and the ledger', total.live, ledger.liveObjects + ledger.cycles + ledger.freeLists + start.live)
  expectEqual('rounding of the size classes and the ledger', total.rounding, ledger.rounding + start.rounding)
  expectEqual('free blocks of the size classes and the ledger', total.freeBlocks, ledger.freeBlocks)
  expectEqual('free pools and the ledger', freePools.bytes, ledger.freePools)
  if (total.headersAndTails > ledger.overhead) throw new Error(`ledger: ${total.headersAndTails} bytes of headers and tails in an overhead of ${ledger.overhead}`)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function expectEqual(what: string, one: number, other: number): void {
  if (one !== other) throw new Error(`ledger: ${what} differ: ${one}, ${other}`)
}
