# Rings of objects that only the collector frees, while a tenth of them stays reachable.
class Node(object):
    def __init__(self, value):
        self.value = value
        self.other = None


kept = []
for i in range(40000):
    a = Node(i)
    b = Node(-i)
    a.other = b
    b.other = a
    if i % 10 == 0:
        kept.append(a)
