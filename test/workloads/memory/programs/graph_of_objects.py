# A graph of objects with references both ways: searched, cut apart, collected.
import gc


class Node(object):
    def __init__(self, number):
        self.number = number
        self.edges = []
        self.visited = False


nodes = [Node(i) for i in range(12000)]
for node in nodes:
    for step in (1, 7, 61):
        other = nodes[(node.number * step + step) % len(nodes)]
        node.edges.append(other)
        other.edges.append(node)
queue = [nodes[0]]
found = []
while queue:
    node = queue.pop()
    if not node.visited:
        node.visited = True
        found.append(node.number)
        queue.extend(node.edges)
distances = dict((node.number, len(node.edges)) for node in nodes)
del nodes[100:], node, other, queue
for survivor in nodes:
    survivor.edges = [other for other in survivor.edges if other.number < 100]
gc.collect()
