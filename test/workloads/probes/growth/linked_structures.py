# Linked list, doubly linked list, binary tree, graph: who needs the collector.
import gc


class Link(object):
    def __init__(self, value, after=None):
        self.value = value
        self.after = after
        self.before = None


class Branch(object):
    def __init__(self, key):
        self.key = key
        self.left = self.right = None

    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Branch(key))
        else:
            child.insert(key)

    def __iter__(self):
        if self.left:
            for key in self.left:
                yield key
        yield self.key
        if self.right:
            for key in self.right:
                yield key


gc.collect()
gc.disable()
head = None
for n in range(1000):
    head = Link(n, head)
head = None
print("singly linked leaves %d" % gc.collect())
head = tail = Link(0)
for n in range(1, 100):
    link = Link(n)
    tail.after, link.before = link, tail
    tail = link
values = []
node = tail
while node:
    values.append(node.value)
    node = node.before
print("backwards %s..." % values[:4])
head = tail = link = node = None
print("doubly linked leaves %d" % gc.collect())
root = Branch(50)
for n in range(40):
    root.insert(n * 37 % 101)
keys = list(root)
print("sorted %s, %d keys" % (keys == sorted(keys), len(keys)))
root = None
print("tree leaves %d" % gc.collect())
graph = dict((n, []) for n in range(10))
for n in range(10):
    graph[n].append(graph[(n + 1) % 10])
    graph[n].append(graph[n * 3 % 10])
graph = None
print("graph of lists leaves %d" % gc.collect())
