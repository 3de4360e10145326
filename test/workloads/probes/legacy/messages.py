# 2.7: keyword arguments that are no strings, conversions, and what messages say.
from __future__ import print_function
import sys
if sys.version_info[0] > 2:
    sys.exit("needs 2.x")
import collections, copy, functools, itertools, math
def show(tag, call):
    try:
        print(tag, repr(call()))
    except Exception as error:
        print(tag, type(error).__name__, error)
def plain(a, b=2): return a, b
named = lambda **rest: sorted(rest.items())
class Error(Exception): pass
class New(object):
    def __init__(self, **named): pass
calls = [lambda: dict({1: 2}, **{3: 4}), lambda: sorted(dict(x=1, **{3: 4}).items()), lambda: named(**{3: 4}), lambda: New(**{3: 4}), lambda: Error(**{3: 4}), lambda: sorted([1], **{3: 4}), lambda: int(**{3: 4}), lambda: collections.defaultdict(int, **{3: 4}), lambda: functools.partial(dict, **{3: 4})(),
    lambda: plain(**{u'a': 1, 'b': 3}), lambda: named(c=1, **{u'a': 1, 'b': 3}), lambda: plain(1, **{u'c': 1}), lambda: plain(1, **{u'a': 1}), lambda: sorted([1, 2], **{u'reverse': 1}), lambda: dict(a=1, **{'a': 1}), lambda: '{a}'.format(**{u'a': 5})]
for i, call in enumerate(calls):
    show('keywords %d' % i, call)
texts = [lambda: 'a'.join([1.5, u'x']), lambda: 'a'.join([u'x', 1.5]), lambda: 'a'.join(['b', u'x']), lambda: u'abc'.translate('abc' * 100), lambda: u'abc'.translate({97: 'x'}), lambda: u'abc'.translate({97: u'xyz', 98: None, 99: 65}), lambda: '{0[0]}'.format({}), lambda: '{0[0]}'.format([5]),
    lambda: '%e' % 1j, lambda: '%f' % (10 ** 400), lambda: u'%f' % (10 ** 400), lambda: '%e' % 'x', lambda: u'%e' % u'x', lambda: float(u'\u0130'), lambda: int('5', [3]), lambda: int('5', 2.5), lambda: int('5', 10 ** 20)]
for i, call in enumerate(texts):
    show('text %d' % i, call)
loops = [lambda: zip('ab', None), lambda: list(itertools.izip('ab', 5)), lambda: list(itertools.izip_longest('ab', None)), lambda: map(None, 5), lambda: map(len, 5), lambda: itertools.imap(len, 5)]
for i, call in enumerate(loops):
    show('loop %d' % i, call)
for call in (lambda: math.trunc(5L), lambda: (5L).real, lambda: (5L).conjugate(), lambda: (5L).numerator, lambda: True.real):
    show('long', call)
class Long(object):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __hash__(self): return self.n
for n in (1 << 70, -1, 'x', 2.5, True):
    show('len', lambda: bool(Long(n)))
    show('hash', lambda: hash(Long(n)))
for data in (bytearray(b'12'), bytearray(b'\xff\x00')):
    show('copy', lambda: (copy.copy(data), copy.deepcopy(data), data.__reduce__(), data.__reduce_ex__(2)))
class Bad(object):
    def __str__(self): raise ValueError('no')
try:
    print('one', 'two', Bad())
except ValueError:
    print('| told in part')
