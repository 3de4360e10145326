/** sys._debugmallocstats(): pymalloc's part of the report. Source: Objects/obmalloc.c _PyObject_DebugMallocStats. */
import type { VersionProfile } from '../profiles/types.ts'
import type { Pymalloc } from '../pymalloc/index.ts'

export function debugMallocStats(pymalloc: Pymalloc, profile: VersionProfile): string {
  const { pymalloc: facts } = profile
  const classes = pymalloc.sizeClasses()
  const arenas = pymalloc.arenas()
  const lines = [
    `Small block threshold = ${facts.smallRequestThreshold}, in ${classes.length} size classes.`,
    '',
    'class   size   num pools   blocks in use  avail blocks',
    '-----   ----   ---------   -------------  ------------',
  ]
  classes.forEach((row, i) => {
    if (row.pools === 0) return
    lines.push(`${pad(i, 5)} ${pad(row.blockBytes, 6)} ${pad(row.pools, 11)} ${pad(row.usedBlocks, 15)} ${pad(row.freeBlocks, 13)}`)
  })
  const sum = (pick: (row: (typeof classes)[number]) => number) => classes.reduce((total, row) => total + pick(row), 0)
  const pools = sum((row) => row.pools)
  const inUse = sum((row) => row.usedBlocks * row.blockBytes)
  const available = sum((row) => row.freeBlocks * row.blockBytes)
  const perArena = facts.arenaBytes / facts.poolBytes
  const unused = Math.max(0, arenas.held * perArena - pools)
  const quantization = sum((row) => row.pools * ((facts.poolBytes - facts.poolHeaderBytes) % row.blockBytes))
  lines.push(
    '',
    row('# arenas allocated total', arenas.opened),
    row('# arenas reclaimed', arenas.released),
    row('# arenas highwater mark', arenas.highWater),
    row('# arenas allocated current', arenas.held),
    row(`${arenas.held} arenas * ${facts.arenaBytes} bytes/arena`, arenas.held * facts.arenaBytes),
    '',
    row('# bytes in allocated blocks', inUse),
    row('# bytes in available blocks', available),
    row(`${unused} unused pools * ${facts.poolBytes} bytes`, unused * facts.poolBytes),
    row('# bytes lost to pool headers', pools * facts.poolHeaderBytes),
    row('# bytes lost to quantization', quantization),
    row('# bytes lost to arena alignment', 0),
    row('Total', inUse + available + unused * facts.poolBytes + pools * facts.poolHeaderBytes + quantization),
    '',
  )
  return lines.join('\n')
}

function pad(value: number, width: number): string {
  return String(value).padStart(width)
}

/** A label in 35 columns, then the number with separators in 20. */
function row(label: string, value: number): string {
  return `${label.padEnd(35)}=${value.toLocaleString('en-US').padStart(21)}`
}
