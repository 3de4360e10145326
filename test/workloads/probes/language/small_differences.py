from __future__ import print_function
import operator, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A(object): pass
t(lambda: delattr(A(), 'p'))
def f():
    a = A(); a.x = 1; del a.y
t(f)
def g():
    a = A(); del a.__class__
t(g)
t(lambda: operator.concat(1.5, 2)); t(lambda: operator.concat([1], [2])); t(lambda: operator.iconcat('a', 'b'))
t(lambda: set().issuperset([1, []])); t(lambda: set([1, 2]).issuperset([1, 2])); t(lambda: set([1, 2]).issuperset(set([3]))); t(lambda: frozenset([1]).issuperset('a'))
if sys.version_info[0] == 2: t(lambda: '%.0%' % ()); t(lambda: '%5%|' % ())
t(lambda: sorted([1], [2])); t(lambda: str(2, 3)); t(lambda: bytes('a', 5)) if sys.version_info[0] > 2 else None
t(lambda: format(1, None)); t(lambda: getattr(1, 2)); t(lambda: hasattr(1, 2)); t(lambda: setattr(A(), 2, 3)); t(lambda: A().__setattr__(2, 3)); t(lambda: object.__delattr__(A(), []))
t(lambda: {}.get()); t(lambda: {}.pop()); t(lambda: ''.strip(1, 2)); t(lambda: [].__add__(x=1)); t(lambda: {}.__setitem__(1))
class S(object): __slots__ = ('__weakref__',)
try:
    class T(S): __slots__ = ('__weakref__',)
except TypeError as e: print(e)
