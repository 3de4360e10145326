/** What `arenascope heap` answers about one moment, and writes as JSON. */
import type { HeapMap, WhyHeapHeld, WhyHeld } from '../../shared/telemetry/heap.ts'
import { whyHeapHeldText, whyHeldText } from '../../shared/texts/held.ts'

export interface HeapAnswer {
  readonly schema: 'arenascope-heap'
  readonly schemaVersion: 1
  readonly event: number
  readonly arenas: readonly (WhyHeld & { readonly sentence: string })[]
  readonly libc: WhyHeapHeld & { readonly sentence: string }
  readonly map: HeapMap
}

export function heapAnswer(event: number, map: HeapMap, arenas: readonly WhyHeld[], libc: WhyHeapHeld): HeapAnswer {
  return { schema: 'arenascope-heap', schemaVersion: 1, event, arenas: arenas.map((why) => ({ ...why, sentence: whyHeldText(why) })), libc: { ...libc, sentence: whyHeapHeldText(libc) }, map }
}
