/**
 * What differs between two runs before their first line: read from the profiles themselves, so that a version's facts
 * and the explanation of what they cause can never disagree.
 */
import type { RuleDifference } from '../../../shared/compare/comparison.ts'
import { countText, sizeText } from '../../../shared/number-text.ts'
import type { RunSettings } from '../../../shared/settings.ts'
import { PROFILES } from './index.ts'
import type { VersionProfile } from './types.ts'

interface Rule {
  readonly id: string
  readonly name: string
  readonly changes: readonly string[]
  /** As the reader sees it; equal texts are no difference. */
  says(profile: VersionProfile, settings: RunSettings): string
}

const POOLS = ['freeBlocks', 'freePools', 'overhead', 'arenas', 'resident', 'peak']
const OBJECTS = ['liveObjects', 'rounding', 'allocated', 'resident', 'peak', 'type:*']
const COLLECTIONS = ['collections0', 'collections1', 'collections2', 'suppressedFull', 'traversed', 'collected', 'cycles']
const CALLS = ['events', 'allocated', 'blocks']

const STORAGE: Record<VersionProfile['objects']['attributeStorage'], string> = {
  dict: 'a dict per instance',
  splitDict: 'a dict per instance that shares its keys',
  valuesArray: 'an array of values, a dict only on demand',
  inlineValues: 'values inside the object, a dict only on demand',
}

const RULES: readonly Rule[] = [
  { id: 'baseline', name: 'The interpreter itself', changes: ['baseline', 'resident', 'peak'], says: ({ startup }) => `${sizeText(startup.residentBytes)} resident before the first line` },
  {
    id: 'startup', name: 'What start-up leaves behind', changes: ['blocks', 'traversed', 'liveObjects', 'rounding', 'freeLists', 'largeBlocks', 'libcFree', ...POOLS],
    says: ({ startup, gc }) => `${countText(startup.allocatedBlocks)} blocks, ${countText(gc.startupTracked)} tracked objects`,
  },
  { id: 'arenas', name: 'Arenas and pools', changes: POOLS, says: ({ pymalloc }) => `arenas of ${sizeText(pymalloc.arenaBytes)}, pools of ${sizeText(pymalloc.poolBytes)}` },
  { id: 'spareArena', name: 'Empty arenas', changes: ['freePools', 'arenas', 'resident'], says: ({ pymalloc }) => (pymalloc.keepsOneFreeArena ? 'one is kept as the spare' : 'go back at once') },
  { id: 'arenaSource', name: 'Where arenas come from', changes: [...POOLS, 'libcFree'], says: ({ pymalloc }) => (pymalloc.arenaSource === 'mmap' ? 'the system (mmap)' : 'the C library (malloc)') },
  { id: 'addressMap', name: 'How an address finds its arena', changes: ['overhead'], says: ({ pymalloc }) => (pymalloc.radixTree ? 'a radix tree' : 'a word in the pool’s header') },
  { id: 'alignment', name: 'Block alignment', changes: ['rounding', 'liveObjects', ...POOLS], says: ({ pymalloc }) => `${pymalloc.alignment} bytes` },
  { id: 'smallRequest', name: 'Largest small request', changes: ['liveObjects', 'largeBlocks', 'libcFree', 'freeLists', 'blocks', 'events', 'type:*', ...POOLS], says: ({ pymalloc }) => sizeText(pymalloc.smallRequestThreshold) },
  { id: 'allocator', name: 'Allocator', changes: ['liveObjects', 'rounding', 'largeBlocks', 'libcFree', 'freeLists', 'type:*', ...POOLS], says: (_, { allocator }) => (allocator === 'malloc' ? 'the C library alone' : 'pymalloc') },
  { id: 'libc', name: 'C library', changes: ['libcFree', 'largeBlocks', 'resident', 'peak'], says: (_, { libc }) => ({ 'glibc-2.36': 'glibc 2.36', 'glibc-2.36-no-tcache': 'glibc 2.36 without the per-thread cache', 'glibc-2.19': 'glibc 2.19' })[libc] },
  { id: 'thresholds', name: 'Collector thresholds', changes: [...COLLECTIONS, 'freeLists'], says: ({ gc }, { thresholds, gcEnabled }) => (gcEnabled ? (thresholds ?? gc.thresholds).join(', ') : 'off') },
  { id: 'runsAt', name: 'When a due collection runs', changes: COLLECTIONS, says: ({ gc }) => (gc.runsAt === 'allocation' ? 'at the allocation that crosses the threshold' : 'at the next check between instructions') },
  { id: 'finalizers', name: 'Cycles with __del__', changes: ['uncollectable', 'collected', 'cycles', 'liveObjects'], says: ({ gc }) => (gc.legacyFinalizers ? 'are kept in gc.garbage for ever' : 'are finalized and freed') },
  { id: 'gcHeader', name: 'Collector header of a container', changes: OBJECTS, says: ({ gc }) => `${gc.headerBytes} bytes` },
  { id: 'attributes', name: 'Attributes of an instance', changes: [...OBJECTS, 'largeBlocks', ...CALLS], says: ({ objects }) => STORAGE[objects.attributeStorage] },
  { id: 'dict', name: 'Dict tables', changes: ['largeBlocks', 'libcFree', 'type:dict', 'type:dict keys', 'type:dict table', ...OBJECTS.slice(0, 3)], says: ({ objects }) => (objects.dictLayout === 'open' ? 'one open table' : 'compact: an index and ordered entries') },
  { id: 'containers', name: 'Tables of containers', changes: ['largeBlocks', 'liveObjects', 'libcFree', ...POOLS], says: ({ objects }) => (objects.containerDomain === 'libc' ? 'always from the C library' : 'small ones from pymalloc') },
  { id: 'numbers', name: 'Freed integers and floats', changes: ['freeLists', 'libcFree', 'type:int', 'type:float', 'type:free lists'], says: ({ objects }) => (objects.freeLists.numberBlocks ? 'wait on free lists without a bound' : 'go back to their pool') },
  { id: 'listGrowth', name: 'Growth of a list', changes: ['largeBlocks', 'libcFree', 'type:list', 'type:list items'], says: ({ objects }) => (objects.listGrowth === 'classic' ? 'by an eighth and 3 or 6' : 'by an eighth and 6, to a multiple of 4') },
  { id: 'immortals', name: 'Shared constants', changes: ['liveObjects', 'events'], says: ({ objects }) => (objects.immortals ? 'immortal: not counted' : 'counted') },
  { id: 'frames', name: 'A call', changes: [...CALLS, 'freeLists', 'type:frame'], says: ({ compile }) => (compile.frameObjects ? 'makes a frame object' : 'makes no frame object') },
  { id: 'code', name: 'Instructions and the objects they make', changes: [...CALLS, 'steps', 'liveObjects', 'freeLists', 'largeBlocks', 'libcFree', ...COLLECTIONS], says: ({ language }) => `as ${language} compiles the program` },
  { id: 'comprehensions', name: 'A comprehension', changes: [...CALLS, 'steps'], says: ({ compile }) => (compile.inlinedComprehensions ? 'runs in its function' : 'is a function of its own') },
]

/** In the order in which memory is built up: interpreter, arenas, C library, collector, objects, calls. */
export function ruleDifferences(a: RunSettings, b: RunSettings): RuleDifference[] {
  const [left, right] = [PROFILES[a.python], PROFILES[b.python]]
  const rules = RULES.map(({ id, name, changes, says }): RuleDifference => ({ id, name, changes, a: says(left, a), b: says(right, b) }))
  return [...rules, ...sizeRules(left, right)].filter((rule) => rule.a !== rule.b)
}

/** One per type whose own size differs. */
function sizeRules(left: VersionProfile, right: VersionProfile): RuleDifference[] {
  const before: Readonly<Record<string, number | undefined>> = left.objects.basicSize
  const after: Readonly<Record<string, number | undefined>> = right.objects.basicSize
  return Object.keys({ ...before, ...after }).map((type) => ({
    id: `size:${type}`,
    name: `Size of ${type}`,
    a: sizeOf(before[type]),
    b: sizeOf(after[type]),
    changes: [`type:${type}`, 'liveObjects', 'allocated', 'rounding'],
  }))
}

function sizeOf(bytes: number | undefined): string {
  return bytes === undefined ? 'no such type' : `${bytes} bytes, what it holds apart`
}
