# Weak references with and without callbacks, and what remains when their objects die.
import gc
import sys
import weakref


class Node(object):
    pass


def gone(ref):
    pass


weakref.ref(Node())
gc.collect()
sys._debugmallocstats()
nodes = [Node() for i in range(100)]
plain = [weakref.ref(node) for node in nodes]
called = [weakref.ref(node, gone) for node in nodes[:50]]
proxies = [weakref.proxy(node) for node in nodes[50:]]
sys._debugmallocstats()
del nodes[::2]
sys._debugmallocstats()
del plain, called, proxies
sys._debugmallocstats()
