# Sizes of instance dicts that other dicts, pairs and names that are not interned fill.
import sys
def cls():
    class A(object): pass
    return A
def keys(n, tag): return ['%s%d' % (tag, i) for i in range(n)]
for n in (1, 2, 5, 6, 10, 16, 26, 29, 30, 31, 32):
    row = []
    A = cls(); a = A(); a.__dict__.update(dict.fromkeys(keys(n, 'a'), 1)); row.append(sys.getsizeof(a.__dict__))
    b = A(); b.__dict__.update(dict.fromkeys(keys(n, 'a'), 1)); row.append(sys.getsizeof(b.__dict__))
    A = cls(); a = A()
    for k in keys(n, 'b'): a.__dict__[k] = 1
    row.append(sys.getsizeof(a.__dict__))
    a = A()
    for k in keys(n, 'b'): a.__dict__[k] = 1
    row.append(sys.getsizeof(a.__dict__))
    A = cls(); a = A()
    for k in keys(n, 'c'): a.__dict__.setdefault(k, 1)
    row.append(sys.getsizeof(a.__dict__))
    A = cls(); a = A(); a.__dict__.update(zip(keys(n, 'd'), keys(n, 'd'))); row.append(sys.getsizeof(a.__dict__))
    A = cls(); a = A(); a.__dict__.update(**dict.fromkeys(keys(n, 'e'), 1)); row.append(sys.getsizeof(a.__dict__))
    A = cls(); a = A()
    for k in keys(n, 'f'): setattr(a, k, 1)
    row.append(sys.getsizeof(a.__dict__))
    b = A(); b.__dict__.update(a.__dict__); row.append(sys.getsizeof(b.__dict__))
    b = A(); vars(b).update(dict(vars(a))); row.append(sys.getsizeof(b.__dict__))
    row.append(list(vars(b)) == list(vars(a)))
    print(n, row)
