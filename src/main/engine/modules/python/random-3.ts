/** 3.x's random. */
import { RANDOM_REST } from './rests.ts'
import { CONSTANTS, DISTRIBUTIONS } from './random-shared.ts'

const CHOOSING = String.raw`
    def _randbelow(self, n):
        if _MINOR in (9, 10) and not n:
            return 0
        getrandbits = self.getrandbits
        k = n.bit_length()
        r = getrandbits(k)
        while r >= n:
            r = getrandbits(k)
        return r

    if _MINOR >= 9:
        def randbytes(self, n):
            return self.getrandbits(n * 8).to_bytes(n, 'little')

    if _MINOR < 9:
        def choice(self, seq):
            try:
                i = self._randbelow(len(seq))
            except ValueError:
                raise IndexError('Cannot choose from an empty sequence') from None
            return seq[i]
    elif _MINOR < 11:
        def choice(self, seq):
            return seq[self._randbelow(len(seq))]
    else:
        def choice(self, seq):
            if not len(seq):
                raise IndexError('Cannot choose from an empty sequence')
            return seq[self._randbelow(len(seq))]

    if _MINOR < 11:
        def shuffle(self, x, random=None):
            if random is None:
                randbelow = self._randbelow
                for i in reversed(range(1, len(x))):
                    j = randbelow(i + 1)
                    x[i], x[j] = x[j], x[i]
            else:
                for i in reversed(range(1, len(x))):
                    j = int(random() * (i + 1))
                    x[i], x[j] = x[j], x[i]
    else:
        def shuffle(self, x):
            randbelow = self._randbelow
            for i in reversed(range(1, len(x))):
                j = randbelow(i + 1)
                x[i], x[j] = x[j], x[i]

    def _draw(self, population, k):
        if isinstance(population, _Set) and _MINOR < 11:
            population = tuple(population)
        if not isinstance(population, _Sequence):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).' if _MINOR >= 9
                            else 'Population must be a sequence or set.  For dicts, use list(d).')
        n = len(population)
        randbelow = self._randbelow
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        result = [None] * k
        setsize = 21
        if k > 5:
            setsize += 4 ** _ceil(_log(k * 3, 4))
        if n <= setsize:
            pool = list(population)
            for i in range(k):
                j = randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            selected_add = selected.add
            for i in range(k):
                j = randbelow(n)
                while j in selected:
                    j = randbelow(n)
                selected_add(j)
                result[i] = population[j]
        return result

    if _MINOR < 9:
        def sample(self, population, k):
            return self._draw(population, k)
    else:
        def sample(self, population, k, *, counts=None):
            if counts is None:
                return self._draw(population, k)
            cum_counts = list(_accumulate(counts))
            if len(cum_counts) != len(population):
                raise ValueError('The number of counts does not match the population')
            total = cum_counts.pop()
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')
            return [population[_bisect(cum_counts, s)] for s in self._draw(range(total), k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[int(random() * n)] for i in _repeat(None, k)]
            cum_weights = list(_accumulate(weights))
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if _MINOR >= 9:
            if total <= 0.0:
                raise ValueError('Total of weights must be greater than zero')
            if not _isfinite(total):
                raise ValueError('Total of weights must be finite')
        hi = n - 1
        return [population[_bisect(cum_weights, random() * total, 0, hi)] for i in _repeat(None, k)]
`

const RANGES = String.raw`
    if _MINOR < 12:
        def randrange(self, start, stop=None, step=1):
            istart = int(start)
            if istart != start:
                raise ValueError('non-integer arg 1 for randrange()')
            if stop is None:
                if istart > 0:
                    return self._randbelow(istart)
                raise ValueError('empty range for randrange()')
            istop = int(stop)
            if istop != stop:
                raise ValueError('non-integer stop for randrange()')
            width = istop - istart
            if step == 1 and width > 0:
                return istart + self._randbelow(width)
            if step == 1:
                raise ValueError(('empty range for randrange() (%d, %d, %d)' if _MINOR > 7 else 'empty range for randrange() (%d,%d, %d)')
                                 % (istart, istop, width))
            istep = int(step)
            if istep != step:
                raise ValueError('non-integer step for randrange()')
            if istep > 0:
                n = (width + istep - 1) // istep
            elif istep < 0:
                n = (width + istep + 1) // istep
            else:
                raise ValueError('zero step for randrange()')
            if n <= 0:
                raise ValueError('empty range for randrange()')
            return istart + istep * self._randbelow(n)
    else:
        def randrange(self, start, stop=None, step=1):
            istart = _index(start)
            if stop is None:
                if step != 1:
                    raise TypeError('Missing a non-None stop argument')
                if istart > 0:
                    return self._randbelow(istart)
                raise ValueError('empty range for randrange()')
            istop = _index(stop)
            width = istop - istart
            istep = _index(step)
            if istep == 1:
                if width > 0:
                    return istart + self._randbelow(width)
                raise ValueError(f'empty range in randrange({start}, {stop})')
            if istep > 0:
                n = (width + istep - 1) // istep
            elif istep < 0:
                n = (width + istep + 1) // istep
            else:
                raise ValueError('zero step for randrange()')
            if n <= 0:
                raise ValueError(f'empty range in randrange({start}, {stop}, {step})')
            return istart + istep * self._randbelow(n)

    def randint(self, a, b):
        return self.randrange(a, b + 1)
`

export const RANDOM_3 = String.raw`
import sys as _sys
from math import isfinite as _isfinite
from operator import index as _index
from _collections_abc import Set as _Set, Sequence as _Sequence
from itertools import accumulate as _accumulate, repeat as _repeat
from bisect import bisect as _bisect
${CONSTANTS}
_MINOR = _sys.version_info[1]

__all__ = ['Random', 'seed', 'random', 'uniform', 'randint', 'choice', 'sample', 'randrange', 'shuffle', 'normalvariate', 'lognormvariate',
           'expovariate', 'vonmisesvariate', 'gammavariate', 'triangular', 'gauss', 'betavariate', 'paretovariate', 'weibullvariate',
           'getstate', 'setstate', 'getrandbits', 'choices']
if _MINOR >= 9:
    __all__.append('randbytes')


class Random(_random.Random):
    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        if version == 1 and isinstance(a, (str, bytes)):
            a = a.decode('latin-1') if isinstance(a, bytes) else a
            x = ord(a[0]) << 7 if a else 0
            for c in map(ord, a):
                x = ((1000003 * x) ^ c) & 0xFFFFFFFFFFFFFFFF
            x ^= len(a)
            a = -2 if x == -1 else x
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            if isinstance(a, str):
                a = a.encode()
            a = int.from_bytes(bytes(a) + _random._sha512(bytes(a)), 'big')
        elif _MINOR >= 11 and not isinstance(a, (type(None), int, float, str, bytes, bytearray)):
            raise TypeError('The only supported seed types are: None,\nint, float, str, bytes, and bytearray.' if _MINOR < 13
                            else 'The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.')
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        version, internal, self.gauss_next = state
        super().setstate(tuple(x % 2 ** 32 for x in internal) if version == 2 else internal)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()
${CHOOSING}
${RANGES}
    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def _exponential(self):
        if _MINOR > 7:
            return -_log(1.0 - self.random())
        u = self.random()
        while u <= 1e-7:
            u = self.random()
        return -_log(u)

    def paretovariate(self, alpha):
        u = 1.0 - self.random()
        return 1.0 / u ** (1.0 / alpha) if _MINOR < 10 else u ** (-1.0 / alpha)
${DISTRIBUTIONS}

_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
if _MINOR >= 9:
    randbytes = _inst.randbytes
${RANDOM_REST}`
