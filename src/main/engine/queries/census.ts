/** Everything the questions share: who lives, who holds whom, whose block is whose. Valid until the program goes on. */
import type { Collector } from '../gc/index.ts'
import type { Runtime } from '../objects/runtime.ts'
import type { Machine } from '../python/machine/machine.ts'
import { tagLine } from '../pymalloc/index.ts'
import { NULL, type Ref } from '../ref.ts'
import { eachUsedBlock } from './arena-blocks.ts'
import { findHolders, type Holders } from './holders.ts'
import { createLabels, type Labels } from './labels.ts'
import { createObjectsInBlocks, type ObjectsInBlocks } from './objects-in-blocks.ts'
import { createPaths, type Paths } from './paths.ts'
import { createReferences, type EachReference } from './references.ts'
import { createPreview } from './preview.ts'
import { createViews, type Views } from './views.ts'

export interface Census {
  readonly holders: Holders
  readonly paths: Paths
  readonly labels: Labels
  readonly views: Views
  readonly references: EachReference
  readonly objects: ObjectsInBlocks
  /** The value in a few characters. */
  preview(o: Ref): string
  /** The object in the block, or the one whose buffer it is; NULL when nobody is known. */
  ownerOf(block: Ref, tag: number): Ref
}

export function takeCensus(rt: Runtime, machine: Machine, collector: Collector): Census {
  const references = createReferences(rt, machine)
  const objects = createObjectsInBlocks(rt)
  const holders = findHolders({
    rt,
    machine,
    references,
    eachCandidate(visit) {
      collector.eachTracked((o) => visit(o, tagLine(rt.space.tags[objects.blockOf(o) >> 2]!)))
      const inBlock = (block: Ref, tag: number): void => {
        const o = objects.objectIn(block, tag)
        if (o !== NULL && !objects.isParked(o)) visit(o, tagLine(tag))
      }
      eachUsedBlock(rt, null, inBlock)
      rt.pymalloc.eachLarge(inBlock)
    },
  })
  const views = createViews(rt, collector)
  const labels = createLabels(rt, machine)
  let owners: Map<Ref, Ref> | null = null

  function findOwners(): Map<Ref, Ref> {
    const found = new Map<Ref, Ref>()
    holders.each((o) => rt.memory.typeOf(o).ownedBlocks?.(o, (block) => found.set(block, o)))
    return found
  }

  return {
    holders,
    labels,
    views,
    references,
    objects,
    preview: createPreview(rt, machine),
    paths: createPaths(holders, labels, views.object),
    ownerOf(block, tag) {
      const o = objects.objectIn(block, tag)
      return o !== NULL ? o : ((owners ??= findOwners()).get(block) ?? NULL)
    },
  }
}
