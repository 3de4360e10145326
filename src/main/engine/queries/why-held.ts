/** Why an arena does not go back: its living blocks, grouped by type and by who holds them. */
import { HELD_BY, type Holder, type WhyHeld } from '../../../shared/telemetry/heap.ts'
import type { Runtime } from '../objects/runtime.ts'
import { tagLine, tagType } from '../pymalloc/index.ts'
import { addressOf, NULL, type Ref } from '../ref.ts'
import { eachUsedBlock, findArena } from './arena-blocks.ts'
import type { Census } from './census.ts'
import { QueryError } from './query-error.ts'
import { predictRelease } from './release.ts'

const LINES_SHOWN = 5

interface Group {
  readonly type: string
  readonly example: Ref
  /** NULL-owner groups have a name instead of a path. */
  readonly name: string | null
  readonly owners: Set<Ref>
  readonly lines: Map<number, number>
  blocks: number
  bytes: number
}

export function whyHeld(rt: Runtime, census: Census, event: number, index: number): WhyHeld {
  const arena = findArena(rt, index)
  if (arena === null) throw new QueryError({ kind: 'noSuchArena', arena: index, event })
  const pools = new Set<Ref>()
  const pinned = { blocks: 0, bytes: 0, pools: 0 }
  const groups = new Map<string, Group>()
  const owners: Ref[] = []
  eachUsedBlock(rt, index, (block, tag, pool, blockBytes) => {
    pools.add(pool)
    pinned.blocks++
    pinned.bytes += blockBytes
    const type = rt.tagName(tagType(tag))
    const owner = census.ownerOf(block, tag)
    const parked = owner !== NULL && census.objects.isParked(owner)
    const name = parked ? HELD_BY.freeList : owner === NULL ? HELD_BY.interpreter : null
    const key = name ?? String(census.holders.kindOf(owner))
    let group = groups.get(`${type} ${key}`)
    if (group === undefined) groups.set(`${type} ${key}`, (group = { type, example: owner, name, owners: new Set(), lines: new Map(), blocks: 0, bytes: 0 }))
    group.blocks++
    group.bytes += blockBytes
    const line = tagLine(tag)
    group.lines.set(line, (group.lines.get(line) ?? 0) + 1)
    if (name !== null || group.owners.has(owner)) return
    group.owners.add(owner)
    owners.push(owner)
  })
  pinned.pools = pools.size

  const holders = [...groups.values()].sort((a, b) => b.bytes - a.bytes || (a.type < b.type ? -1 : 1)).map(holderOf)

  function holderOf(group: Group): Holder {
    return {
      type: group.type,
      held: group.name ?? census.paths.patternOf(group.example),
      blocks: group.blocks,
      bytes: group.bytes,
      lines: [...group.lines].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, LINES_SHOWN).map(([line, number]) => ({ line, blocks: number })),
      objects: [...group.owners].map(addressOf),
      path: group.name === null ? census.paths.pathOf(group.example) : null,
    }
  }

  return {
    event,
    arena: index,
    address: addressOf(arena.base),
    arenaBytes: rt.profile.pymalloc.arenaBytes,
    residentBytes: rt.space.residentIn(arena.base, rt.profile.pymalloc.arenaBytes),
    totalPools: arena.totalPools,
    pinned,
    holders,
    release: predictRelease(rt, census, owners),
  }
}
