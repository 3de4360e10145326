import gc
gc.disable()
class Node(object):
    def __init__(self, n): self.n = n; self.ref = self
    def __del__(self): print('del %s' % self.n)
nodes = [Node(i) for i in range(3)]
single = Node('single')
class P(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('P %s %s' % (self.n, Q))
class Q(object): pass
p1 = P(1)
def g():
    try:
        yield 1
    finally:
        print('gen closed')
it = g(); next(it)
p2 = P(2)
