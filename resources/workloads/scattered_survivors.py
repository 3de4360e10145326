# title: Scattered survivors
# watch: one object in 500 is kept, and each keeps a whole pool; together they keep every arena.
# python: 2.7, 3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.13
from __future__ import print_function

import sys

CROWD = 200000
EVERY = 500
POOL = 4096 if sys.version_info < (3, 10) else 16384


class Token(object):
    __slots__ = ('number',)

    def __init__(self, number):
        self.number = number


def pools_of(tokens):
    # Pools are aligned, so the address of an object tells its pool.
    return set(id(token) // POOL for token in tokens)


def scatter():
    crowd = [Token(number) for number in range(CROWD)]
    print('a crowd of %d tokens of %d bytes' % (len(crowd), sys.getsizeof(crowd[0])))
    return crowd[::EVERY]


survivors = scatter()
held = pools_of(survivors)
print('survivors: %d, one in %d' % (len(survivors), EVERY))
print('pools they hold: %d' % len(held))
print('tokens per held pool: %.1f' % (len(survivors) / float(len(held))))
print('bytes alive: %d, bytes held: %d'
      % (sum(sys.getsizeof(token) for token in survivors), len(held) * POOL))

# The holes are not lost: tokens made now move in.
newcomers = [Token(number) for number in range(20000)]
moved_in = sum(1 for token in newcomers if id(token) // POOL in held)
print('newcomers in the holes: %s' % ('most' if moved_in > 18000 else 'few'))
del newcomers

# Only when the survivors go can the arenas go.
total = sum(token.number for token in survivors)
del survivors
print('sum of the survivors: %d' % total)
