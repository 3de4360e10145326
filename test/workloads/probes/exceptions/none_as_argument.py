# What functions say of None, of a float and of an object where they want something else.
import array
import bisect
import collections
import heapq
import itertools
import operator
import sys
import time
import types


class K(object):
    pass


def attempt(label, call):
    try:
        call()
        print('%s: fine' % label)
    except Exception as error:
        print('%s: %s %s' % (label, type(error).__name__, error))


for given in (None, K(), 1.5):
    attempt('heapify', lambda: heapq.heapify(given))
    attempt('heappush', lambda: heapq.heappush(given, 1))
    attempt('replace', lambda: 'abc'.replace(given, 'a'))
    attempt('replace count', lambda: 'abc'.replace('a', 'b', given))
    attempt('find', lambda: 'abc'.find(given))
    attempt('encode', lambda: u'abc'.encode(given))
    attempt('center', lambda: 'abc'.center(given))
    attempt('__format__', lambda: (3).__format__(given))
    attempt('decode', lambda: b'abc'.decode(given))
    attempt('in bytearray', lambda: given in bytearray(b'a'))
    attempt('list.insert', lambda: [1].insert(given, 1))
    attempt('list.pop', lambda: [1].pop(given))
    attempt('list.index', lambda: [1].index(1, given))
    attempt('tuple.index', lambda: (1,).index(1, given))
    attempt('list slice', lambda: [1, 2].__setitem__(slice(0, 1), given))
    attempt('bytearray slice', lambda: bytearray(b'ab').__setitem__(slice(0, 1), given))
    attempt('type name', lambda: type(given, (), {}))
    attempt('type bases', lambda: type('x', given, {}))
    attempt('super', lambda: super(given, 3))
    attempt('module', lambda: types.ModuleType(given))
    attempt('__import__', lambda: __import__(given))
    attempt('open mode', lambda: open('nowhere', given))
    attempt('strftime', lambda: time.strftime(given, time.gmtime(0)))
    attempt('array', lambda: array.array(given))
    attempt('compile mode', lambda: compile('1', 'a', given))
    attempt('iter', lambda: iter(given, 1))
    attempt('repeat', lambda: itertools.repeat(1, given))
    attempt('product', lambda: itertools.product([1], repeat=given))
    attempt('rotate', lambda: collections.deque([1]).rotate(given))
    attempt('deque insert', lambda: collections.deque([1]).insert(given, 1))
    attempt('bisect', lambda: bisect.bisect([1], 1, given))
    attempt('_getframe', lambda: sys._getframe(given))
    attempt('pow', lambda: pow(2, given, 1.5))

for start in (b'', bytearray()):
    attempt('sum', lambda: sum([], start))
for text in ('given **= K', 'given ** []', 'given **= []'):
    attempt(text, lambda: exec(text, {'given': given, 'K': K}))
attempt('slots', lambda: type('T', (K,), {'__slots__': ('a', '__dict__'), 'a': 1}))
attempt('slots', lambda: type('T', (object,), {'__slots__': ('__a',), '_T__a': 1}))
attempt('slots', lambda: type('T', (object,), {'__slots__': ('a', '1a'), 'a': 1}))
