/** Reads the ledger: every resident byte of the process in one slice. */
import type { Ledger } from '../../../shared/telemetry/ledger.ts'
import type { AddressSpace } from '../address-space/index.ts'
import type { Libc } from '../libc/index.ts'
import { METER, type Meters } from '../probe.ts'
import type { VersionProfile } from '../profiles/types.ts'
import type { Pymalloc, PymallocLedger } from '../pymalloc/index.ts'

export interface LedgerSources {
  readonly profile: VersionProfile
  readonly space: AddressSpace
  readonly libc: Libc
  readonly pymalloc: Pymalloc
  readonly meters: Meters
}

export interface LedgerReader {
  /** The interpreter has started: what lives now belongs to the baseline from here on. */
  startProgram(): void
  /** Slices in the order of LEDGER_SLICES, then resident and virtual, written to `out` from `offset`. */
  read(out: Float64Array, offset: number): void
  ledger(): Ledger
  resident(): number
  virtual(): number
  /** Bytes only garbage cycles keep alive, as far as known. */
  setCycles(bytes: number): void
  /** What start-up's own blocks hold in the pools: part of the baseline, and of every size class and type. */
  startOfPools(): { readonly live: number; readonly rounding: number }
  /** Blocks of the real interpreter's start-up that the twin does not have. */
  baselineBlocks(): number
}

/** Slots of `read`: the ten slices, resident, virtual. */
export const LEDGER_ROW = 12

/**
 * resident(now) = profile.startup.residentBytes + files that imports have mapped + pages touched since the program began.
 * The blocks that the twin's own start-up made are part of the baseline as long as they live.
 */
export function createLedgerReader({ profile, space, libc, pymalloc, meters }: LedgerSources): LedgerReader {
  const { counters } = meters
  const row = new Float64Array(LEDGER_ROW)
  let startResident = 0
  let startVirtual = 0
  let startLive = 0
  let startRounding = 0
  let startLarge = 0
  let startBlocks = 0
  let cycles = 0

  function startProgram(): void {
    const ledger = pymalloc.ledger()
    startResident = space.residentBytes()
    startVirtual = space.virtualBytes()
    startLive = ledger.smallRequested - counters[METER.parked]!
    startRounding = ledger.rounding
    startLarge = ledger.largeChunks
    startBlocks = pymalloc.blocks()
  }

  function resident(): number {
    return profile.startup.residentBytes + counters[METER.mappedFiles]! + space.residentBytes() - startResident
  }

  function virtual(): number {
    return profile.startup.virtualBytes + counters[METER.mappedFiles]! + space.virtualBytes() - startVirtual
  }

  /** What lives of start-up's own blocks, at least: a full collection frees what it left in the free lists. */
  function ofStartup(pools: PymallocLedger): { readonly live: number; readonly rounding: number; readonly large: number } {
    return {
      live: Math.min(startLive, pools.smallRequested - counters[METER.parked]!),
      rounding: Math.min(startRounding, pools.rounding),
      large: Math.min(startLarge, pools.largeChunks),
    }
  }

  function read(out: Float64Array, offset: number): void {
    const pools = pymalloc.ledger()
    const parked = counters[METER.parked]!
    const own = ofStartup(pools)
    out[offset] = profile.startup.residentBytes + counters[METER.mappedFiles]! - startResident + own.live + own.rounding + own.large
    out[offset + 1] = pools.smallRequested - parked - own.live - cycles
    out[offset + 2] = cycles
    out[offset + 3] = pools.rounding - own.rounding
    out[offset + 4] = parked
    out[offset + 5] = pools.freeBlocks
    out[offset + 6] = pools.freePools
    out[offset + 7] = pools.overhead
    out[offset + 8] = pools.largeChunks - own.large
    out[offset + 9] = libc.stats().freeResidentBytes
    out[offset + 10] = resident()
    out[offset + 11] = virtual()
  }

  return {
    startProgram,
    read,
    ledger() {
      read(row, 0)
      return {
        baseline: row[0]!,
        liveObjects: row[1]!,
        cycles: row[2]!,
        rounding: row[3]!,
        freeLists: row[4]!,
        freeBlocks: row[5]!,
        freePools: row[6]!,
        overhead: row[7]!,
        largeBlocks: row[8]!,
        libcFree: row[9]!,
        resident: row[10]!,
      }
    },
    resident,
    virtual,
    setCycles(bytes) {
      cycles = bytes
    },
    startOfPools: () => ofStartup(pymalloc.ledger()),
    baselineBlocks: () => profile.startup.allocatedBlocks - startBlocks,
  }
}
