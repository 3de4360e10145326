# Cyclic garbage: parents and children that refer to each other, found by the collector alone.
print('start', flush=True)


class Parent:
    def __init__(self, name):
        self.name = name
        self.children = []

    def add(self, child):
        self.children.append(child)
        child.parent = self


class Child:
    def __init__(self, number):
        self.number = number
        self.parent = None


total = 0
for i in range(300000):
    parent = Parent(i)
    for j in range(3):
        parent.add(Child(j))
    total += len(parent.children)
    ring = [i]
    ring.append(ring)
print(total)
