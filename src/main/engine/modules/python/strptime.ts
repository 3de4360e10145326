/** _strptime: text to times, in the C locale. Source: Lib/_strptime.py. */
export const STRPTIME = String.raw`
import re as _re
import time as _time
import sys as _sys

_MONTHS = 'january february march april may june july august september october november december'.split()
_DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split()
_PATTERNS = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])', 'f': r'(?P<f>[0-9]{1,6})', 'H': r'(?P<H>2[0-3]|[0-1]\d|\d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9])', 'G': r'(?P<G>\d\d\d\d)', 'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)', 'S': r'(?P<S>6[0-1]|[0-5]\d|\d)', 'U': r'(?P<U>5[0-3]|[0-4]\d|\d)',
    'w': r'(?P<w>[0-6])', 'u': r'(?P<u>[1-7])', 'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)', 'y': r'(?P<y>\d\d)', 'Y': r'(?P<Y>\d\d\d\d)',
    'z': r'(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))' if _sys.version_info >= (3,) else r'(?P<z>[+-]\d\d[0-5]\d)',
    'A': '(?P<A>%s)' % '|'.join(sorted(_DAYS, key=len, reverse=True)), 'a': '(?P<a>%s)' % '|'.join(day[:3] for day in _DAYS),
    'B': '(?P<B>%s)' % '|'.join(sorted(_MONTHS, key=len, reverse=True)), 'b': '(?P<b>%s)' % '|'.join(month[:3] for month in _MONTHS),
    'p': '(?P<p>am|pm)', 'Z': '(?P<Z>utc|gmt)', '%': '%',
}
_PATTERNS['W'] = _PATTERNS['U'].replace('U', 'W')
_WHOLE = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_cache = {}


def _pattern(format):
    text = _re.sub(r'([\\.^$*+?\(\){}\[\]|])', r'\\\1', format)
    text = _re.sub(r'\s+', r'\\s+', text)
    for letter, whole in _WHOLE.items():
        text = text.replace('%' + letter, _re.sub(r'\s+', r'\\s+', whole))
    parts = []
    while '%' in text:
        at = text.index('%')
        letter = text[at + 1:at + 2]
        if not letter:
            raise ValueError("stray %% in format '%s'" % format)
        if letter not in _PATTERNS:
            raise ValueError("'%s' is a bad directive in format '%s'" % ('\\' if letter == '\\' else letter, format))
        parts.append(text[:at] + _PATTERNS[letter])
        text = text[at + 2:]
    return _re.compile(''.join(parts) + text, _re.IGNORECASE)


def _strptime(data_string, format='%a %b %d %H:%M:%S %Y'):
    for position, arg in enumerate([data_string, format]):
        if not isinstance(arg, str) and not (_sys.version_info[0] == 2 and isinstance(arg, basestring)):
            raise TypeError('strptime() argument %d must be str, not %s' % (position, type(arg)))
    pattern = _cache.get(format)
    if pattern is None:
        pattern = _cache[format] = _pattern(format)
    found = pattern.match(data_string)
    if not found:
        raise ValueError('time data %r does not match format %r' % (data_string, format))
    if len(data_string) != found.end():
        raise ValueError('unconverted data remains: %s' % data_string[found.end():])
    year = iso_year = iso_week = weekday = julian = week = None
    monday_first = False
    month = day = 1
    hour = minute = second = fraction = 0
    tz = -1
    gmtoff = None
    gmtoff_fraction = 0
    zone = None
    values = found.groupdict()
    for key in values:
        value = values[key]
        if key == 'y':
            year = int(value)
            year += 2000 if year <= 68 else 1900
        elif key == 'Y':
            year = int(value)
        elif key == 'G':
            iso_year = int(value)
        elif key == 'm':
            month = int(value)
        elif key == 'B':
            month = _MONTHS.index(value.lower()) + 1
        elif key == 'b':
            month = [each[:3] for each in _MONTHS].index(value.lower()) + 1
        elif key == 'd':
            day = int(value)
        elif key == 'H':
            hour = int(value)
        elif key == 'I':
            hour = int(value)
            ampm = (values.get('p') or '').lower()
            if ampm in ('', 'am'):
                hour = 0 if hour == 12 else hour
            elif hour != 12:
                hour += 12
        elif key == 'M':
            minute = int(value)
        elif key == 'S':
            second = int(value)
        elif key == 'f':
            fraction = int(value + '0' * (6 - len(value)))
        elif key == 'A':
            weekday = _DAYS.index(value.lower())
        elif key == 'a':
            weekday = [each[:3] for each in _DAYS].index(value.lower())
        elif key == 'w':
            weekday = (int(value) - 1) % 7
        elif key == 'u':
            weekday = int(value) - 1
        elif key == 'j':
            julian = int(value)
        elif key in 'UW':
            week = int(value)
            monday_first = key == 'W'
        elif key == 'V':
            iso_week = int(value)
        elif key == 'z':
            if value == 'Z':
                gmtoff = 0
            else:
                digits = value[1:].replace(':', '')
                gmtoff = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
                if '.' in digits:
                    gmtoff_fraction = int((digits.split('.')[1] + '000000')[:6])
                if value[0] == '-':
                    gmtoff, gmtoff_fraction = -gmtoff, -gmtoff_fraction
        elif key == 'Z':
            zone = value.upper()
            tz = 0
    leap_fix = False
    if iso_year is not None and (iso_week is None or weekday is None):
        raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    if year is None and month == 2 and day == 29:
        year = 1904
        leap_fix = True
    elif year is None:
        year = 1900
    import datetime
    date = datetime.date
    if julian is None and weekday is not None:
        if week is not None:
            first = date(year, 1, 1).weekday()
            at = weekday
            if not monday_first:
                first = (first + 1) % 7
                at = (weekday + 1) % 7
            before = (7 - first) % 7
            julian = 1 + at - first if week == 0 else 1 + before + 7 * (week - 1) + at
        elif iso_year is not None and iso_week is not None:
            start = date(iso_year, 1, 4)
            start = start.toordinal() - start.weekday()
            made = date.fromordinal(start + (iso_week - 1) * 7 + weekday)
            year, month, day = made.year, made.month, made.day
        if julian is not None and julian <= 0:
            year -= 1
            julian += 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365
    if julian is None:
        julian = date(year, month, day).toordinal() - date(year, 1, 1).toordinal() + 1
    else:
        made = date.fromordinal(julian - 1 + date(year, 1, 1).toordinal())
        year, month, day = made.year, made.month, made.day
    if weekday is None:
        weekday = date(year, month, day).weekday()
    if leap_fix:
        year = 1900
    return (year, month, day, hour, minute, second, weekday, julian, tz, zone, gmtoff), fraction, gmtoff_fraction


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    fields = _strptime(data_string, format)[0]
    return _time.struct_time(fields[:9] if _sys.version_info[0] == 2 else fields)


def _strptime_datetime(cls, data_string, format='%a %b %d %H:%M:%S %Y'):
    fields, fraction, gmtoff_fraction = _strptime(data_string, format)
    args = fields[:6] + (fraction,)
    if fields[-1] is not None and _sys.version_info[0] > 2:
        import datetime
        delta = datetime.timedelta(seconds=fields[-1], microseconds=gmtoff_fraction)
        args += (datetime.timezone(delta, fields[-2]) if fields[-2] else datetime.timezone(delta),)
    return cls(*args)
`
