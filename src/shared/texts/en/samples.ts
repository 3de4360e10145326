export const samples = {
  cycle_of_two_lists: {
    title: 'Two lists that hold each other',
    watch: 'after `del` no name reaches the pair, yet both counts stay at one; only a collection finds them.',
  },
  finalizer_cycle: {
    title: 'A cycle with finalizers',
    watch: 'Python 2.7 parks the cycle in gc.garbage for ever; from 3.4 on both finalizers run and the memory returns.',
  },
  growing_rates: {
    title: 'The table that only grows',
    watch: 'a module-level dict keeps every day although 50 are needed; the bounded version stays flat.',
  },
  identity: {
    title: 'Equal is not identical',
    watch: 'small integers, letters and names are shared objects; 300 is shared only where the compiler saw it twice.',
  },
  list_or_generator: {
    title: 'A list or a generator',
    watch: 'the list holds all 200,000 readings at once, the generator never more than two; the sums agree.',
  },
  range_three_ways: {
    title: 'range() three ways (Python 2.7)',
    watch: 'the list of range() goes back to the system after each loop, the integers it held do not: 246 MB stay.',
  },
  reference_counts: {
    title: 'Reference counts, one step at a time',
    watch: 'each name, argument and container slot adds one to the count; the object dies the moment the last of them goes.',
  },
  scattered_survivors: {
    title: 'Scattered survivors',
    watch: 'one object in 500 is kept, and each keeps a whole pool; together they keep every arena.',
  },
  ten_million: {
    title: 'Ten million integers',
    watch: 'one line of a function takes about 390 MB; the moment the function returns, the process gives them back.',
  },
  thresholds: {
    title: 'Three thresholds',
    watch: 'the counters climb like a saw; each tooth is a young collection, each higher counter waits for the one below.',
  },
} as const
