/** The Python part of 2.7's functools. */
export const FUNCTOOLS_2 = String.raw`
from _functools import partial, reduce

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__doc__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        setattr(wrapper, name, getattr(wrapped, name))
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _derived(root):
    if root == '__lt__':
        others = [('__gt__', lambda self, other: not (self < other or self == other)),
                  ('__le__', lambda self, other: self < other or self == other),
                  ('__ge__', lambda self, other: not self < other)]
    elif root == '__le__':
        others = [('__ge__', lambda self, other: not self <= other or self == other),
                  ('__lt__', lambda self, other: self <= other and not self == other),
                  ('__gt__', lambda self, other: not self <= other)]
    elif root == '__gt__':
        others = [('__lt__', lambda self, other: not (self > other or self == other)),
                  ('__ge__', lambda self, other: self > other or self == other),
                  ('__le__', lambda self, other: not self > other)]
    else:
        others = [('__le__', lambda self, other: not self >= other or self == other),
                  ('__gt__', lambda self, other: self >= other and not self == other),
                  ('__lt__', lambda self, other: not self >= other)]
    return others + [('__ne__', lambda self, other: not self == other)]


def total_ordering(cls):
    known = dir(cls)
    roots = [name for name in ('__lt__', '__le__', '__gt__', '__ge__') if name in known]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for name, function in _derived(roots[0]):
        if name not in known:
            function.__name__ = name
            setattr(cls, name, function)
    return cls


def cmp_to_key(mycmp):
    class K(object):
        __slots__ = ['obj']

        def __init__(self, obj, *args):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        def __ne__(self, other):
            return mycmp(self.obj, other.obj) != 0

        def __hash__(self):
            raise TypeError('hash not implemented')

    return K
`
