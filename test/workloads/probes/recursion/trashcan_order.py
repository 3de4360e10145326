# In which order finalizers run when a long chain of containers dies: the trashcan cuts it every fifty levels.
import gc
import sys

gc.disable()
log = []


class Z(object):
    __slots__ = ("n",)

    def __init__(self, n):
        self.n = n

    def __del__(self):
        log.append(self.n)


class Dicted(object):
    def __init__(self, a, b):
        self.a, self.b = a, b


class Slotted(object):
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a, self.b = a, b


class Sub(list):
    pass


class Fin(object):
    __slots__ = ("n", "b")

    def __init__(self, n, b):
        self.n, self.b = n, b

    def __del__(self):
        log.append(self.n)


class Oops(Exception):
    pass


def runs(numbers):
    out = []
    for n in numbers:
        if out and n == out[-1][1] + 1:
            out[-1][1] = n
        else:
            out.append([n, n])
    return " ".join("%d..%d" % tuple(r) for r in out)


makers = [("list", lambda a, z: [z, a]), ("tuple", lambda a, z: (z, a)), ("dict", lambda a, z: {1: a, 2: z}), ("dicted", Dicted),
          ("slotted", Slotted), ("sub", lambda a, z: Sub([z, a])), ("mixed", lambda a, z: [z, (a,)]), ("closure", lambda a, z: lambda: (a, z)),
          ("bound", lambda a, z: Dicted(a, z).__init__), ("builtin", lambda a, z: [z, [a].append]), ("exception", lambda a, z: Oops(z, a)),
          ("plain exception", lambda a, z: [z, ValueError(a)]), ("fin", lambda a, z: Fin(z.n, a))]
for label, make in makers:
    del log[:]
    x = None
    for i in range(190):
        x = make(x, Z(i))
    x = None
    at_once = len(log)
    drain = []
    drain = None
    print("%s: %d at once, %d then: %s" % (label, at_once, len(log), runs(log[:190])))
