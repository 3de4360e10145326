# The exec statement holds nothing of the function that it is not asked to.
import gc
import sys


def in_a_dict():
    d = {}
    exec "x = 1" in d
    print sys.getrefcount(d), sorted(k for k in d if k != '__builtins__')


def in_two():
    d, e = {}, {}
    exec "x = 1" in d, e
    print sys.getrefcount(d), sys.getrefcount(e), e


def in_none():
    a = 1
    exec "b = a + 1" in None
    print b, a


def in_itself():
    a = 1
    exec "a = 5; c = 2"
    print a, c


def cycle():
    d = {}
    exec("def f(): pass\n") in d
    gc.collect()
    del d
    print gc.collect()


for test in (in_a_dict, in_two, in_none, in_itself, cycle):
    try:
        test()
    except Exception as error:
        print type(error).__name__, error
