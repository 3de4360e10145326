# copy: what a copy shares with its original, the memo, and the hooks that classes give.
from __future__ import print_function
import copy
import gc
import sys
from collections import OrderedDict, deque, defaultdict

count = sys.getrefcount


class Node(object):
    def __init__(self, value, child=None):
        self.value = value
        self.child = child


class Slotted(object):
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = [1]


class Tagged(list):
    pass


class Hooked(object):
    def __copy__(self):
        return "shallow"

    def __deepcopy__(self, memo):
        print(sorted(type(v).__name__ for v in memo.values()))
        return "deep"


class Stateful(object):
    def __init__(self):
        self.kept, self.dropped = 1, 2

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.restored = True

items = [[1, 2], {"k": [3]}, (4, [5]), (6, 7)]
shallow, deep = copy.copy(items), copy.deepcopy(items)
print([a is b for a, b in zip(items, shallow)], [a is b for a, b in zip(items, deep)], deep == items)
print(count(items[0]), count(deep[0]), count(shallow), sys.getsizeof(shallow), sys.getsizeof(deep))
shared = ["shared"]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], count(shared), count(pair[0]))
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, twin is loop)
node = Node("top", Node("below"))
flat, whole = copy.copy(node), copy.deepcopy(node)
print(flat.child is node.child, whole.child is node.child, whole.child.value, sorted(whole.__dict__))
print(count(node), count(node.child), count(whole), count(whole.child))
node.child.child = node
ring = copy.deepcopy(node)
print(ring.child.child is ring)
s = Slotted()
t, u = copy.copy(s), copy.deepcopy(s)
print(t.a is s.a, u.a == s.a, u.a is s.a, hasattr(t, "b"))
tagged = Tagged([1, [2]])
tagged.name = "x"
again = copy.deepcopy(tagged)
print(again, again.name, type(again).__name__, again[1] is tagged[1])
print(copy.copy(Hooked()), copy.deepcopy([Hooked()]))
state = copy.copy(Stateful())
print(sorted(state.__dict__))
for value in (None, 5, 2.5, "text", (1, 2), frozenset([1]), len, Node, print):
    if copy.copy(value) is not value or copy.deepcopy(value) is not value:
        print("copied", value)
print(copy.deepcopy({1, 2}) == {1, 2}, copy.copy({3}), copy.deepcopy(frozenset([(1,)])))
print(copy.copy(deque([1, 2], 3)), copy.copy(defaultdict(list, a=[1])), copy.copy(OrderedDict([("a", 1)])) == OrderedDict(a=1))
error = copy.copy(ValueError("message", 3))
print(repr(error), error.args)
print(copy.deepcopy(node.__init__).__self__ is node)


def attempt(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)

attempt(copy.copy, (n for n in []))
attempt(copy.deepcopy, [iter])
attempt(copy.deepcopy, (n for n in []))
print(copy.Error, copy.error is copy.Error)
reduced = Node(1).__reduce_ex__(2)
print(reduced[0].__name__, reduced[1][0] is Node, sorted(reduced[2].items(), key=str), reduced[3:])
print([part if not callable(part) else part.__name__ for part in Node(1).__reduce_ex__(0)][:1])
gc.collect()
del node, ring, flat, whole
print(gc.collect() > 0)
inner = [1]
for original in (deque([inner], 4), deque([inner]), defaultdict(list, a=inner), OrderedDict([("a", inner), ("b", 2)])):
    made = copy.deepcopy(original)
    first = made[0] if isinstance(made, deque) else made["a"]
    print(type(made).__name__, first == inner, first is inner, made == original, getattr(made, "maxlen", None), count(inner))
