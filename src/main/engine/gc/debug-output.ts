/** What gc.set_debug makes the collector print to stderr. @mirrors Modules/gcmodule.c debug_cycle, show_stats_each_generations */
import { METER } from '../probe.ts'
import { GC_NEXT } from '../objects/layout.ts'
import { IN_CLASS } from '../objects/types/old-style.ts'
import { typeSystem } from '../objects/types/type-system.ts'
import type { Ref } from '../ref.ts'
import { GENERATION_COUNT, PERMANENT } from './generation-heads.ts'
import type { GcHeap } from './heap.ts'
import type { GcState } from './state.ts'

export const DEBUG = { stats: 1, collectable: 2, uncollectable: 4, instances: 8, objects: 16, saveAll: 32 } as const
export const DEBUG_LEAK_2 = 62
export const DEBUG_LEAK_3 = 38

export interface DebugOutput {
  start(generation: number): void
  objects(message: 'collectable' | 'uncollectable', list: Ref): void
  done(unreachable: number, uncollectable: number): void
}

export function createDebugOutput(heap: GcHeap, state: GcState, sizeOf: (generation: number) => number): DebugOutput {
  const { H, rt, headWords } = heap
  const { python2 } = rt.profile.objects
  const write = (text: string): void => rt.write('stderr', text)
  let startSeconds = 0

  /** Python 2 prints instances and other objects only when asked for each. */
  function line(message: string, o: Ref): string {
    if (!python2) return `gc: ${message} <${typeSystem(rt).displayName(heap.typeOf(o))} 0x${rt.addressText(o)}>\n`
    if ((state.debug & DEBUG.instances) !== 0 && rt.types.oldStyleInstanceOf(o)) return `gc: ${message} <${className(o)} instance at 0x${rt.addressText(o)}>\n`
    if ((state.debug & DEBUG.objects) !== 0) return `gc: ${message} <${typeSystem(rt).displayName(heap.typeOf(o))} 0x${rt.addressText(o)}>\n`
    return ''
  }

  const className = (instance: Ref): string => typeSystem(rt).oldStyleInfo(H[instance + IN_CLASS]).name

  return {
    start(generation) {
      if ((state.debug & DEBUG.stats) === 0) return
      startSeconds = rt.meters.counters[METER.seconds]
      let text = `gc: collecting generation ${generation}...\ngc: objects in each generation:`
      for (let i = 0; i < GENERATION_COUNT; i++) text += ` ${sizeOf(i)}`
      text += '\n'
      if (!python2) text += `gc: objects in permanent generation: ${sizeOf(PERMANENT)}\n`
      write(text)
    },
    objects(message, list) {
      for (let g = H[list + GC_NEXT]; g !== list; g = H[g + GC_NEXT]) {
        const text = line(message, g + headWords)
        if (text !== '') write(text)
      }
    },
    done(unreachable, uncollectable) {
      if ((state.debug & DEBUG.stats) === 0) return
      const seconds = `${(rt.meters.counters[METER.seconds] - startSeconds).toFixed(4)}s elapsed`
      const found = `${unreachable} unreachable, ${uncollectable} uncollectable, `
      if (python2) write(`gc: done, ${unreachable === 0 ? '' : found}${seconds}.\n`)
      else write(`gc: done, ${found}${seconds}\n`)
    },
  }
}
