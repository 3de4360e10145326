/** statistics: means, medians, spread, and the normal distribution. Source: Lib/statistics.py. */
export const STATISTICS = String.raw`
import math
import sys as _sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from fractions import Fraction
from itertools import groupby, repeat
from operator import itemgetter
import numbers

_MINOR = _sys.version_info[1]
__all__ = ['StatisticsError', 'pstdev', 'pvariance', 'stdev', 'variance', 'median', 'median_low', 'median_high', 'median_grouped', 'mean', 'mode',
           'harmonic_mean']
if _MINOR >= 8:
    __all__ += ['fmean', 'geometric_mean', 'multimode', 'quantiles', 'NormalDist']
if _MINOR >= 10:
    __all__ += ['correlation', 'covariance', 'linear_regression']
if _MINOR >= 13:
    __all__ += ['kde', 'kde_random']


def _is_decimal(kind):
    module = _sys.modules.get('decimal')
    return module is not None and issubclass(kind, module.Decimal)


class StatisticsError(ValueError):
    pass


def _exact_ratio(x):
    try:
        if _MINOR >= 8 or not isinstance(x, int):
            return x.as_integer_ratio()
        return x, 1
    except AttributeError:
        try:
            return x.numerator, x.denominator
        except AttributeError:
            pass
    except (OverflowError, ValueError):
        return x, None
    raise TypeError("can't convert type '%s' to numerator/denominator" % type(x).__name__)


def _coerce(T, S):
    if T is S:
        return T
    if S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Fraction):
        return T
    raise TypeError("don't know how to coerce %s and %s" % (T.__name__, S.__name__))


def _sum(data):
    count = 0
    kinds = int
    partials = {}
    for kind, values in groupby(data, type):
        kinds = _coerce(kinds, kind)
        for n, d in map(_exact_ratio, values):
            count += 1
            partials[d] = partials.get(d, 0) + n
    if None in partials:
        total = partials[None]
    else:
        total = sum(Fraction(n, d) for d, n in partials.items())
    return kinds, total, count


def _convert(value, T):
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)
    except TypeError:
        if _is_decimal(T):
            return T(value.numerator) / value.denominator
        raise


def _fail_neg(values, errmsg='negative value'):
    for x in values:
        if x < 0:
            raise StatisticsError(errmsg)
        yield x


def mean(data):
    if _MINOR < 11 and iter(data) is data:
        data = list(data)
    if _MINOR >= 11:
        T, total, n = _sum(data)
        if n < 1:
            raise StatisticsError('mean requires at least one data point')
        return _convert(total / n, T)
    n = len(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    T, total, count = _sum(data)
    return _convert(total / n, T)


def fmean(data, weights=None):
    data = list(data)
    n = len(data)
    if weights is not None:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('data and weights must be the same length')
        num = math.fsum(w * x for w, x in zip(weights, data)) if _MINOR < 12 else math.sumprod(data, weights)
        den = math.fsum(weights)
        if not den:
            raise StatisticsError('sum of weights must be non-zero')
        return num / den
    total = math.fsum(data)
    if not n:
        raise StatisticsError('fmean requires at least one data point')
    return total / n


def geometric_mean(data):
    data = list(data)
    if _MINOR >= 13:
        for x in data:
            if not x > 0.0 and x == x:
                if x == 0:
                    return 0.0
                raise StatisticsError('No negative inputs allowed', x)
        if not data:
            raise StatisticsError('Must have a non-empty dataset')
        return math.exp(math.fsum(map(math.log, data)) / len(data))
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    if iter(data) is data:
        data = list(data)
    errmsg = 'harmonic mean does not support negative values'
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if isinstance(x, numbers.Real) or _is_decimal(type(x)):
            if x < 0:
                raise StatisticsError(errmsg)
            return x
        raise TypeError('unsupported type')
    if weights is None:
        weights, sum_weights = repeat(1, n), n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        _, sum_weights, _ = _sum(w for w in _fail_neg(weights, errmsg))
    try:
        T, total, count = _sum(w / x if w else 0 for w, x in zip(weights, _fail_neg(data, errmsg)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(sum_weights / total, T)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    i = n // 2
    return data[i] if n % 2 == 1 else (data[i - 1] + data[i]) / 2


def median_low(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return data[n // 2] if n % 2 == 1 else data[n // 2 - 1]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1 if _MINOR < 11 else 1.0):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    if n == 1 and _MINOR < 11:
        return data[0]
    x = data[n // 2]
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    if _MINOR >= 11:
        interval = float(interval)
        x = float(x)
    return x - interval / 2 + interval * (n / 2 - i) / (j - i)


def mode(data):
    if _MINOR < 8:
        table = Counter(iter(data)).most_common()
        if not table:
            raise StatisticsError('no mode for empty data')
        best = [pair for pair in table if pair[1] == table[0][1]]
        if len(best) > 1:
            raise StatisticsError('no unique mode; found %d equally common values' % len(best))
        return best[0][0]
    pairs = Counter(iter(data)).most_common(1)
    try:
        return pairs[0][0]
    except IndexError:
        raise StatisticsError('no mode for empty data') from None


def multimode(data):
    counts = Counter(iter(data))
    if not counts:
        return []
    maxcount = max(counts.values())
    return [value for value, count in counts.items() if count == maxcount]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    ld = len(data)
    if ld < 2:
        if _MINOR >= 13 and ld == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point' if _MINOR >= 13 else 'must have at least two data points')
    result = []
    if method == 'inclusive':
        m = ld - 1
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        m = ld + 1
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else ld - 1 if j > ld - 1 else j
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError('Unknown method: %r' % (method,))


def _deviations(data, c=None):
    """Type, exact sum of squares, mean and count."""
    data = list(data)
    T, total, n = _sum(data)
    if c is None:
        c = Fraction(total, n) if n and isinstance(total, (int, Fraction)) else (total / n if n else 0)
    else:
        c = Fraction(*_exact_ratio(c)) if not isinstance(c, Fraction) else c
    if not n:
        return T, 0, c, 0
    squares = sum((Fraction(*_exact_ratio(x)) - c) ** 2 for x in data)
    return T, squares, c, n


def variance(data, xbar=None):
    T, ss, c, n = _deviations(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(ss / (n - 1), T)


def pvariance(data, mu=None):
    T, ss, c, n = _deviations(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(ss / n, T)


def stdev(data, xbar=None):
    T, ss, c, n = _deviations(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points' if _MINOR >= 11 else 'variance requires at least two data points')
    return _root(ss / (n - 1), T)


def pstdev(data, mu=None):
    T, ss, c, n = _deviations(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point' if _MINOR >= 11 else 'pvariance requires at least one data point')
    return _root(ss / n, T)


def _root(square, T):
    if _is_decimal(T):
        return _convert(square, T).sqrt()
    if _MINOR < 11:
        value = _convert(square, T)
        return math.sqrt(value)
    return _exact_root(Fraction(square))


def _exact_root(q):
    """The double next to the square root of a fraction."""
    n, m = q.numerator, q.denominator
    if n == 0:
        return 0.0
    e = (n.bit_length() - m.bit_length() - 109) // 2
    if e >= 0:
        root = _root_to_odd(n, m << 2 * e) << e
        return float(root)
    root = _root_to_odd(n << -2 * e, m)
    return root / (1 << -e)


def _root_to_odd(n, m):
    a = math.isqrt(n // m)
    return a | (a * a * m != n)


def covariance(x, y):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar = math.fsum(x) / n
    ybar = math.fsum(y) / n
    return math.fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y)) / (n - 1)


def _ranks(values):
    pairs = sorted(zip(values, range(len(values))))
    result = [0] * len(values)
    i = 0
    for value, group in groupby(pairs, key=itemgetter(0)):
        group = list(group)
        for _, at in group:
            result[at] = i + (len(group) + 1) / 2
        i += len(group)
    return result


def correlation(x, y, *, method='linear'):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    if method not in ('linear', 'ranked'):
        raise ValueError('Unknown method: %r' % (method,))
    if method == 'ranked':
        x, y = _ranks(x), _ranks(y)
    xbar = math.fsum(x) / n
    ybar = math.fsum(y) / n
    sxy = math.fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))
    sxx = math.fsum((xi - xbar) ** 2.0 for xi in x)
    syy = math.fsum((yi - ybar) ** 2.0 for yi in y)
    try:
        return sxy / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


if _MINOR >= 10:
    from collections import namedtuple as _namedtuple
    LinearRegression = _namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    if proportional:
        sxy = math.fsum(xi * yi for xi, yi in zip(x, y))
        sxx = math.fsum(xi * xi for xi in x)
    else:
        xbar = math.fsum(x) / n
        ybar = math.fsum(y) / n
        sxy = math.fsum((xi - xbar) * (yi - ybar) for xi, yi in zip(x, y))
        sxx = math.fsum((xi - xbar) ** 2.0 for xi in x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)
`
