# Garbage cycles before and after a full collection.
import gc
import sys


class Node(object):
    def __init__(self):
        self.other = None


gc.disable()
first = Node()
first.other = first
del first
gc.collect()
sys._debugmallocstats()
for i in range(80):
    left, right = Node(), Node()
    left.other, right.other = right, left
    ring = [left]
    ring.append(ring)
    table = {"self": ring}
    table["me"] = table
del left, right, ring, table
sys._debugmallocstats()
gc.collect()
sys._debugmallocstats()
