/**
 * What differs between two runs before their first line: read from the profiles themselves, so that a version's facts
 * and the explanation of what they cause can never disagree.
 */
import type { RuleDifference } from '../../../shared/compare/comparison.ts'
import { countText, sizeText } from '../../../shared/number-text.ts'
import type { RunSettings } from '../../../shared/settings.ts'
import { t } from '../../../shared/texts/texts.ts'
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
  get dict() { return t('versions.aDictPerInstance') },
  get splitDict() { return t('versions.dictPerInstanceShares') },
  get valuesArray() { return t('versions.arrayValuesDictOnly') },
  get inlineValues() { return t('versions.valuesInsideObjectDict') },
}

const RULES: readonly Rule[] = [
  { id: 'baseline', get name() { return t('versions.theInterpreterItself') }, changes: ['baseline', 'resident', 'peak'], says: ({ startup }) => t('versions.residentBeforeFirstLine', { residentBytes: sizeText(startup.residentBytes) }) },
  {
    id: 'startup', get name() { return t('versions.whatStartUpLeaves') }, changes: ['blocks', 'traversed', 'liveObjects', 'rounding', 'freeLists', 'largeBlocks', 'libcFree', ...POOLS],
    says: ({ startup, gc }) => t('versions.blocksTrackedObjects', { allocatedBlocks: countText(startup.allocatedBlocks), startupTracked: countText(gc.startupTracked) }),
  },
  { id: 'arenas', get name() { return t('versions.arenasAndPools') }, changes: POOLS, says: ({ pymalloc }) => t('versions.arenasOfPoolsOf', { arenaBytes: sizeText(pymalloc.arenaBytes), poolBytes: sizeText(pymalloc.poolBytes) }) },
  { id: 'spareArena', get name() { return t('versions.emptyArenas') }, changes: ['freePools', 'arenas', 'resident'], says: ({ pymalloc }) => (pymalloc.keepsOneFreeArena ? t('versions.oneKeptAsSpare') : t('versions.goBackAtOnce')) },
  { id: 'arenaSource', get name() { return t('versions.whereArenasComeFrom') }, changes: [...POOLS, 'libcFree'], says: ({ pymalloc }) => (pymalloc.arenaSource === 'mmap' ? t('versions.theSystemMmap') : t('versions.theCLibraryMalloc')) },
  { id: 'addressMap', get name() { return t('versions.howAddressFindsArena') }, changes: ['overhead'], says: ({ pymalloc }) => (pymalloc.radixTree ? t('versions.aRadixTree') : t('versions.wordPoolsHeader')) },
  { id: 'alignment', get name() { return t('versions.blockAlignment') }, changes: ['baseline', 'rounding', 'liveObjects', ...POOLS], says: ({ pymalloc }) => t('versions.bytes', { alignment: pymalloc.alignment }) },
  { id: 'smallRequest', get name() { return t('versions.largestSmallRequest') }, changes: ['baseline', 'liveObjects', 'largeBlocks', 'libcFree', 'freeLists', 'blocks', 'events', 'type:*', ...POOLS], says: ({ pymalloc }) => sizeText(pymalloc.smallRequestThreshold) },
  { id: 'allocator', get name() { return t('versions.allocator') }, changes: ['liveObjects', 'rounding', 'largeBlocks', 'libcFree', 'freeLists', 'type:*', ...POOLS], says: (_, { allocator }) => (allocator === 'malloc' ? t('versions.theCLibraryAlone') : 'pymalloc') },
  { id: 'libc', get name() { return t('versions.cLibrary') }, changes: ['libcFree', 'largeBlocks', 'resident', 'peak'], says: (_, { libc }) => ({ 'glibc-2.36': 'glibc 2.36', 'glibc-2.36-no-tcache': t('versions.glibc236Without'), 'glibc-2.19': 'glibc 2.19' })[libc] },
  { id: 'thresholds', get name() { return t('versions.collectorThresholds') }, changes: [...COLLECTIONS, 'freeLists'], says: ({ gc }, { thresholds, gcEnabled }) => (gcEnabled ? (thresholds ?? gc.thresholds).join(', ') : t('versions.off')) },
  { id: 'runsAt', get name() { return t('versions.whenDueCollectionRuns') }, changes: COLLECTIONS, says: ({ gc }) => (gc.runsAt === 'allocation' ? t('versions.atAllocationCrossesThreshold') : t('versions.atNextCheckBetween')) },
  { id: 'finalizers', get name() { return t('versions.cyclesWithDel') }, changes: ['uncollectable', 'collected', 'cycles', 'liveObjects'], says: ({ gc }) => (gc.legacyFinalizers ? t('versions.keptGcGarbageFor') : t('versions.areFinalizedAndFreed')) },
  { id: 'gcHeader', get name() { return t('versions.collectorHeaderContainer') }, changes: OBJECTS, says: ({ gc }) => t('versions.bytes2', { headerBytes: gc.headerBytes }) },
  { id: 'attributes', get name() { return t('versions.attributesOfAnInstance') }, changes: [...OBJECTS, 'largeBlocks', ...CALLS], says: ({ objects }) => STORAGE[objects.attributeStorage] },
  { id: 'dict', get name() { return t('versions.dictTables') }, changes: ['largeBlocks', 'libcFree', 'type:dict', 'type:dict keys', 'type:dict table', ...OBJECTS.slice(0, 3)], says: ({ objects }) => (objects.dictLayout === 'open' ? t('versions.oneOpenTable') : t('versions.compactIndexOrderedEntries')) },
  { id: 'containers', get name() { return t('versions.tablesOfContainers') }, changes: ['largeBlocks', 'liveObjects', 'libcFree', ...POOLS], says: ({ objects }) => (objects.containerDomain === 'libc' ? t('versions.alwaysFromCLibrary') : t('versions.smallOnesFromPymalloc')) },
  { id: 'numbers', get name() { return t('versions.freedIntegersAndFloats') }, changes: ['freeLists', 'libcFree', 'type:int', 'type:float', 'type:free lists'], says: ({ objects }) => (objects.freeLists.numberBlocks ? t('versions.waitOnFreeLists') : t('versions.goBackTheirPool')) },
  { id: 'listGrowth', get name() { return t('versions.growthOfAList') }, changes: ['largeBlocks', 'libcFree', 'type:list', 'type:list items'], says: ({ objects }) => (objects.listGrowth === 'classic' ? t('versions.byEighth36') : t('versions.byEighth6Multiple')) },
  { id: 'immortals', get name() { return t('versions.sharedConstants') }, changes: ['liveObjects', 'events'], says: ({ objects }) => (objects.immortals ? t('versions.immortalNotCounted') : t('versions.counted')) },
  { id: 'frames', get name() { return t('versions.aCall') }, changes: [...CALLS, 'freeLists', 'type:frame'], says: ({ compile }) => (compile.frameObjects ? t('versions.makesAFrameObject') : t('versions.makesNoFrameObject')) },
  { id: 'code', get name() { return t('versions.instructionsObjectsTheyMake') }, changes: [...CALLS, 'steps', 'liveObjects', 'freeLists', 'largeBlocks', 'libcFree', ...COLLECTIONS], says: ({ language }) => t('versions.asCompilesTheProgram', { language }) },
  { id: 'comprehensions', get name() { return t('versions.aComprehension') }, changes: [...CALLS, 'steps'], says: ({ compile }) => (compile.inlinedComprehensions ? t('versions.runsInItsFunction') : t('versions.functionOwn')) },
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
    name: t('versions.sizeOf', { type }),
    a: sizeOf(before[type]),
    b: sizeOf(after[type]),
    changes: [`type:${type}`, 'liveObjects', 'allocated', 'rounding'],
  }))
}

function sizeOf(bytes: number | undefined): string {
  return bytes === undefined ? t('versions.noSuchType') : t('versions.bytesWhatHoldsApart', { bytes })
}
