/** The last step of start-up: what a real interpreter's start-up leaves behind for the program to use. */
import { parkTopList, stockFreeLists, type CompiledScopes } from '../objects/startup-free-lists.ts'
import type { Runtime } from '../objects/runtime.ts'
import { watchTypes } from '../objects/natives/first-calls.ts'
import { STARTUP_HEAPS } from '../profiles/startup-heaps.ts'
import { layStartupPools } from '../pymalloc/index.ts'
import type { CodeUnit } from '../python/compile/index.ts'

export function finishStartUp(rt: Runtime, unit: CodeUnit): void {
  watchTypes(rt, rt.types.infos.filter((type) => type !== undefined))
  stockFreeLists(rt, 'start-up', scopesOf(unit))
  const picture = STARTUP_HEAPS[rt.profile.id]
  // Recorded with pymalloc: without it start-up leaves another heap.
  if (picture === undefined || rt.pymalloc.sizeClasses().length === 0) {
    parkTopList(rt)
    return
  }
  layStartupPools(rt.pymalloc, rt.profile.pymalloc, picture, rt.tagOf('interpreter start-up'))
  parkTopList(rt)
  rt.libc.layStartup(picture)
}

/** How many blocks of names the compiler has gone through, and how deep they nest; the module itself does not count. */
function scopesOf({ codes }: CodeUnit): CompiledScopes {
  const depths = codes.slice(1).map(({ qualname }) => qualname.split('.').filter((part) => part !== '<locals>').length)
  return { count: depths.length, depth: Math.max(0, ...depths) }
}
