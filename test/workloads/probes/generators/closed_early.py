# What a generator keeps that is closed before it ran, or where nothing could catch it.
from __future__ import print_function
import gc, sys
class D(object):
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n)
def g(x):
    y = D("y")
    yield x
it = g(D("x")); next(it); it.close(); print("closed", it.gi_frame); print([type(r).__name__ for r in gc.get_referents(it)]); del it; print("gone")
def g2(x):
    y = D("y2")
    try: yield x
    finally: pass
it = g2(D("x2")); next(it); it.close(); print("closed", it.gi_frame); print([type(r).__name__ for r in gc.get_referents(it)]); del it; print("gone")
it = g(D("x3")); it.close(); print("closed", it.gi_frame);print([type(r).__name__ for r in gc.get_referents(it)]); del it; print("gone")
import gc
gc.disable()
def c_genlocal():
    box = []
    def g():
        box2 = box
        yield 1
    it = g(); next(it); box.append(it)
c_genlocal(); print(gc.collect())
def c2():
    box = []
    def g():
        yield box
    it = g(); next(it); box.append(it)
c2(); print(gc.collect())
def c3():
    box = []
    def g(b):
        yield 1
    it = g(box); next(it); box.append(it)
c3(); print(gc.collect())
def c4():
    box = []
    def g(b):
        c = b
        yield 1
    it = g(box); next(it); box.append(it)
c4(); print(gc.collect())
def c5():
    box = []
    def f():
        b2 = box
        return 1
    f(); box.append(f)
c5(); print(gc.collect())
