# Dates, times and durations: arithmetic, text, order, errors.
from __future__ import print_function
from datetime import date, datetime, time, timedelta
import datetime as dtm
print(timedelta(days=1, hours=2, seconds=3.5), repr(timedelta(1, 2, 3)), timedelta(0), repr(timedelta()), timedelta(-1, 5), timedelta(hours=30).total_seconds())
print(timedelta(1) * 2, timedelta(10) // 3, timedelta(1) + timedelta(hours=3), -timedelta(1, 1), abs(timedelta(-3)), timedelta(1) > timedelta(hours=23), timedelta(weeks=1).days)
d = date(2020, 2, 28)
print(d, repr(d), d + timedelta(2), d - date(2019, 2, 28), d.weekday(), d.isoweekday(), tuple(d.isocalendar()), d.toordinal(), date.fromordinal(737483), d.timetuple(), d.ctime(), d.strftime('%d/%m/%y %A %j'), d.replace(day=1), d < date(2021, 1, 1), hash(d) == hash(date(2020, 2, 28)), d.isoformat())
t = datetime(2021, 12, 31, 23, 59, 58, 123456)
print(t, repr(t), t + timedelta(seconds=2), t.date(), t.time(), t.isoformat(' '), t.replace(year=2000, microsecond=0), t.strftime('%H:%M:%S.%f %p %Y'), t.timetuple(), t - datetime(2021, 1, 1), t.weekday(), datetime.combine(d, time(1, 2)), t.ctime())
print(time(1, 2, 3), repr(time(1, 2, 3, 4)), time.max, date.min, datetime.max, timedelta.max, timedelta.resolution, time(5) < time(6))
print(datetime.strptime('2020-03-04 05:06:07', '%Y-%m-%d %H:%M:%S'), datetime.strptime('Mar 4 2020 05PM', '%b %d %Y %I%p'), datetime.utcfromtimestamp(1e9))
print('{:%Y-%m-%d}'.format(d), '%s' % t)
for f in (lambda: date(2020, 13, 1), lambda: date(2020, 2, 30), lambda: datetime(2020, 1, 1, 25), lambda: date(0, 1, 1), lambda: d + 1, lambda: d < 5, lambda: timedelta('a'), lambda: datetime.strptime('x', '%Y'), lambda: timedelta(10**10), lambda: date.max + timedelta(1), lambda: d < t, lambda: date(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(d == t, d != 5, sorted([t, datetime(2000, 1, 1)])[0], {d: 1}[date(2020, 2, 28)])
import sys
print([sys.getsizeof(each) for each in (d, t, time(1), timedelta(1))])
