export { createCollector, type Collector, type CollectorOptions } from './collector.ts'
export { DEBUG, DEBUG_LEAK_2, DEBUG_LEAK_3 } from './debug-output.ts'
export type { Garbage } from './find-garbage.ts'
export { createGenerationHeads, createGenerations, type Generations } from './generation-heads.ts'
