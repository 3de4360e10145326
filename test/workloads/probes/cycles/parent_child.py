# A tree whose children know their parent, in three ways.
import gc
import weakref


class Tree(object):
    alive = 0

    def __init__(self, name, parent=None):
        Tree.alive += 1
        self.name = name
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)


class WeakTree(Tree):
    def __init__(self, name, parent=None):
        Tree.__init__(self, name, parent)
        if parent is not None:
            self.parent = weakref.ref(parent)


def grow(cls, depth, parent=None):
    node = cls("level %d" % depth, parent)
    if depth:
        grow(cls, depth - 1, node)
        grow(cls, depth - 1, node)
    return node


def size(node):
    return 1 + sum(size(child) for child in node.children)


gc.collect()
gc.disable()
root = grow(Tree, 4)
print("nodes %d" % size(root))
root = None
print("strong parents leave %d" % gc.collect())
root = grow(WeakTree, 4)
print("nodes %d, parent of a child %s" % (size(root), root.children[0].parent().name))
child = root.children[1]
root = None
print("weak parents leave %d" % gc.collect())
print("orphan: %s, parent %s, below %d" % (child.name, child.parent(), size(child)))
child = None
root = grow(Tree, 3)


def cut(node):
    node.parent = None
    for c in node.children:
        cut(c)


cut(root)
root = None
print("cut by hand leave %d" % gc.collect())
print("made %d" % Tree.alive)
