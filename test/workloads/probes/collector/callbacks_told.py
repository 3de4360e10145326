# gc.callbacks: what each call is told, in which order, what it may do.
from __future__ import print_function
import gc
import sys

if not hasattr(gc, "callbacks"):
    gc.callbacks = []
    print("no callbacks here")
gc.collect()
gc.disable()
log = []


class Thing(object):
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        log.append(("del", self.name))


class Plain(object):
    pass


def first(phase, info):
    log.append(("first", phase, sorted(info.items())))


def second(phase, info):
    log.append(("second", phase, info["generation"]))
    info["note"] = "changed"


def flush():
    for entry in log:
        print("   ", entry)
    del log[:]


def cycle():
    a = Plain()
    a.me = a


gc.callbacks.append(first)
cycle()
print("found", gc.collect())
flush()
gc.callbacks.append(second)
cycle()
cycle()
print("found", gc.collect(0))
flush()
if sys.version_info[0] == 3:
    Thing("t")
    print("found", gc.collect(1))
flush()
print(len(gc.callbacks))
gc.callbacks.remove(first)


class Caller(object):
    def __init__(self):
        self.calls = 0

    def __call__(self, phase, info):
        self.calls += 1

    def method(self, phase, info):
        self.calls += 10


c = Caller()
gc.callbacks.append(c)
gc.callbacks.append(c.method)
gc.collect()
print("calls", c.calls, sys.getrefcount(c))
del gc.callbacks[-2:]
gc.callbacks.remove(second) if second in gc.callbacks else None
print("refs after", sys.getrefcount(c), len(gc.callbacks))


def nested(phase, info):
    if phase == "start":
        log.append(("nested", gc.collect()))


gc.callbacks.append(nested)
cycle()
print("found", gc.collect())
flush()
gc.callbacks.remove(nested)


def once(phase, info):
    log.append(("once", phase))
    gc.callbacks.remove(once)


gc.callbacks.append(once)
gc.callbacks.append(first)
gc.collect()
flush()
gc.collect()
flush()
del gc.callbacks[:]
gc.enable()
ticks = []


def tick(phase, info):
    if phase == "stop":
        ticks.append((info["generation"], info["collected"], info["uncollectable"]))


gc.callbacks.append(tick)
gc.set_threshold(20, 2, 2)
for i in range(60):
    cycle()
gc.set_threshold(700, 10, 10)
gc.callbacks.remove(tick)
print(len(ticks), ticks[:12])
wr_info = []


def keeper(phase, info):
    wr_info.append(info)


gc.callbacks.append(keeper)
gc.collect()
gc.callbacks.remove(keeper)
print([sorted(i) for i in wr_info], len(wr_info) and wr_info[0] is wr_info[1])
