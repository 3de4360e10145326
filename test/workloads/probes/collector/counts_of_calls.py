# What calls add to the count of the youngest generation: cold, right after a full collection, and again with free lists filled.
import gc
import itertools
import sys
from collections import OrderedDict


class Plain(object):
    pass


def take(*args, **keywords):
    return None


plain = Plain()
plain.attribute = 1
numbers = [1, 2, 3]
words = {'a': 1}
ordered = OrderedDict()


def measure(call):
    changes = []
    for _ in range(3):
        before = gc.get_count()[0]
        result = call()
        kept = gc.get_count()[0] - before
        result = None
        changes.append('%d %d' % (kept, gc.get_count()[0] - before))
    return changes


def show(name, call):
    gc.collect()
    print('%-22s %s' % (name, measure(call)))


gc.disable()
show('nothing', lambda: None)
show('take(*list)', lambda: take(*numbers))
show('take(**dict)', lambda: take(**words))
show('dict.update(kw)', lambda: words.update(b=2))
show('dict.update(dict)', lambda: words.update(words))
show('dir(class)', lambda: dir(Plain))
show('dir(instance)', lambda: dir(plain))
show('vars(class)', lambda: vars(Plain))
show('gc.get_referents', lambda: gc.get_referents(numbers))
show('OrderedDict(kw)', lambda: OrderedDict(a=1))
if sys.version_info[0] > 2:
    show('OrderedDict(dict)', lambda: OrderedDict(words))
show('OrderedDict.update', lambda: ordered.update(a=1))
show('product', lambda: list(itertools.product(numbers, numbers)))
show('permutations', lambda: list(itertools.permutations(numbers)))
show('combinations', lambda: list(itertools.combinations(numbers, 2)))
show('one combination', lambda: next(itertools.combinations(numbers, 2)))
