# Modules are loaded while dicts and tuples hold each other.
import gc

first, second = {}, {}
first["other"], second["other"] = second, first
held = []
pair = (held,)
held.append(pair)
own = {}
own["self"] = own
nest = ()
for _ in range(20000):
    nest = (nest,)


class Loads(object):
    def __init__(self):
        self.me = self

    def __del__(self):
        import bisect
        print(bisect.bisect([1, 2, 3], 2))


import weakref
import collections
Loads()
gc.collect()
print(first["other"]["other"] is first, pair[0][0] is pair, own["self"] is own, nest is not None)
import string
print(collections.namedtuple("P", "x")(string.digits))
del first, second, held, pair, own
print(gc.collect() >= 4)
while nest:
    nest, = nest
print(nest)
