# One object in every kind of container, then out of each again.
import sys


class Thing(object):
    pass


def show(step):
    print("%-22s %d" % (step, sys.getrefcount(thing) - base))


thing = Thing()
base = sys.getrefcount(thing)
show("alone")
row = [thing] * 3
show("list repeated")
nested = [[thing], [thing, [thing]]]
show("nested lists")
table = {"a": thing, "b": thing, thing: "key"}
show("dict values and key")
group = set([thing, thing])
show("set, twice the same")
frozen = frozenset([thing])
show("frozenset")
pair = (thing, (thing,))
show("tuples")
row.append(thing)
row.insert(0, thing)
show("append and insert")
row.remove(thing)
show("remove")
row[1:3] = []
show("slice deleted")
copy = row[:]
show("list copied")
table.pop("a")
show("dict.pop")
del table[thing]
show("del of the key")
table["b"] = None
show("value replaced")
group.discard(thing)
show("set.discard")
copy += [thing]
show("+=")
copy.extend([thing, thing])
show("extend")
copy = copy * 2
show("times two")
row = copy = nested = pair = frozen = table = group = None
show("all dropped")
