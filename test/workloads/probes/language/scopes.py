# Names: global, local, built-in, deleted, shadowed.
from __future__ import print_function

x = "global"
trace = []


def reads():
    return x


def shadows():
    x = "local"
    return x


def changes():
    global x
    x = "changed"


def unbound():
    try:
        print(y)
        y = 1
    except UnboundLocalError:
        return "unbound"


def deleted():
    z = 1
    del z
    try:
        return z
    except NameError as error:
        return type(error).__name__


print(reads(), shadows(), reads())
changes()
print(reads(), x)
print(unbound(), deleted())
len = lambda thing: 42
print(len([]))
del len
print(len([]))
print("x" in globals(), "x" in dir(), "nope" in globals())


class Body(object):
    x = "class"
    doubled = x * 2
    items = [n for n in range(3)]

    def method(self):
        return x, self.x


print(Body().method(), Body.doubled, Body.items)
globals()["made"] = "through globals()"
print(made)


def locals_of(a, b=2):
    c = a + b
    return sorted(locals().items())


print(locals_of(1))
i = "outer"
squares = list(i * i for i in range(3))
print(i, squares)
for i in range(2):
    pass
print(i)
if False:
    never = 1
try:
    never
except NameError as error:
    print(error)
a = b = []
b.append(1)
print(a, a is b)
a = a + [2]
print(a, b)
b += [3]
print(b)
print(1 if a else 2, a or b, a and b, not a)
