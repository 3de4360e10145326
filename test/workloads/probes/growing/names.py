# Strings that grow in place under names of every kind, and what that does to the order of a namespace.
from __future__ import print_function
import sys

first = 1
text = str(12345) * 3
last = 2
names = lambda: [n for n in list(globals()) if n in ('first', 'text', 'last')]
ordered = sys.version_info[0] > 2
print(names() if ordered else sorted(names()))
text += 'tail'
print(names() if ordered else sorted(names()), len(text))
held = text
text += 'more'
print(names() if ordered else sorted(names()), len(held), len(text))
held = None
text = text + 'x'
print(names() if ordered else sorted(names()), len(text), sys.getsizeof(text))


def outer():
    grown = str(98765) * 2
    def show():
        return len(grown), sys.getrefcount(grown)
    grown += 'abc'
    print(show())
    grown = grown + 'de'
    print(show())
    return grown


def chained(a, b):
    t = a + '-' + b + '-' + a
    return t, sys.getsizeof(t)


class Space(object):
    zero = 0
    word = str(555) * 4
    one = 1
    word += 'end'
    order = [n for n in list(locals()) if n in ('zero', 'word', 'one')]
    print(order if ordered else sorted(order), word)


shared = str(4444) * 3
after = 0
shared += 'module'


def declared():
    global shared
    shared += 'function'
    return len(shared)


print(outer(), chained('left', 'right'), declared())
print(names() if ordered else sorted(names()))
print([n for n in list(globals()) if n in ('shared', 'after')] if ordered else len(shared))


class Loud(object):
    def __radd__(self, other):
        return 'radd of ' + other


text += Loud()
print(text[:12])
try:
    text += 5
except TypeError as error:
    print(type(error).__name__, len(text) > 3)
empty = ''
empty += ''
empty += 'a' * 2
empty += ''
print(repr(empty))
wide = str(77) * 2
wide += u'\u20ac'
print(len(wide), repr(wide[:2]))
