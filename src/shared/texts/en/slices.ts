export const slices = {
  baseline: {
    label: 'interpreter baseline',
    meaning: 'What the interpreter itself occupies before the first line runs: code, start-up modules, C library.',
    remedy: 'Import less; it does not change while the program runs.',
  },
  liveObjects: {
    label: 'live objects',
    meaning: 'Bytes that living objects asked pymalloc for (requests of up to the small-request limit).',
    remedy: 'Keep fewer or smaller objects: __slots__, generators, bounded containers.',
  },
  cycles: {
    label: 'uncollected cycles',
    meaning: 'Bytes of objects that only garbage cycles keep alive; known when a collection ends or on demand.',
    remedy: 'Break the cycle, use a weak reference, or let the collector run.',
  },
  rounding: {
    label: 'rounding',
    meaning: 'Bytes between what was asked for and the size class that served it.',
    remedy: 'Nothing to do by hand; fewer small objects round less.',
  },
  freeLists: {
    label: 'free lists',
    meaning: 'Dead objects of built-in types that CPython parks for the next one of their kind.',
    remedy: 'A full collection empties most of them.',
  },
  freeBlocks: {
    label: 'free blocks in used pools',
    meaning: 'Blocks that no object uses, in pools where at least one other block is in use.',
    remedy: 'Release the few objects that keep these pools in use.',
  },
  freePools: {
    label: 'free pools in held arenas',
    meaning: 'Whole pools without one used block, in arenas that another pool keeps from going back.',
    remedy: 'Release the few objects that keep these arenas from going back.',
  },
  overhead: {
    label: 'pool and arena overhead',
    meaning: 'Pool headers, the tail of each pool that is too short for a block, arena descriptors and the address map.',
    remedy: 'It follows the number of pools and arenas.',
  },
  largeBlocks: {
    label: 'large blocks',
    meaning: 'Requests above the small-request limit, served by the C library: list arrays, dict tables, long strings.',
    remedy: 'Shorten the container, or stream instead of building it.',
  },
  libcFree: {
    label: 'C library free chunks',
    meaning: 'Heap chunks the program gave back to malloc that malloc has not given back to the system, and the top of its heap.',
    remedy: 'The chunk at the top of the heap decides; another allocation order or malloc_trim helps.',
  },
} as const
