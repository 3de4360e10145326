/** datetime, continued: time, datetime, timezone, and the ISO format. Source: Lib/_pydatetime.py. */
export const DATETIME_INSTANTS = String.raw`
def _offset_of(tz, name, dt):
    if tz is None:
        return None
    offset = getattr(tz, name)(dt)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError("tzinfo.%s() must return None or a timedelta, not '%s'" % (name, type(offset).__name__))
    if not -timedelta(1) < offset < timedelta(1):
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')
    return offset


class time(object):
    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_hashcode', '_fold'

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, **more):
        hour, minute, second, microsecond, fold = _check_time(hour, minute, second, microsecond, more.get('fold', 0))
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._tzinfo = hour, minute, second, microsecond, tzinfo
        self._hashcode, self._fold = -1, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _order(self, other, op):
        if not isinstance(other, time):
            return _order_other(self, other, op)
        mine, theirs = self.utcoffset(), other.utcoffset()
        if self._tzinfo is other._tzinfo or mine == theirs:
            return _cmp(self._tuple(), other._tuple())
        if mine is None or theirs is None:
            if op in ('__eq__', '__ne__') and not _PYTHON2:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware times")
        return _cmp(timedelta(hours=self._hour, minutes=self._minute, seconds=self._second, microseconds=self._microsecond) - mine,
                    timedelta(hours=other._hour, minutes=other._minute, seconds=other._second, microseconds=other._microsecond) - theirs)

    def _tuple(self):
        return (self._hour, self._minute, self._second, self._microsecond)

    def __hash__(self):
        if self._hashcode == -1:
            offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
            self._hashcode = hash(self._tuple() if not offset else timedelta(hours=self._hour, minutes=self._minute, seconds=self._second,
                                                                            microseconds=self._microsecond) - offset)
        return self._hashcode

    def __repr__(self):
        if self._microsecond:
            text = ', %d, %d' % (self._second, self._microsecond)
        else:
            text = ', %d' % self._second if self._second else ''
        text = '%s(%d, %d%s' % (_repr_name(self), self._hour, self._minute, text)
        if self._tzinfo is not None:
            text += ', tzinfo=%r' % self._tzinfo
        return text + (', fold=1)' if self._fold else ')')

    def isoformat(self, timespec='auto'):
        return _hms(self._hour, self._minute, self._second, self._microsecond, timespec) + _format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            return cls(*_parse_time(time_string[1:] if _MINOR >= 11 and time_string[:1] == 'T' else time_string, _MINOR >= 11))
        except _Bad:
            raise ValueError('Invalid isoformat string: %r' % (time_string,))

    def strftime(self, format):
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError('must be str, not %s' % type(fmt).__name__)
        return self.strftime(fmt) if len(fmt) != 0 else str(self)

    def utcoffset(self):
        return _offset_of(self._tzinfo, 'utcoffset', None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return _offset_of(self._tzinfo, 'dst', None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, **more):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=more.get('fold', self._fold))

    if _PYTHON2:
        def __nonzero__(self):
            return bool(self._second or self._microsecond or self._hour * 60 + self._minute)

    def __reduce__(self):
        return self.__class__, self._tuple() + (self._tzinfo,)


_compared(time)
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, **more):
        if month is None or day is None:
            name, pos = ('month', 2) if month is None else ('day', 3)
            raise TypeError("function missing required argument '%s' (pos %d)" % (name, pos) if not _PYTHON2 else "Required argument '%s' (pos %d) not found" % (name, pos))
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond, fold = _check_time(hour, minute, second, microsecond, more.get('fold', 0))
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond, self._tzinfo = hour, minute, second, microsecond, tzinfo
        self._hashcode, self._fold = -1, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        result = cls._from_stamp(timestamp)
        if tz is not None:
            result = tz.fromutc(result.replace(tzinfo=tz))
        return result

    @classmethod
    def _from_stamp(cls, t):
        frac, t = _math.modf(t)
        us = round(frac * 1e6)
        us = int(us)
        if us >= 1000000:
            t += 1
            us -= 1000000
        elif us < 0:
            t -= 1
            us += 1000000
        y, m, d, hh, mm, ss = _time.gmtime(t)[:6]
        return cls(y, m, d, hh, mm, min(ss, 59), us)

    @classmethod
    def utcfromtimestamp(cls, t):
        _deprecated('utcfromtimestamp', 'fromtimestamp')
        return cls._from_stamp(t)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def utcnow(cls):
        _deprecated('utcnow', 'now')
        return cls._from_stamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if tzinfo is True:
            tzinfo = time.tzinfo
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, tzinfo, fold=getattr(time, 'fold', 0))

    @classmethod
    def fromordinal(cls, n):
        d = date.fromordinal(n)
        return cls(d.year, d.month, d.day)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            return cls(*_parse_datetime(date_string))
        except _Bad:
            raise ValueError('Invalid isoformat string: %r' % (date_string,))

    def timetuple(self):
        dst = self.dst()
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(),
                                  _days_before_month(self._year, self._month) + self._day, -1 if dst is None else int(bool(dst))))

    def timestamp(self):
        if self._tzinfo is None:
            return (self - _EPOCH.replace(tzinfo=None)).total_seconds()
        return (self - _EPOCH).total_seconds()

    def utctimetuple(self):
        offset = self.utcoffset()
        if offset:
            self -= offset
        return _time.struct_time((self.year, self.month, self.day, self.hour, self.minute, self.second, self.weekday(),
                                  _days_before_month(self.year, self.month) + self.day, 0))

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, **more):
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
                          self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=more.get('fold', self._fold))

    if _MINOR >= 13:
        __replace__ = replace

    def astimezone(self, tz=None):
        if tz is None:
            tz = _local_zone()
        elif not isinstance(tz, tzinfo_type):
            raise TypeError('tz argument must be an instance of tzinfo')
        mytz = self._tzinfo
        if mytz is None:
            if _PYTHON2:
                raise ValueError('astimezone() cannot be applied to a naive datetime')
            mytz = _local_zone()
            offset = mytz.utcoffset(self)
        else:
            offset = mytz.utcoffset(self)
        if tz is mytz:
            return self if self._tzinfo is not None else self.replace(tzinfo=tz)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        weekday = self.toordinal() % 7 or 7
        return '%s %s %2d %02d:%02d:%02d %04d' % (_DAY_NAMES[weekday], _MONTH_NAMES[self._month], self._day, self._hour, self._minute, self._second,
                                                  self._year)

    def isoformat(self, sep='T', timespec='auto'):
        return ('%04d-%02d-%02d%s' % (self._year, self._month, self._day, sep)
                + _hms(self._hour, self._minute, self._second, self._microsecond, timespec) + _format_offset(self.utcoffset()))

    def __repr__(self):
        fields = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if fields[-1] == 0:
            del fields[-1]
            if fields[-1] == 0:
                del fields[-1]
        text = '%s(%s' % (_repr_name(self), ', '.join(map(str, fields)))
        if self._tzinfo is not None:
            text += ', tzinfo=%r' % (self._tzinfo,)
        return ('%s, fold=1)' % text if not self._tzinfo else text + ', fold=1)') if self._fold else text + ')'

    def __str__(self):
        return self.isoformat(sep=' ')

    @classmethod
    def strptime(cls, date_string, format):
        import _strptime
        return _strptime._strptime_datetime(cls, date_string, format)

    def utcoffset(self):
        return _offset_of(self._tzinfo, 'utcoffset', self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return _offset_of(self._tzinfo, 'dst', self)

    def _tuple(self):
        return (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)

    def _order(self, other, op):
        if not isinstance(other, datetime):
            if isinstance(other, date):
                if _MINOR >= 13:
                    return NotImplemented
                return _mixed(self, other, op)
            return _order_other(self, other, op)
        mine, theirs = self.utcoffset(), other.utcoffset()
        if self._tzinfo is other._tzinfo or mine == theirs:
            return _cmp(self._tuple(), other._tuple())
        if mine is None or theirs is None:
            if op in ('__eq__', '__ne__') and not _PYTHON2:
                return 2
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        diff = self - other
        return -1 if diff.days < 0 else 1 if diff else 0

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        total = (self.toordinal() * 86400 + self._hour * 3600 + self._minute * 60 + self._second) * 1000000 + self._microsecond + other._us()
        rest, us = divmod(total, 1000000)
        days, rest = divmod(rest, 86400)
        if not 0 < days <= _MAXORDINAL:
            raise OverflowError('date value out of range')
        hour, rest = divmod(rest, 3600)
        minute, second = divmod(rest, 60)
        kind = type(self) if _MINOR >= 8 else datetime
        year, month, day = _ord2ymd(days)
        return kind(year, month, day, hour, minute, second, us, tzinfo=self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, datetime):
            if isinstance(other, timedelta):
                return self + -other
            return NotImplemented
        seconds = (self._hour - other._hour) * 3600 + (self._minute - other._minute) * 60 + self._second - other._second
        base = timedelta(self.toordinal() - other.toordinal(), seconds, self._microsecond - other._microsecond)
        if self._tzinfo is other._tzinfo:
            return base
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return base
        if mine is None or theirs is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return base + theirs - mine

    def __hash__(self):
        if self._hashcode == -1:
            offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
            if offset is None:
                self._hashcode = hash(self._tuple())
            else:
                self._hashcode = hash(timedelta(self.toordinal(), self._hour * 3600 + self._minute * 60 + self._second, self._microsecond) - offset)
        return self._hashcode

    def __reduce__(self):
        args = self._tuple()
        return self.__class__, args if self._tzinfo is None else args + (self._tzinfo,)


_compared(datetime)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
tzinfo_type = tzinfo
if _PYTHON2:
    del datetime.timestamp, datetime.fromisoformat, time.fromisoformat, time.fold, datetime.fold


def _deprecated(name, instead):
    if _MINOR >= 12:
        import warnings
        warnings.warn('datetime.datetime.%s() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent '
                      'datetimes in UTC: datetime.datetime.%s(%sdatetime.UTC).' % (name, instead, 'timestamp, ' if instead != 'now' else ''), DeprecationWarning, stacklevel=3)


class timezone(tzinfo):
    __slots__ = '_offset', '_name'

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s" % type(offset).__name__)
        if name is None:
            if not offset:
                return cls.utc
        elif not isinstance(name, str):
            raise TypeError('timezone() argument 2 must be str, not %s' % type(name).__name__)
        if not -timedelta(1) < offset < timedelta(1):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %r.' % offset)
        return cls._create(offset, name)

    @classmethod
    def _create(cls, offset, name=None):
        self = tzinfo_type.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return '%s(%r)' % (_repr_name(self), self._offset)
        return '%s(%r, %r)' % (_repr_name(self), self._offset, self._name)

    def __str__(self):
        return self.tzname(None)

    def utcoffset(self, dt):
        if isinstance(dt, datetime) or dt is None:
            return self._offset
        raise TypeError('utcoffset(dt) argument must be a datetime instance or None, not %s' % type(dt).__name__)

    def tzname(self, dt):
        if self._name is None:
            return 'UTC' if not self._offset else 'UTC' + _format_offset(self._offset)
        return self._name

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset


if _PYTHON2:
    del timezone, __all__
else:
    timezone.utc = UTC = timezone._create(timedelta(0))
    timezone.min = timezone._create(-timedelta(hours=23, minutes=59))
    timezone.max = timezone._create(timedelta(hours=23, minutes=59))
    _EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
    if _MINOR >= 11:
        __all__.append('UTC')
    else:
        del UTC

_HEADER = _sys.getsizeof(date.min) - object.__sizeof__(date.min)
for _kind, _bytes in ((date, 32), (datetime, 48), (time, 40), (timedelta, 40)):
    _kind.__sizeof__ = lambda self, _bytes=_bytes: _bytes - _HEADER
_program.as_static(date)
_program.as_static(time)
_program.as_static(datetime)
_program.as_static(timedelta)
_program.as_static(tzinfo)
if not _PYTHON2:
    _program.as_static(timezone)


def _local_zone():
    return timezone(timedelta(0), 'UTC')


class _Bad(Exception):
    pass


def _number(text):
    if not text or not text.isdigit():
        raise _Bad
    return int(text)


def _iso_to_ymd(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError('Year is out of range: %d' % year if _MINOR < 12 else 'year must be in 1..9999, not %d' % year if _MINOR >= 14 else 'Year is out of range: %d' % year)
    if not 0 < week < 53:
        bad = True
        if week == 53:
            first = _ymd2ord(year, 1, 1) % 7
            bad = not (first == 4 or (first == 3 and _is_leap(year)))
        if bad:
            raise ValueError('Invalid week: %d' % week)
    if not 0 < day < 8:
        raise ValueError('Invalid weekday: %d (range is [1, 7])' % day if _MINOR < 14 else 'Invalid weekday: %d (range is [1, 7])' % day)
    return _ord2ymd(_isoweek1monday(year) + (week - 1) * 7 + day - 1)


def _parse_date(text, lenient):
    if lenient and 'W' in text:
        year = _number(text[:4])
        rest = text[4:].lstrip('-') if text[4:5] == '-' else text[4:]
        if rest[:1] != 'W':
            raise _Bad
        week = _number(rest[1:3])
        rest = rest[3:]
        day = 1
        if rest:
            day = _number(rest.lstrip('-'))
        return _iso_to_ymd(year, week, day)
    if lenient and len(text) == 8 and '-' not in text:
        return _number(text[:4]), _number(text[4:6]), _number(text[6:])
    if len(text) != 10 or text[4] != '-' or text[7] != '-':
        raise _Bad
    return _number(text[:4]), _number(text[5:7]), _number(text[8:])


def _parse_clock(text, lenient):
    """Hours, minutes, seconds and microseconds."""
    fields = [0, 0, 0, 0]
    fraction = None
    for sep in '.,' if lenient else '.':
        if sep in text:
            text, fraction = text.split(sep, 1)
            break
    if lenient and ':' not in text and len(text) > 2:
        parts = [text[i:i + 2] for i in range(0, len(text), 2)]
    else:
        parts = text.split(':')
    if not 1 <= len(parts) <= 3 or fraction is not None and len(parts) != 3:
        raise _Bad
    for i, part in enumerate(parts):
        if len(part) != 2:
            raise _Bad
        fields[i] = _number(part)
    if fraction is not None:
        if not lenient and len(fraction) not in (3, 6):
            raise _Bad
        fields[3] = _number((fraction + '000000')[:6])
        _number(fraction)
    return fields


def _parse_time(text, lenient):
    if len(text) < 2:
        raise _Bad
    at = max(text.find('+'), text.find('-'))
    if lenient and text.endswith('Z'):
        return tuple(_parse_clock(text[:-1], lenient)) + (timezone.utc,)
    if at < 0:
        return tuple(_parse_clock(text, lenient)) + (None,)
    fields = _parse_clock(text[:at], lenient)
    offset = text[at + 1:]
    if not lenient and len(offset) not in (5, 8, 15):
        raise _Bad
    hh, mm, ss, us = _parse_clock(offset, lenient)
    delta = timedelta(hours=hh, minutes=mm, seconds=ss, microseconds=us)
    return tuple(fields) + (timezone(-delta if text[at] == '-' else delta),)


def _parse_datetime(text):
    lenient = _MINOR >= 11
    if len(text) < 7 if lenient else len(text) < 10:
        raise _Bad
    if not lenient:
        fields = _parse_date(text[:10], False)
        rest = text[11:]
        if not rest and len(text) > 10:
            raise _Bad
        return fields + (_parse_time(rest, False) if rest else ())
    if text[4:5] == '-':
        at = (10 if text[5:6] != 'W' else 10 if text[8:9] == '-' else 8)
    elif 'W' in text[:6]:
        at = 8 if text[7:8].isdigit() else 7
    else:
        at = 8
    fields = tuple(_parse_date(text[:at], True))
    rest = text[at + 1:]
    if not rest and len(text) > at:
        raise _Bad
    return fields + (_parse_time(rest, True) if rest else ())
`
