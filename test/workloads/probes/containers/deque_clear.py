# A deque is empty before its items go, from the left.
import collections

deque = None


class Item(object):
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("%d %s" % (self.n, None if deque is None else len(deque)))


deque = collections.deque(Item(i) for i in range(4))
deque.clear()
deque = collections.deque([Item(i) for i in range(3)], maxlen=2)
other, deque = deque, collections.deque("ab")
del other


class Chain(object):
    calls = {}

    def __init__(self, k):
        self.k = k

    def __del__(self):
        Chain.calls[self.k] = Chain.calls.get(self.k, 0) + 1


for size in (20, 48, 49, 50, 51, 52, 100, 200):
    Chain.calls = {}
    t = ()
    for i in range(size):
        t = [t, Chain(i)]
    t = None
    print("%d: %d, %s" % (size, len(Chain.calls), sorted(set(Chain.calls.values()))))
    t = ()
    for i in range(size):
        t = {0: [t, Chain(i)]}
    t = None
    print("%d: %d, %s" % (size, len(Chain.calls), sorted(set(Chain.calls.values()))))
