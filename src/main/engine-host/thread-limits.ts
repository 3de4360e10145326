/** What a thread with an engine may take. */
import type { ResourceLimits } from 'node:worker_threads'

const HEAP_MEGABYTES = 2048

/** `heapMegabytes`: the JavaScript heap; the simulated memory lies in buffers outside of it. */
export function limitsOf(heapMegabytes = HEAP_MEGABYTES): ResourceLimits {
  return { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 16 }
}
