# Special methods that cannot be bound: which operations go on without them, and which pass on what binding raised.
def booh(self): raise AttributeError("booh")
class E(object):
    __eq__ = property(booh)
    __lt__ = property(booh)
    __hash__ = property(booh)
    __len__ = property(booh)
    __bool__ = property(booh)
    __nonzero__ = property(booh)
    __add__ = property(booh)
    __radd__ = property(booh)
    __getitem__ = property(booh)
    __contains__ = property(booh)
    __iter__ = property(booh)
    __call__ = property(booh)
    __repr__ = property(booh)
    __str__ = property(booh)
    __index__ = property(booh)
    __neg__ = property(booh)
    __iadd__ = property(booh)
    __enter__ = property(booh)
    __exit__ = property(booh)
    __next__ = property(booh)
    next = property(booh)
    __format__ = property(booh)
    __reversed__ = property(booh)
    __dir__ = property(booh)
    __setitem__ = property(booh)
    __float__ = property(booh)
    __int__ = property(booh)
def s(name, f):
    try: r = f()
    except Exception as e: r = '%s: %s' % (type(e).__name__, e)
    if name in ('repr', 'str'):
        r = str(r).split(' at ')[0]
    print('%s %s' % (name, r))
def iadd():
    e = E(); e += 1
def withe():
    with E(): pass
def setitem():
    E()[1] = 2
for name, f in [('eq', lambda: E() == E()), ('ne', lambda: E() != E()), ('lt', lambda: str is bytes or E() < E()), ('hash', lambda: str is bytes or hash(E())), ('len', lambda: len(E())), ('bool', lambda: bool(E())), ('add', lambda: E() + 1), ('radd', lambda: 1 + E()), ('getitem', lambda: E()[0]), ('in', lambda: 1 in E()), ('iter', lambda: iter(E())), ('call', lambda: E()()), ('repr', lambda: repr(E())), ('str', lambda: str(E())), ('index', lambda: [1][E()]), ('neg', lambda: -E()), ('iadd', iadd), ('with', withe), ('next', lambda: next(E())), ('format', lambda: format(E(), '')), ('reversed', lambda: reversed(E())), ('dir', lambda: dir(E())), ('setitem', setitem), ('float', lambda: float(E())), ('int', lambda: int(E())), ('list', lambda: list(E()))]:
    s(name, f)
class I(object):
    __init__ = property(booh)
s('init', lambda: I())
class N(object):
    __new__ = property(booh)
s('new', lambda: N())
class D(object):
    __del__ = property(booh)
D()
class G(object):
    def __getattr__(self, name): raise KeyError(name)
s('getattr', lambda: G().x); s('hasattr', lambda: hasattr(G(), 'x')); s('getattr3', lambda: getattr(G(), 'x', 1)); s('eqg', lambda: G() == G()); s('len', lambda: len(G())); s('str', lambda: str(G())[:5])
