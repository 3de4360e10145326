# What built-in types and functions say to names and numbers of arguments that they do not have; the order in which a call looks at its stars.
from __future__ import print_function
import bisect
import functools
import itertools
import math


def told(text):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


for text in ['int(q=1)', "int('1', q=2)", "int('11', base=2)", 'float(x=1)', 'float(1, 2)', 'complex(q=1)', 'complex(1, real=2)', "bytearray(1, 'a', 'b', 'c')", 'bytearray(q=1)',
             'max(q=1)', 'max([1], q=1)', 'min()', 'enumerate()', 'memoryview()', 'memoryview(1, 2)', 'itertools.cycle()', 'itertools.cycle([], 2)', 'itertools.islice([])',
             'itertools.islice([], 1, 2, 3, 4)', 'itertools.combinations([])', 'itertools.combinations([], 1, 2)', 'bisect.bisect()', 'bisect.bisect([])', 'bisect.bisect([], 1, q=2)',
             'functools.cmp_to_key()', 'math.log(x=1)', 'math.hypot(x=1)']:
    told(text)


def take(*args, **kwargs):
    return args, sorted(kwargs.items())


items = [1]
for text in ['take(*5, **5)', "take(*5, **{'a': 1})", 'take(*items, k=items.append(2))', "take(0, *items, **{'k': items.append(3)})", 'dict([(1, 2)], **{"a": 3})']:
    told(text)


class Fault(Exception):
    __slots__ = ('code',)


class Made(Fault):
    def __new__(cls):
        return object.__new__(cls)


told('Made()')
told('list.__new__(Fault)')
