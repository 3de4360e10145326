# Tuples that calls of built-in slots leave in the free lists: by a bound name, by super(), by the class (3.x).
import gc
import sys

blocks = sys.getallocatedblocks
items = [1]


class Items(list):
    def __len__(self):
        return super().__len__()

    def __getitem__(self, index):
        return super().__getitem__(index)

    def __init__(self, *given):
        super().__init__(*given)

    def put(self, value):
        super().append(value)

    def shown(self):
        return super().__repr__()


class Table(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)


class BySuper(Exception):
    def __init__(self, code, text):
        super().__init__(code, text)


class ByClass(Exception):
    def __init__(self, code, text):
        Exception.__init__(self, code, text)


class Other(Exception):
    def __init__(self, code, text):
        super().__init__(text)


class Plain:
    def __init__(self):
        super().__init__()

    def __setattr__(self, name, value):
        super().__setattr__(name, value)


class Careful:
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)


many, table, plain, careful = Items(), Table(), Plain(), Careful()
many.append(1)
plain.x = careful.x = table["x"] = 1


def set_item():
    table["x"] = 5


def set_plain():
    plain.x = 5


def set_careful():
    careful.x = 5


def put():
    many.put(5)
    many.pop()


CALLS = [
    ("bound", lambda: items.__len__()), ("bound item", lambda: items.__getitem__(0)), ("length", lambda: len(many)),
    ("item", lambda: many[0]), ("set item", set_item), ("exception", lambda: BySuper(1, 2)), ("by class", lambda: ByClass(1, 2)),
    ("other", lambda: Other(1, 2)), ("set", set_plain), ("set, by class", set_careful), ("append", put), ("made", lambda: Plain()),
    ("repr", lambda: items.__repr__()), ("sum", lambda: (5).__add__(6)), ("unbound", lambda: list.__len__(items)),
    ("equal", lambda: items.__eq__(items)), ("shown", lambda: many.shown()), ("contains", lambda: "abc".__contains__("a")),
]
for name, call in CALLS:
    call()
    call()
    seen = []
    for turn in range(3):
        gc.collect()
        before = blocks()
        call()
        seen.append(blocks() - before)
    print("%-14s %s" % (name, seen))
