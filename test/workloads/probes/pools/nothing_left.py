# What is made and dropped again and again leaves nothing behind (3.x).
import collections
import contextlib
import copy
import functools
import gc
import itertools
import json
import re
import sys
import weakref

blocks = sys.getallocatedblocks
Point = collections.namedtuple("Point", "x y")


def named():
    collections.namedtuple("Pair", "left right")(1, 2)


def cached():
    @functools.lru_cache(maxsize=None)
    def double(n):
        return 2 * n

    double(1)
    double(2)


def managed():
    @contextlib.contextmanager
    def block():
        yield 1

    with block():
        pass


def copied():
    copy.deepcopy({"a": [1, (2, 3)], "b": Point(1, 2)})


def through_json():
    json.loads(json.dumps({"a": [1, 2.5, "x"], "b": None}))


def replaced():
    re.sub(r"(\w+)", lambda found: found.group(1).upper(), "ab cd")


def weak():
    class Node:
        pass

    node = Node()
    table = weakref.WeakValueDictionary()
    table["x"] = node
    weakref.WeakSet([node])


def ordered():
    @functools.total_ordering
    class Number:
        def __lt__(self, other):
            return True

        def __eq__(self, other):
            return True

    Number() >= Number()


def compiled():
    exec("class Made:\n    def method(self):\n        return 1\nmade = Made()", {})
    eval("[lambda n: n]", {})


def grouped():
    list(itertools.chain.from_iterable(itertools.groupby([1, 1, 2])))


def failing():
    try:
        [].nothing
    except AttributeError as error:
        kept = error
    del kept


def metaclass():
    class Meta(type):
        pass

    class Made(metaclass=Meta):
        pass

    class Child(Made):
        pass


for work in (named, cached, managed, copied, through_json, replaced, weak, ordered, compiled, grouped, failing, metaclass):
    left = []
    for turn in range(5):
        gc.collect()
        before = blocks()
        work()
        gc.collect()
        left.append(blocks() - before)
    print("%-14s %s" % (work.__name__, left[2:]))
