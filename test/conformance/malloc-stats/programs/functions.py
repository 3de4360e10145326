# Functions, closures, defaults, lambdas, bound methods and properties.
import gc
import sys


class Owner(object):
    def method(self):
        return 1

    @property
    def seen(self):
        return 2

    @staticmethod
    def free():
        return 3


def maker(step):
    def add(number, by=step):
        return number + step + by

    return add


owner = Owner()
maker(1)(1)
gc.collect()
sys._debugmallocstats()
adders = [maker(i) for i in range(100)]
lambdas = [lambda x, y=i: x for i in range(60)]
methods = [owner.method for i in range(80)]
builtins = [[].append for i in range(40)]
unbound = [Owner.free for i in range(5)]
sys._debugmallocstats()
total = [add(1) for add in adders]
called = [method() for method in methods]
results = [owner.seen for i in range(10)]
del lambdas
sys._debugmallocstats()
del adders, methods, builtins
sys._debugmallocstats()
