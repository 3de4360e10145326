# Giving a class other bases: its place among the subclasses changes only when the order of its ancestors holds.
class A(object):
    def f(self):
        return "A"


class B(A):
    pass


class C(A):
    pass


class D(C, B):
    pass


def names(classes):
    return [c.__name__ for c in classes]


try:
    B.__bases__ = (C,)
except TypeError as e:
    print(type(e).__name__)
print(names(A.__subclasses__()), names(B.__mro__), B.__bases__ == (A,))
D.__bases__ = (C,)
print(names(A.__subclasses__()), names(B.__subclasses__()), names(C.__subclasses__()), names(D.__mro__))
B.__bases__ = (C,)
print(names(A.__subclasses__()), names(C.__subclasses__()), names(B.__mro__))
B.__bases__ = (A,)
print(names(A.__subclasses__()), names(C.__subclasses__()), B().f())
