# Special methods, hooks and descriptors that take themselves out of their class while they run.
import gc, sys
names = ['__len__', '__bool__', '__nonzero__', '__iter__', '__next__', 'next', '__getitem__', '__setitem__', '__delitem__', '__contains__', '__call__', '__hash__', '__eq__', '__lt__', '__add__', '__radd__', '__iadd__', '__neg__', '__int__', '__index__', '__float__', '__repr__', '__str__', '__get__', '__set__', '__enter__', '__exit__', '__getattr__', '__getattribute__', '__setattr__', '__delattr__', '__del__', '__init__', '__new__', '__reversed__', '__format__', '__dir__', '__sizeof__', '__copy__', '__reduce__', '__missing__', '__instancecheck__', '__subclasscheck__', 'plain', 'cm', 'sm', 'prop']
uses = {
 '__len__': lambda o: len(o), '__bool__': lambda o: bool(o), '__nonzero__': lambda o: bool(o), '__iter__': lambda o: list(o), '__next__': lambda o: next(o), 'next': lambda o: next(o),
 '__getitem__': lambda o: o[1], '__setitem__': lambda o: o.__class__.__setitem__ and operator.setitem(o, 1, 2), '__delitem__': lambda o: operator.delitem(o, 1), '__contains__': lambda o: 1 in o,
 '__call__': lambda o: o(1), '__hash__': lambda o: hash(o), '__eq__': lambda o: o == 1, '__lt__': lambda o: o < 1, '__add__': lambda o: o + 1, '__radd__': lambda o: 1 + o, '__iadd__': lambda o: operator.iadd(o, 1),
 '__neg__': lambda o: -o, '__int__': lambda o: int(o), '__index__': lambda o: [1, 2, 3][o], '__float__': lambda o: float(o), '__repr__': lambda o: repr(o), '__str__': lambda o: str(o),
 '__enter__': lambda o: wi(o), '__exit__': lambda o: wi(o), '__getattr__': lambda o: o.zz, '__getattribute__': lambda o: o.zz, '__setattr__': lambda o: setattr(o, 'a', 1), '__delattr__': lambda o: delattr(o, 'a'),
 '__reversed__': lambda o: list(reversed(o)), '__format__': lambda o: format(o, ''), '__dir__': lambda o: dir(o), '__sizeof__': lambda o: sys.getsizeof(o) > 0, 'plain': lambda o: o.plain(), 'cm': lambda o: o.cm(), 'sm': lambda o: o.sm(), 'prop': lambda o: o.prop,
 '__missing__': lambda o: o['no'],
}
import operator
def wi(o):
    with o: return 1
RESULT = {'__len__': 3, '__bool__': True, '__nonzero__': True, '__iter__': None, '__hash__': 5, '__int__': 7, '__index__': 2, '__float__': 2.5, '__repr__': 'rr', '__str__': 'ss', '__format__': 'ff', '__dir__': ['a'], '__sizeof__': 100, '__contains__': True, '__reversed__': (1, 2), '__exit__': False}
def make(name, wraps):
    res = RESULT.get(name, 42)
    def fresh():
        box = [name] * 3
        def method(*args):
            delattr(K, name)
            gc.collect()
            junk = [bytearray(40) for _ in range(20)]
            return (iter((1, 2)) if name == '__iter__' else res) if len(box) == 3 else None
        return method
    base = dict if name == '__missing__' else object
    ns = {name: wraps(fresh())}
    if name == '__exit__': ns['__enter__'] = lambda s: s
    if name == '__enter__': ns['__exit__'] = lambda *a: None
    K = type('K', (base,), ns)
    del ns
    return K
for name in names:
    if name not in uses: continue
    for label, wraps in (('f', lambda f: f), ('s', staticmethod), ('c', classmethod)):
        if name in ('prop',) and label != 'f': continue
        if name == 'prop': wraps = property
        if name == 'cm': wraps = classmethod
        if name == 'sm': wraps = staticmethod
        try:
            K = make(name, wraps)
            o = K()
            r = uses[name](o)
            print(name, label, type(r).__name__, r if isinstance(r, (int, float, str, list, tuple)) else '')
        except Exception as e:
            print(name, label, type(e).__name__)
class D(object):
    def __get__(self, o, t=None):
        del H.d
        gc.collect()
        return [self is not None]
class H(object):
    d = D()
print(H().d)
class D(object):
    def __set__(self, o, v):
        del H.d
        gc.collect()
        print('set', v, self is not None)
    def __get__(self, o, t=None): return 1
class H(object):
    d = D()
H().d = 5


class Hooked(object):
    def __getattr__(self, name):
        return name, sys.getrefcount(Hooked.__dict__.get("__getattr__"))

    def __getattribute__(self, name):
        if name == "gone":
            del Hooked.__getattr__
            gc.collect()
        raise AttributeError(name)


print(Hooked().kept)
junk = Hooked().gone
print(junk[0])
print([bytearray(40) for _ in range(3)][0][:1])
