class C(object):
    def __init__(self, n): self.n = n
    def __enter__(self): print('enter ' + self.n); return self
    def __exit__(self, *a): print('exit ' + self.n); return False
flag = True
with C('a') if flag else C('b') as d:
    print(d.n)
with (C('a') if not flag else C('b')) as d: print(d.n)
with C('x') if flag else C('y') as e, C('z') as f:
    print(e.n, f.n)
with C('p') or C('q') as g: print(g.n)
with C('lam') if (lambda: True)() else None: pass
