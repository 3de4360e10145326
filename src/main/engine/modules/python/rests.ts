/** Rarely used rests of random and typing. */
export const RANDOM_REST = String.raw`
class SystemRandom(Random):
    def random(self):
        from _urandom import _source
        return _source.random()

    def getrandbits(self, k):
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        from _urandom import _source
        return _source.getrandbits(k)

    def seed(self, *args, **kwds):
        return None

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    getstate = setstate = _notimplemented


if _MINOR >= 12:
    def _binomialvariate(self, n=1, p=0.5):
        import math
        if n < 0:
            raise ValueError('n must be non-negative')
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0
            if p == 1.0:
                return n
            raise ValueError('p must be in the range 0.0 <= p <= 1.0')
        random = self.random
        if n == 1:
            return int(random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            x = y = 0
            c = math.log2(1.0 - p)
            if not c:
                return x
            while True:
                y += math.floor(math.log2(random()) / c) + 1
                if y > n:
                    return x
                x += 1
        spq = math.sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spq
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        vr = 0.92 - 4.2 / b
        ready = False
        while True:
            u = random() - 0.5
            us = 0.5 - math.fabs(u)
            k = math.floor((2.0 * a / us + b) * u + c)
            if k < 0 or k > n:
                continue
            v = random()
            if us >= 0.07 and v <= vr:
                return k
            if not ready:
                alpha = (2.83 + 5.1 / b) * spq
                lpq = math.log(p / (1.0 - p))
                m = math.floor((n + 1) * p)
                h = math.lgamma(m + 1) + math.lgamma(n - m + 1)
                ready = True
            v *= alpha / (a / (us * us) + b)
            if math.log(v) <= h - math.lgamma(k + 1) - math.lgamma(n - k + 1) + (k - m) * lpq:
                return k

    _binomialvariate.__name__ = 'binomialvariate'
    _binomialvariate.__qualname__ = 'Random.binomialvariate'
    Random.binomialvariate = _binomialvariate
    binomialvariate = _inst.binomialvariate
`
