# title: Three thresholds
# watch: the counters climb like a saw; each tooth is a young collection, each higher counter waits for the one below.
# python: 2.7, 3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.13
from __future__ import print_function

import gc

BURST = 300000
KNOTS = 1000


def collections():
    if not hasattr(gc, 'get_stats'):       # Python 2.7 keeps no statistics
        return None
    return [generation['collections'] for generation in gc.get_stats()]


def burst():
    return [[] for number in range(BURST)]


def tie_knots():
    for number in range(KNOTS):
        knot = []
        knot.append(knot)


def experiment(title):
    gc.collect()                           # every experiment starts from zero
    before = collections()
    kept = burst()
    counts = gc.get_count()
    after = collections()
    print(title)
    print('    thresholds %s, automatic %s' % (gc.get_threshold(), gc.isenabled()))
    if after is None:
        print('    counters now: young %s, middle %d, old %d'
              % ('low' if counts[0] < 1000 else 'high', counts[1], counts[2]))
    else:
        print('    collections: young %d, middle %d, old %d'
              % tuple([after[g] - before[g] for g in range(3)]))
    print('    lists kept: %d' % len(kept))


usual = gc.get_threshold()
experiment('the usual thresholds')

gc.disable()
experiment('gc.disable()')
tie_knots()
print('    knots waiting for gc.collect(): %d' % gc.collect())
gc.enable()

gc.set_threshold(10000, 5, 2)
experiment('fewer, larger steps')

gc.set_threshold(500, 20, 1000)
experiment('no old collection in reach')

gc.set_threshold(0)
experiment('threshold zero: never')

gc.set_threshold(*usual)
print('back to %s' % (gc.get_threshold(),))
