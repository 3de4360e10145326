/** datetime: dates, times, durations and fixed zones, on the simulated clock. Source: Lib/_pydatetime.py, Modules/_datetimemodule.c. */
export const DATETIME = String.raw`
import math as _math
import sys as _sys
import time as _time
import _program

__all__ = ['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR']
_PYTHON2 = _sys.version_info[0] == 2
_MINOR = -1 if _PYTHON2 else _sys.version_info[1]
MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059
_MONTH_NAMES = ' Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
_DAY_NAMES = ' Mon Tue Wed Thu Fri Sat Sun'.split(' ')
_DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
_DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
_PREFIX = 'datetime.'


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _days_before_month(year, month):
    return _DAYS_BEFORE_MONTH[month] + (month > 2 and _is_leap(year))


def _ymd2ord(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _ord2ymd(n):
    n -= 1
    n400, n = divmod(n, 146097)
    year = n400 * 400 + 1
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year += n100 * 100 + n4 * 4 + n1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = (n + 50) >> 5
    preceding = _days_before_month(year, month)
    if preceding > n:
        month -= 1
        preceding -= _days_in_month(year, month)
    return year, month, n - preceding + 1


def _isoweek1monday(year):
    firstday = _ymd2ord(year, 1, 1)
    firstweekday = (firstday + 6) % 7
    week1monday = firstday - firstweekday
    return week1monday + 7 if firstweekday > 3 else week1monday


def _index(value):
    if isinstance(value, float):
        raise TypeError('integer argument expected, got float' if _MINOR < 10 else "'float' object cannot be interpreted as an integer")
    if isinstance(value, int):
        return value
    try:
        return value.__index__()
    except AttributeError:
        if _PYTHON2:
            raise TypeError('an integer is required')
        raise TypeError(("'%s' object cannot be interpreted as an integer" if _MINOR >= 10 else 'an integer is required (got type %s)') % type(value).__name__)


def _check_date(year, month, day):
    year, month, day = _index(year), _index(month), _index(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError('year is out of range' if _PYTHON2 else 'year %i is out of range' % year)
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond, fold


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError('tzinfo argument must be None or of a tzinfo subclass, not type \'%s\'' % type(tz).__name__)


def _cmp(x, y):
    return 0 if x == y else 1 if x > y else -1


def _type_error(x, y):
    raise TypeError("can't compare %s to %s" % (_full(type(x)), _full(type(y))))


def _full(kind):
    return kind.__module__ + '.' + kind.__name__ if kind.__module__ not in ('builtins', '__builtin__', '__main__') else kind.__name__


def _unordered(op, x, y):
    if _PYTHON2:
        _type_error(x, y)
    return NotImplemented


def _hms(hh, mm, ss, us, timespec='auto'):
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'milliseconds':
        us //= 1000
    shapes = {'hours': '%02d', 'minutes': '%02d:%02d', 'seconds': '%02d:%02d:%02d', 'milliseconds': '%02d:%02d:%02d.%03d',
              'microseconds': '%02d:%02d:%02d.%06d'}
    if timespec not in shapes:
        raise ValueError('Unknown timespec value')
    shape = shapes[timespec]
    return shape % (hh, mm, ss, us)[:shape.count('%')]


def _format_offset(off, sep=':'):
    if off is None:
        return ''
    sign = '+'
    if off.days < 0:
        sign = '-'
        off = -off
    hh, rest = divmod(off.days * 86400 + off.seconds, 3600)
    mm, ss = divmod(rest, 60)
    text = '%s%02d%s%02d' % (sign, hh, sep, mm)
    if ss or off.microseconds:
        text += '%s%02d' % (sep, ss)
        if off.microseconds:
            text += '.%06d' % off.microseconds
    return text


def _strftime(self, format, timetuple):
    parts = []
    i, n = 0, len(format)
    while i < n:
        c = format[i]
        i += 1
        if c != '%' or i >= n:
            parts.append(c)
            continue
        d = format[i]
        i += 1
        if d == 'f':
            parts.append('%06d' % getattr(self, 'microsecond', 0))
        elif d == 'z':
            parts.append(_format_offset(self.utcoffset(), '') if hasattr(self, 'utcoffset') else '')
        elif d == ':' and _MINOR >= 12 and format[i:i + 1] == 'z':
            i += 1
            parts.append(_format_offset(self.utcoffset()) if hasattr(self, 'utcoffset') else '')
        elif d == 'Z':
            name = self.tzname() if hasattr(self, 'tzname') else None
            parts.append('' if name is None else name.replace('%', '%%'))
        else:
            parts.append('%' + d)
    return _time.strftime(''.join(parts), timetuple)


def _compared(cls):
    """The six comparisons over _compare(other, allow_mixed)."""
    def method(name, test):
        def compare(self, other):
            answer = self._order(other, name)
            return answer if answer is NotImplemented else test(answer)
        compare.__name__ = name
        setattr(cls, name, compare)
    method('__lt__', lambda c: c < 0)
    method('__le__', lambda c: c <= 0)
    method('__gt__', lambda c: c > 0)
    method('__ge__', lambda c: c >= 0)
    method('__eq__', lambda c: c == 0)
    method('__ne__', lambda c: c != 0)
    return cls


def _divide_and_round(a, b):
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q % 2 == 1:
        q += 1
    return q


class timedelta(object):
    __slots__ = '_days', '_seconds', '_microseconds', '_hashcode'

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        fraction = 0.0
        for name, value, factor in (('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000), ('seconds', seconds, 1000000),
                                    ('minutes', minutes, 60000000), ('hours', hours, 3600000000), ('days', days, 86400000000),
                                    ('weeks', weeks, 604800000000)):
            if isinstance(value, float):
                whole = int(value)
                total += whole * factor
                part = (value - whole) * factor
                total += int(part)
                fraction += part - int(part)
            elif isinstance(value, (int, long) if _PYTHON2 else int):
                total += value * factor
            else:
                raise TypeError('unsupported type for timedelta %s component: %s' % (name, _full(type(value))))
        if fraction:
            whole = round(fraction)
            if abs(whole - fraction) == 0.5:
                odd = total & 1
                whole = 2.0 * round((fraction + odd) * 0.5) - odd
            total += int(whole)
        return cls._from_us(total)

    @classmethod
    def _from_us(cls, total):
        rest, us = divmod(total, 1000000)
        d, s = divmod(rest, 86400)
        if abs(d) > 999999999:
            raise OverflowError('Python int too large to convert to C int' if abs(d) > 0x7fffffff else 'days=%d; must have magnitude <= 999999999' % d)
        self = object.__new__(cls)
        self._days = int(d)
        self._seconds = int(s)
        self._microseconds = int(us)
        self._hashcode = -1
        return self

    def _us(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def __repr__(self):
        name = _repr_name(self)
        if _MINOR < 7:
            parts = [str(self._days)]
            if self._seconds or self._microseconds:
                parts.append(str(self._seconds))
            if self._microseconds:
                parts.append(str(self._microseconds))
            return '%s(%s)' % (name, ', '.join(parts))
        parts = []
        if self._days:
            parts.append('days=%d' % self._days)
        if self._seconds:
            parts.append('seconds=%d' % self._seconds)
        if self._microseconds:
            parts.append('microseconds=%d' % self._microseconds)
        return '%s(%s)' % (name, ', '.join(parts) or '0')

    def __str__(self):
        mm, ss = divmod(self._seconds, 60)
        hh, mm = divmod(mm, 60)
        text = '%d:%02d:%02d' % (hh, mm, ss)
        if self._days:
            text = '%d day%s, ' % (self._days, 's' if abs(self._days) != 1 else '') + text
        return text + '.%06d' % self._microseconds if self._microseconds else text

    def total_seconds(self):
        return ((self._days * 86400 + self._seconds) * 10 ** 6 + self._microseconds) / (1e6 if _PYTHON2 else 10 ** 6)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_us(self._us() + other._us())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta._from_us(self._us() - other._us())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return -self + other
        return NotImplemented

    def __neg__(self):
        return timedelta._from_us(-self._us())

    def __pos__(self):
        return timedelta._from_us(self._us())

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, (int, long) if _PYTHON2 else int):
            return timedelta._from_us(self._us() * other)
        if isinstance(other, float) and not _PYTHON2:
            a, b = other.as_integer_ratio()
            return timedelta._from_us(_divide_and_round(self._us() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta) and not _PYTHON2:
            return self._us() // other._us()
        if isinstance(other, (int, long) if _PYTHON2 else int):
            return timedelta._from_us(self._us() // other)
        return NotImplemented

    if _PYTHON2:
        __div__ = __floordiv__
    else:
        def __truediv__(self, other):
            if isinstance(other, timedelta):
                return self._us() / other._us()
            if isinstance(other, int):
                return timedelta._from_us(_divide_and_round(self._us(), other))
            if isinstance(other, float):
                a, b = other.as_integer_ratio()
                return timedelta._from_us(_divide_and_round(b * self._us(), a))
            return NotImplemented

        def __mod__(self, other):
            if isinstance(other, timedelta):
                return timedelta._from_us(self._us() % other._us())
            return NotImplemented

        def __divmod__(self, other):
            if isinstance(other, timedelta):
                q, r = divmod(self._us(), other._us())
                return q, timedelta._from_us(r)
            return NotImplemented

    def _order(self, other, op):
        if isinstance(other, timedelta):
            return _cmp(self._us(), other._us())
        return _order_other(self, other, op)

    def __hash__(self):
        if self._hashcode == -1:
            self._hashcode = hash((self._days, self._seconds, self._microseconds))
        return self._hashcode

    def __bool__(self):
        return self._us() != 0

    if _PYTHON2:
        __nonzero__ = __bool__

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _order_other(self, other, op):
    if op == '__eq__' or op == '__ne__':
        return NotImplemented if not _PYTHON2 else 1
    if _PYTHON2:
        _type_error(self, other)
    return NotImplemented


def _repr_name(self):
    kind = type(self)
    if kind.__module__ == 'datetime':
        return _PREFIX + kind.__name__
    return kind.__name__ if _PYTHON2 else (kind.__qualname__ if False else kind.__name__)


_compared(timedelta)
timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class date(object):
    __slots__ = '_year', '_month', '_day', '_hashcode'

    def __new__(cls, year, month=None, day=None):
        if month is None or day is None:
            name, pos = ('month', 2) if month is None else ('day', 3)
            if isinstance(year, bytes) and len(year) == 4 and 1 <= (ord(year[2:3])) & 0x7f <= 12:
                self = object.__new__(cls)
                hi, lo, self._month, self._day = bytearray(year)
                self._year = hi * 256 + lo
                self._hashcode = -1
                return self
            raise TypeError("function missing required argument '%s' (pos %d)" % (name, pos) if not _PYTHON2 else "Required argument '%s' (pos %d) not found" % (name, pos))
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day, self._hashcode = year, month, day, -1
        return self

    @classmethod
    def fromtimestamp(cls, t):
        y, m, d = _time.localtime(t)[:3]
        return cls(y, m, d)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        if n > _MAXORDINAL:
            raise ValueError('year is out of range' if _PYTHON2 else 'year %d is out of range' % _ord2ymd(n)[0])
        y, m, d = _ord2ymd(n)
        return cls(y, m, d)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            return cls(*_parse_date(date_string, _MINOR >= 11))
        except _Bad:
            raise ValueError('Invalid isoformat string: %r' % (date_string,))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_iso_to_ymd(year, week, day))

    def __repr__(self):
        return '%s(%d, %d, %d)' % (_repr_name(self), self._year, self._month, self._day)

    def ctime(self):
        weekday = self.toordinal() % 7 or 7
        return '%s %s %2d 00:00:00 %04d' % (_DAY_NAMES[weekday], _MONTH_NAMES[self._month], self._day, self._year)

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError('must be str, not %s' % type(fmt).__name__)
        return self.strftime(fmt) if len(fmt) != 0 else str(self)

    def isoformat(self):
        return '%04d-%02d-%02d' % (self._year, self._month, self._day)

    def __str__(self):
        return self.isoformat()

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), _days_before_month(self._year, self._month) + self._day, -1))

    def toordinal(self):
        return _ymd2ord(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    if _MINOR >= 13:
        __replace__ = replace

    def _order(self, other, op):
        if isinstance(other, date) and not (isinstance(other, datetime) and _MINOR >= 13 and not isinstance(self, datetime)):
            if isinstance(other, datetime) and not isinstance(self, datetime):
                return _mixed(self, other, op)
            return _cmp((self._year, self._month, self._day), (other._year, other._month, other._day))
        if _PYTHON2 and hasattr(other, 'timetuple'):
            return NotImplemented
        return _order_other(self, other, op)

    def __hash__(self):
        if self._hashcode == -1:
            self._hashcode = hash(self._state())
        return self._hashcode

    def _state(self):
        hi, lo = divmod(self._year, 256)
        return bytes(bytearray([hi, lo, self._month, self._day]))

    def __add__(self, other):
        if isinstance(other, timedelta):
            o = self.toordinal() + other._days
            if 0 < o <= _MAXORDINAL:
                return type(self)(*_ord2ymd(o)) if _MINOR >= 8 else date(*_ord2ymd(o))
            raise OverflowError('date value out of range')
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        week1monday = _isoweek1monday(year)
        today = _ymd2ord(self._year, self._month, self._day)
        week, day = divmod(today - week1monday, 7)
        if week < 0:
            year -= 1
            week1monday = _isoweek1monday(year)
            week, day = divmod(today - week1monday, 7)
        elif week >= 52 and today >= _isoweek1monday(year + 1):
            year += 1
            week = 0
        answer = (year, week + 1, day + 1)
        return IsoCalendarDate(*answer) if _MINOR >= 9 else answer

    def __reduce__(self):
        return self.__class__, (self._state(),)


def _mixed(self, other, op):
    if op in ('__eq__', '__ne__'):
        return 1
    _type_error(self, other)


_compared(date)
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
if _MINOR < 8:
    del date.fromisocalendar
if _PYTHON2:
    del date.fromisoformat


class IsoCalendarDate(tuple):
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return 'datetime.IsoCalendarDate(year=%s, week=%s, weekday=%s)' % tuple(self)


class tzinfo(object):
    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc() requires a datetime argument')
        if dt.tzinfo is not self:
            raise ValueError('dt.tzinfo is not self')
        dtoff = dt.utcoffset()
        if dtoff is None:
            raise ValueError('fromutc() requires a non-None utcoffset() result')
        dtdst = dt.dst()
        if dtdst is None:
            raise ValueError('fromutc() requires a non-None dst() result')
        delta = dtoff - dtdst
        if delta:
            dt += delta
            dtdst = dt.dst()
            if dtdst is None:
                raise ValueError('fromutc(): dt.dst gave inconsistent results; cannot convert')
        return dt + dtdst

    def __reduce__(self):
        args = getattr(self, '__getinitargs__', tuple)()
        state = getattr(self, '__dict__', None) or None
        return (self.__class__, args) if state is None else (self.__class__, args, state)
`
