# How references and proxies name what they are to.
import weakref, re
class C: pass
class K:
    class Inner: pass
def n(s): return re.sub('0x[0-9a-f]+', '0x', s)
o, i = C(), K.Inner()
print(n(repr(weakref.ref(o))), n(repr(weakref.proxy(o))), n(repr(weakref.ref(i))), n(repr(weakref.proxy(i))))
f = lambda: 0
print(n(repr(weakref.ref(f))), n(repr(weakref.proxy(f))), n(repr(weakref.ref(C))))
class E(Exception): pass
e = E(); print(n(repr(weakref.ref(e))), n(repr(weakref.proxy(e))))
import collections
d = collections.OrderedDict(); print(n(repr(weakref.ref(d))), n(repr(weakref.proxy(d))))
r, p = weakref.ref(o), weakref.proxy(o); del o
print(n(repr(r)), n(repr(p)))
class O:
    def m(self): return 1
calls = []
x = O(); r = weakref.WeakMethod(x.m, calls.append); del O.m
import gc; gc.collect(); print(r(), calls == [r])
del x; gc.collect(); print(r(), len(calls))
