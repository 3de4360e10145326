# Calendars, shell words, csv, paths as values, signals, differences.
import calendar, shlex, csv, io, pathlib, locale, signal, difflib, sys
from pathlib import Path, PurePath, PurePosixPath as PP
print(calendar.month(2024, 2), calendar.monthrange(2023, 2)[1], calendar.isleap(2000), calendar.monthcalendar(2021, 5)[0], calendar.leapdays(2000, 2020), calendar.timegm((2020, 1, 1, 0, 0, 0)))
print(calendar.calendar(2021, m=4)[:400], calendar.day_name[0], list(calendar.month_abbr)[1:3], calendar.TextCalendar(6).formatmonth(2020, 1))
print(shlex.split("a 'b c' \"d e\\\" f\" g\\ h # x"), shlex.split('a # b', comments=True), shlex.quote("it's"), shlex.quote('ok'), list(shlex.shlex('a = "b c" + 3')))
for bad in ("'a", 'a\\'):
    try: shlex.split(bad)
    except ValueError as e: print(e)
f = io.StringIO(); w = csv.writer(f); w.writerow([1, 'a,b', 'q"x', None, 2.5, 'n\nl']); w.writerows([['x'], [''], [' ']])
print(repr(f.getvalue())); f.seek(0); print(list(csv.reader(f)))
f = io.StringIO(); d = csv.DictWriter(f, ['a', 'b'], lineterminator='\n', quoting=csv.QUOTE_NONNUMERIC); d.writeheader(); d.writerow({'a': 1, 'b': 'x'}); print(repr(f.getvalue()))
print([dict(r) for r in csv.DictReader(['a;b', '1;2', '3'], delimiter=';')], list(csv.reader(['a\tb', "'c d'\te"], delimiter='\t', quotechar="'")), list(csv.reader(['1,"2"'], quoting=csv.QUOTE_NONNUMERIC)), csv.list_dialects())
for x in (lambda: csv.writer(io.StringIO()).writerow(5), lambda: csv.DictWriter(io.StringIO(), ['a']).writerow({'z': 1}), lambda: csv.reader([], delimiter='ab'), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(['a,b'])):
    try: print(x())
    except Exception as e: print(type(e).__name__, e)
p = PP('/usr/lib/python3/x.tar.gz')
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents)[:2], p.parts, p.with_suffix('.bz2'), p.with_name('y'), p.relative_to('/usr'), p / 'a' / '../b', 'c' / PP('d'), PP('a') < PP('b'), PP('a//b/./c'), PP('.'), p.is_absolute(), p.match('*.gz'), p.anchor, p == PP('/usr/lib/python3/x.tar.gz'), hash(p) == hash(PP(str(p))), repr(Path('x')), Path('/nope').exists(), PP('a').joinpath('b', '/c'))
for x in (lambda: p.relative_to('/etc'), lambda: PP('/').with_name('a'), lambda: p.with_suffix('x'), lambda: PP(5), lambda: p + 'a'):
    try: print(x())
    except Exception as e: print(type(e).__name__, e)
print(signal.SIGINT, repr(signal.SIGTERM), signal.getsignal(signal.SIGTERM), signal.signal(signal.SIGTERM, signal.SIG_IGN), signal.getsignal(signal.SIGTERM))
a, b = 'one two three four five six'.split(), 'ore tree two emu four five'.split()
print('\n'.join(difflib.unified_diff(a, b, 'x', 'y', lineterm=''))); print('\n'.join(difflib.context_diff(a, b, lineterm='')))
print(''.join(difflib.ndiff('one\ntwo\nthree\n'.splitlines(True), 'ore\ntree\nemu\n'.splitlines(True))))
s = difflib.SequenceMatcher(None, 'private Thread currentThread;', 'private volatile Thread currentThread;')
print(round(s.ratio(), 4), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match(0, 5, 0, 5), difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']))
print(3 + 4j, abs(-2.5 - 1.5j), abs(1e200 + 1e200j), abs(1e-300 + 1e-301j))
