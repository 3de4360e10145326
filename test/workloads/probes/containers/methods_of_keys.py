# Comparisons and dicts whose keys' methods act: how often they are called, what they may change.
import sys
class C:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __length_hint__(self): return sys.maxsize
a=[1,2,3,4]
a.extend(C()); print(a)
d={}
class B(object):
    def __eq__(s,o): raise ValueError
    def __hash__(s): return 24
d={B():42}
try: d[23]
except KeyError as e: print(repr(e))
class BadEq(object):
    def __eq__(self, other):
        raise ZeroDivisionError
    def __hash__(self):
        return 24
d = {}
d[BadEq()] = 42
try: d[23]
except KeyError as e: print(repr(e))
x={'a':1}
x[1]=1
class BadHash(object):
    fail = False
    def __hash__(self):
        if self.fail: raise ZeroDivisionError
        else: return 42
x = BadHash()
d[x] = 42
x.fail = True
try: d[x]
except ZeroDivisionError as e: print(repr(e))
class Foo:
    def __init__(self, msg): self.msg = msg
class _str(str): pass
f = Foo('123')
class Kk(object): pass
k=Kk(); setattr(k, _str("abc"), 5); print(k.abc, sorted(k.__dict__))
class H(object):
    def __init__(s,v): s.v=v; s.c=0
    def __hash__(s): s.c+=1; return hash(s.v)
    def __eq__(s,o): s.c+=1; return s.v==o.v
y={}
a=H(1)
y.setdefault(a,[]); print(a.c)
b=H(1)
y.setdefault(b,[]); print(a.c,b.c)
class X(object):
    def __eq__(self,other):
        del list2[:]
        return NotImplemented
class Y(object):
    def __eq__(self,other):
        del list1[:]
        return NotImplemented
list1=[X()]; list2=[Y()]
print(list1==list2)
import copy
l = []
def spam(state=[1]):
    if l: return 7
    l.append(1)
    return list(iter(spam, 9))[:0] or 9
print(list(iter(spam, 9)))
