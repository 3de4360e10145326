# Objects that behave like the built-in ones.
from __future__ import print_function


class Vector(object):
    def __init__(self, *values):
        self.values = values

    def __add__(self, other):
        return Vector(*[a + b for a, b in zip(self.values, other.values)])

    def __mul__(self, factor):
        return Vector(*[v * factor for v in self.values])

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __eq__(self, other):
        return isinstance(other, Vector) and self.values == other.values

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self.values)

    def __len__(self):
        return len(self.values)

    def __getitem__(self, index):
        return self.values[index]

    def __contains__(self, value):
        return value in self.values

    def __iter__(self):
        return iter(self.values)

    def __call__(self, function):
        return Vector(*map(function, self.values))

    def __repr__(self):
        return "Vector%r" % (self.values,)

    def __bool__(self):
        return any(self.values)

    __nonzero__ = __bool__


v = Vector(1, 2)
w = Vector(3, 4)
print(v + w)
print(v * 3, 2 * w)
print(-v)
print(v == Vector(1, 2), v != w, v is Vector(1, 2))
print(len(set([v, Vector(1, 2), w])))
print(v[0], v[-1], list(v), 2 in v, 9 in v)
print(v(lambda x: x * 10))
print([bool(Vector(0, 0)), bool(v)])
a, b = w
print(a, b, sum(w), max(w))
v += w
print(v)


class Lazy(object):
    def __getattr__(self, name):
        print("  computing %s" % name)
        value = len(name)
        setattr(self, name, value)
        return value


lazy = Lazy()
print(lazy.something)
print(lazy.something)
print(sorted(vars(lazy)))
