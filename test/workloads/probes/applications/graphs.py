# Graphs and trees: heaps, recursive generators, who refers to whom.
import gc, sys, weakref, heapq, itertools
gc.collect(); gc.disable()
class Vertex(object):
    def __init__(self, name): self.name, self.edges, self.parent = name, {}, None
    def link(self, other, cost): self.edges[other] = cost; other.edges[self] = cost
    def __repr__(self): return self.name
    def __lt__(self, other): return self.name < other.name
class Graph(object):
    def __init__(self): self.vertices = {}
    def vertex(self, name):
        try: return self.vertices[name]
        except KeyError: return self.vertices.setdefault(name, Vertex(name))
    def shortest(self, a, b):
        dist, done, heap, order = {a: 0}, set(), [(0, a)], []
        while heap:
            d, v = heapq.heappop(heap)
            if v in done: continue
            done.add(v); order.append(v.name)
            if v is b: break
            for w in sorted(v.edges):
                nd = d + v.edges[w]
                if nd < dist.get(w, 10**9):
                    dist[w] = nd; w.parent = v
                    heapq.heappush(heap, (nd, w))
        path = []
        while b is not None:
            path.append(b.name); b = b.parent
        return dist.get(v), path[::-1], order
    def walk(self, v, seen=None):
        seen = seen or set()
        seen.add(v); yield v
        for w in sorted(v.edges):
            if w not in seen:
                for x in self.walk(w, seen): yield x
g = Graph()
for i, (a, b) in enumerate(itertools.combinations("abcdefg", 2)):
    if i % 3: g.vertex(a).link(g.vertex(b), i * 7 % 11 + 1)
print(g.shortest(g.vertex("a"), g.vertex("g")))
print([v.name for v in g.walk(g.vertex("a"))])
it = g.walk(g.vertex("c"))
print(next(it), next(it), next(it), sys.getrefcount(g.vertex("c")))
it.close()
refs = dict((n, weakref.ref(v)) for n, v in g.vertices.items())
print(sorted(type(r).__name__ for r in gc.get_referrers(g.vertices["a"])))
print(len(gc.get_referents(g.vertices["a"])), sorted(type(r).__name__ for r in gc.get_referents(g.vertices["a"].edges)))
del g.vertices["a"]
print(refs["a"]() is not None, gc.collect(), refs["a"]() is not None)
for v in list(g.vertices.values()): v.edges.pop(refs["a"](), None); v.parent = None
v = None
print(refs["a"]() is None, gc.collect(), refs["a"]() is None)
g.vertices.clear()
print(sum(r() is not None for r in refs.values()), gc.collect(), sum(r() is not None for r in refs.values()))
class Tree(object):
    def __init__(self, value, parent=None):
        self.value, self.kids = value, []
        self._parent = weakref.ref(parent) if parent is not None else None
        if parent is not None: parent.kids.append(self)
    @property
    def parent(self): return self._parent and self._parent()
    def depth(self): return 0 if self.parent is None else 1 + self.parent.depth()
root = Tree(0)
leaf = root
for i in range(1, 6): leaf = Tree(i, leaf)
print(leaf.depth(), leaf.parent.value, sys.getrefcount(leaf), sys.getrefcount(root), gc.collect())
del root
print(leaf.parent, leaf.depth(), gc.collect())
