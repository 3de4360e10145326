# random: the same numbers for a seed, from every kind of seed and every distribution.
from __future__ import print_function
import random
import sys

random.seed(42)
print([random.random() for _ in range(3)], random.getrandbits(7), random.getrandbits(40), random.getrandbits(100))
print([random.randint(1, 6) for _ in range(10)], random.randrange(10), random.randrange(0, 100, 7), random.randrange(5, -5, -2))
print(random.choice("abcdef"), random.sample(range(100), 5), random.sample([1, 2, 3, 4, 5, 6, 7, 8, 9], 7), random.sample(range(10000), 8))
deck = list(range(20))
random.shuffle(deck)
print(deck)
print(random.uniform(1, 10), random.triangular(0, 10, 3), random.triangular())
print(random.gauss(0, 1), random.gauss(10, 2), random.normalvariate(5, 1), random.lognormvariate(0, 1))
print(random.expovariate(1.5), random.gammavariate(2.5, 1), random.gammavariate(0.5, 2), random.gammavariate(1.0, 2.0))
print(random.betavariate(2, 3), random.paretovariate(3), random.weibullvariate(1, 1.5), random.vonmisesvariate(0, 4))
for seed in (0, 1, -5, 2 ** 70, 3.5):
    random.seed(seed)
    print(seed, random.random(), random.randint(0, 10 ** 6))
own = random.Random(7)
other = random.Random(7)
print(own.random() == other.random(), sys.getrefcount(own), isinstance(own, random.Random))
state = own.getstate()
first = [own.random() for _ in range(700)]
own.setstate(state)
print(first == [own.random() for _ in range(700)], len(state[1]), state[0], state[2], first[-1])


def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)

attempt(random.choice, [])
attempt(random.randint, 5, 1)
attempt(random.randrange, 0)
attempt(random.randrange, 1, 5, 0)
attempt(random.sample, [1, 2], 5)
attempt(random.randrange, 1.5)
attempt(random.getrandbits, -1)
attempt(random.shuffle, (1, 2))
print(sum(random.Random(3).random() for _ in range(1000)), max(random.Random(9).randrange(1000) for _ in range(5)))


class Dice(random.Random):
    def roll(self):
        return self.randint(1, 6)

print([Dice(1).roll() for _ in range(3)], Dice(2).roll())
