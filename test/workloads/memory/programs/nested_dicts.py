# A tree of dicts, three levels deep, walked, pruned and copied.
def build(width, depth, value):
    if depth == 0:
        return value
    return dict(('key%d' % i, build(width, depth - 1, value + i)) for i in range(width))


tree = build(30, 3, 1000)


def count(node):
    return sum(count(child) for child in node.values()) if isinstance(node, dict) else 1


leaves = count(tree)
for name in list(tree)[::2]:
    tree[name] = dict((key, len(child)) for key, child in tree[name].items())
copies = [dict(tree) for _ in range(200)]
by_size = {}
for name, child in tree.items():
    by_size.setdefault(len(child), {})[name] = child
del tree
