# A binary tree of instances with a __dict__: inserted into and walked through attributes and methods.
print('start', flush=True)


class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

    def insert(self, key):
        node = self
        while True:
            if key < node.key:
                if node.left is None:
                    node.left = Node(key)
                    return
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(key)
                    return
                node = node.right

    def total(self):
        result = self.key
        if self.left is not None:
            result += self.left.total()
        if self.right is not None:
            result += self.right.total()
        return result


seed = 12345
root = Node(1 << 29)
for i in range(120000):
    seed = (seed * 1103515245 + 12345) % 1073741824
    root.insert(seed)
print(root.total(), root.total())
