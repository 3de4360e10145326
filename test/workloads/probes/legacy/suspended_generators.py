# Which generators in garbage 2.7 leaves alone: those that wait inside a try or with block.
from __future__ import print_function
import gc
log = []
class Node(object): pass
class Room(object):
    def __enter__(self): return self
    def __exit__(self, *rest): log.append('left')
def inside(n):
    try:
        yield n
    finally: log.append('finally')
def guarded(n):
    try:
        for i in range(3): yield n
    except ValueError: pass
def before(n):
    yield n
    try: pass
    finally: log.append('finally')
def rooms(n):
    while True:
        with Room(): yield n
def loops(n):
    for i in range(3):
        while True: yield i
def ending(n):
    try: pass
    finally:
        yield n
for make in (inside, guarded, before, rooms, loops, ending):
    for steps in (0, 1, 2):
        gc.collect()
        node = Node()
        node.steps = make(node)
        for _ in range(steps): next(node.steps, None)
        del node
        print(make.__name__, steps, gc.collect(), log, [type(o).__name__ for o in gc.garbage])
        del log[:]
        for o in gc.garbage: o.close()
        del gc.garbage[:]
        o = None
        gc.collect()
        print(log)
        del log[:]
