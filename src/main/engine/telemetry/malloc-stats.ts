/**
 * sys._debugmallocstats() in the layout of each release. The numbers are the twin's: what start-up allocates is modelled,
 * so they say by how much a program changes the heap, not how full CPython's is.
 * Source: Objects/obmalloc.c _PyObject_DebugMallocStats, Objects/object.c _PyObject_DebugTypeStats.
 */
import type { Runtime } from '../objects/runtime.ts'
import { basicSize } from '../objects/sizes/basic-sizes.ts'
import type { FreeListName } from '../profiles/types.ts'
import { MAP_NODE_BYTES } from '../pymalloc/index.ts'

/** The label's columns; those of the number, after the sign between them. */
const LABEL_COLUMNS = 35
const NUMBER_COLUMNS = 21
const FREE_LIST_COLUMNS = 48

const STRUCT_NAMES: Readonly<Record<FreeListName, string>> = {
  builtinMethod: 'PyCFunctionObject',
  dict: 'PyDictObject',
  dictKeys: 'PyDictKeysObject',
  float: 'PyFloatObject',
  frame: 'PyFrameObject',
  list: 'PyListObject',
  method: 'PyMethodObject',
  tuple: 'PyTupleObject',
}

/** Without pymalloc only the free lists are reported. */
export function debugMallocStats(rt: Runtime): string {
  if (!rt.pymalloc.countsBlocks) return [...freeListLines(rt), ''].join('\n')
  return [...sizeClassLines(rt), '', ...arenaLines(rt), '', ...mapLines(rt), ...freeListLines(rt), ''].join('\n')
}

function sizeClassLines({ pymalloc, profile }: Runtime): string[] {
  const classes = pymalloc.sizeClasses()
  const lines = [
    `Small block threshold = ${profile.pymalloc.smallRequestThreshold}, in ${classes.length} size classes.`,
    '',
    'class   size   num pools   blocks in use  avail blocks',
    '-----   ----   ---------   -------------  ------------',
  ]
  classes.forEach(({ blockBytes, pools, usedBlocks, freeBlocks }, index) => {
    if (pools > 0) lines.push(columns([index, 5], [blockBytes, 6], [pools, 11], [usedBlocks, 15], [freeBlocks, 13]))
  })
  return lines
}

function arenaLines({ pymalloc, profile }: Runtime): string[] {
  const { arenaBytes, poolBytes, poolHeaderBytes } = profile.pymalloc
  const classes = pymalloc.sizeClasses()
  const arenas = pymalloc.arenas()
  const { freePools, alignmentBytes } = pymalloc.arenaRest()
  const sum = (part: (row: (typeof classes)[number]) => number) => classes.reduce((total, row) => total + part(row), 0)
  const parts = [
    ['# bytes in allocated blocks', sum((row) => row.usedBlocks * row.blockBytes)],
    ['# bytes in available blocks', sum((row) => row.freeBlocks * row.blockBytes)],
    [`${freePools} unused pools * ${poolBytes} bytes`, freePools * poolBytes],
    ['# bytes lost to pool headers', sum((row) => row.pools * poolHeaderBytes)],
    ['# bytes lost to quantization', sum((row) => row.pools * ((poolBytes - poolHeaderBytes) % row.blockBytes))],
    ['# bytes lost to arena alignment', alignmentBytes],
  ] as const
  return [
    labelled('# arenas allocated total', arenas.opened),
    labelled('# arenas reclaimed', arenas.released),
    labelled('# arenas highwater mark', arenas.highWater),
    labelled('# arenas allocated current', arenas.held),
    labelled(`${arenas.held} arenas * ${arenaBytes} bytes/arena`, arenas.held * arenaBytes),
    '',
    ...withTotal(parts),
  ]
}

/** 3.10+: the tree that tells whether an address lies in an arena. */
function mapLines({ pymalloc }: Runtime): string[] {
  const nodes = pymalloc.arenaRest().mapNodes
  if (nodes === null) return []
  return [
    'arena map counts',
    labelled('# arena map mid nodes', nodes.middle),
    labelled('# arena map bot nodes', nodes.bottom),
    '',
    ...withTotal([
      ['# bytes lost to arena map root', MAP_NODE_BYTES.root],
      ['# bytes lost to arena map mid', nodes.middle * MAP_NODE_BYTES.middle],
      ['# bytes lost to arena map bot', nodes.bottom * MAP_NODE_BYTES.bottom],
    ]),
    '',
  ]
}

function freeListLines(rt: Runtime): string[] {
  return (rt.profile.pymalloc.reportedFreeLists ?? []).flatMap((name) => {
    const counts = rt.freeListCounts.get(name)!()
    if (name !== 'tuple') return [freeListLine(counts[0]!, STRUCT_NAMES[name], structBytes(rt, name))]
    return counts.map((count, i) => freeListLine(count, `${i + 1}-sized ${STRUCT_NAMES.tuple}`, structBytes(rt, name) + (i + 1) * 8))
  })
}

/** Without the collector's header. */
function structBytes({ profile }: Runtime, name: FreeListName): number {
  if (name === 'dictKeys') return profile.objects.dictKeysHeader
  if (name === 'builtinMethod') return basicSize(profile, 'builtin')
  return name === 'method' ? basicSize(profile, 'method') : profile.objects.basicSize[name]!
}

function freeListLine(count: number, label: string, bytes: number): string {
  return `${`${count} free ${label}s * ${bytes} bytes each`.padStart(FREE_LIST_COLUMNS)} =${grouped(count * bytes)}`
}

function withTotal(parts: readonly (readonly [string, number])[]): string[] {
  const total = parts.reduce((sum, [, bytes]) => sum + bytes, 0)
  return [...parts.map(([label, bytes]) => labelled(label, bytes)), labelled('Total', total)]
}

function labelled(label: string, value: number): string {
  return `${label.padEnd(LABEL_COLUMNS)}=${grouped(value)}`
}

function grouped(value: number): string {
  return value.toLocaleString('en-US').padStart(NUMBER_COLUMNS)
}

function columns(...cells: readonly (readonly [number, number])[]): string {
  return cells.map(([value, width]) => String(value).padStart(width)).join(' ')
}
