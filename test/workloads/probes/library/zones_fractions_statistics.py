# Zones and the ISO format; rational numbers; statistics.
from datetime import *
import datetime as dtm, math, statistics as st, fractions, numbers
from fractions import Fraction as F
utc = timezone.utc
n = datetime(2020, 1, 1, 12, tzinfo=utc)
print(n, repr(n), n.astimezone(timezone(timedelta(hours=5, minutes=30))), n.timestamp(), n.isoformat(), n.tzname(), n.utcoffset(), n.strftime('%z %Z'))
print(timezone(timedelta(hours=-3)), repr(timezone(timedelta(hours=-3), 'X')), repr(utc), timezone.max, n == n.astimezone(timezone(timedelta(hours=1))), n - datetime(2019, 1, 1, tzinfo=timezone(timedelta(hours=1))))
print(datetime.fromisoformat('2020-01-02T03:04:05'), datetime.fromisoformat('2020-01-02T03:04:05.123+02:00'), date.fromisoformat('2020-01-02'), time.fromisoformat('04:05:06'), datetime.fromtimestamp(0, utc), datetime(2020, 1, 1).timestamp())
print(datetime(2020, 1, 1, fold=1), repr(datetime(2020, 1, 1, fold=1)), timedelta(1) / 3, timedelta(1) / timedelta(hours=5), timedelta(days=1) % timedelta(hours=5), divmod(timedelta(1), timedelta(hours=7)), timedelta(1) * 1.5)
for f in (lambda: n < datetime(2020, 1, 1), lambda: n - datetime(2020, 1, 1), lambda: date.fromisoformat('x'), lambda: timezone(timedelta(2)), lambda: timezone(5), lambda: datetime.fromisoformat('2020-1-1')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(F(3, 6), repr(F(1, 3)), F('3/4') + F('0.25'), F(1.5), F(1, 3) * 3, F(7, 2) // 1, F(-7, 2) % 2, F(2, 3) ** -2, F(1, 2) ** 0.5, float(F(1, 3)), round(F(7, 2)), round(F(22, 7), 2), math.floor(F(-1, 2)), math.ceil(F(1, 2)), int(F(-7, 2)), F(3, 1) == 3, F(1, 2) == 0.5, F(1, 3) < 0.5, hash(F(1, 2)) == hash(0.5), hash(F(3)), bool(F(0)), abs(F(-1, 2)), 1 - F(1, 3), 2 / F(3), F(355, 113).limit_denominator(10), F('1e3'), F(' -2.5e-2 '), str(F(5)))
for f in (lambda: F(1, 0), lambda: F('x'), lambda: F(1, 2) + 'a', lambda: F(1, 2) / 0, lambda: F([1]), lambda: F(1.5, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(sum([F(1, i) for i in range(1, 10)]), max(F(1, 2), F(2, 3)), isinstance(F(1), numbers.Rational), isinstance(3, numbers.Integral), isinstance(2.5, numbers.Real), isinstance('a', numbers.Number))
data = [1, 2, 2, 3, 4, 7, 9]
fl = [1.5, 2.25, 3.75, 8.0]
print(st.mean(data), st.mean(fl), st.median(data), st.median([1, 3]), st.median_low([1, 3]), st.median_high([1, 3]), st.mode(data), st.stdev(data), st.pstdev(data), st.variance(data), st.pvariance(fl), st.mean([F(1, 2), F(1, 3)]), st.harmonic_mean([40, 60]), st.median_grouped([52, 52, 53, 54]), st.stdev(fl), st.variance([F(1, 2), F(3, 4)]))
for f in (lambda: st.mean([]), lambda: st.median([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.mean(['a']), lambda: st.mode([1, 1, 2, 2])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
if hasattr(st, 'quantiles'):
    print(st.quantiles(range(1, 100)), st.quantiles([1, 5, 9, 12], n=3, method='inclusive'), st.multimode('aabbc'), st.fmean([1, 2, 4]), st.geometric_mean([54, 24, 36]))
    N = st.NormalDist(100, 15)
    print(N, N.mean, N.stdev, N + 5, N * 2, N.pdf(100), N.inv_cdf(0.9), st.NormalDist.from_samples([1, 2, 3, 4]), N == st.NormalDist(100, 15))
if hasattr(st, 'correlation'):
    print(st.correlation([1, 2, 3], [1, 2, 4]), st.covariance([1, 2, 3], [1, 2, 4]), st.linear_regression([1, 2, 3], [2, 4, 7]))
