# Which side of == an item stands on when a container or an iterator is searched, and how far an iterator is read.
import array
import operator
from collections import deque


class Named(object):
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        log.append('%s == %s' % (self.name, getattr(other, 'name', other)))
        return NotImplemented if self.shy else False

    __hash__ = None
    shy = False


log = []
item, needle = Named('item'), Named('needle')
items = [item]
SEARCHES = [
    ('in list', lambda: needle in items), ('in tuple', lambda: needle in (item,)), ('in deque', lambda: needle in deque(items)),
    ('in iterator', lambda: needle in iter(items)), ('in generator', lambda: needle in (one for one in items)), ('in values', lambda: needle in {1: item}.values()),
    ('list.count', lambda: items.count(needle)), ('tuple.count', lambda: (item,).count(needle)), ('deque.count', lambda: deque(items).count(needle)),
    ('list.index', lambda: items.index(needle)), ('tuple.index', lambda: (item,).index(needle)), ('list.remove', lambda: list(items).remove(needle)),
    ('deque.remove', lambda: deque(items).remove(needle)), ('countOf', lambda: operator.countOf(items, needle)), ('indexOf', lambda: operator.indexOf(items, needle)),
    ('contains', lambda: operator.contains(iter(items), needle)), ('array.count', lambda: array.array('b', [1]).count(needle)), ('lists', lambda: items == [needle]),
]
for Named.shy in (False, True):
    for name, search in SEARCHES:
        del log[:]
        try:
            result = search()
        except ValueError:
            result = 'ValueError'
        print('%s %s %s' % (name, result, log))
letters = iter('leave the iterator behind the match')
print(operator.indexOf(letters, 'a'), next(letters))
print(operator.countOf(letters, 'e'), next(letters, 'end'))
