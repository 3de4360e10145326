# What abstract base classes remember of classes, and when they forget it.
import abc, gc, weakref

class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        raise NotImplementedError

class Square(Shape):
    def area(self):
        return 4

class Free(object):
    pass

class Later(object):
    pass

gc.collect()
print(isinstance(Square(), Shape), isinstance(Free(), Shape))
print(weakref.getweakrefcount(Square), weakref.getweakrefcount(Free), weakref.getweakrefcount(Later))
Shape.register(Later)
print(issubclass(Later, Shape), isinstance(Later(), Shape), weakref.getweakrefcount(Later))
print(issubclass(Free, Shape), weakref.getweakrefcount(Free))
for i in range(3):
    class Gone(object):
        pass
    Shape.register(Gone)
    print(i, isinstance(Gone(), Shape), weakref.getweakrefcount(Gone))
del Gone
print(gc.collect() > 0)
try:
    Shape()
except TypeError as e:
    print(str(e)[:40])
try:
    Later.register
except AttributeError as e:
    print(e)
try:
    Shape.register(4)
except TypeError as e:
    print(e)
try:
    Square.register(Shape)
except RuntimeError as e:
    print(e)

class Hooked(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return 'quack' in vars(other) or NotImplemented

class Duck(object):
    def quack(self):
        pass

print(issubclass(Duck, Hooked), issubclass(Free, Hooked), issubclass(int, Hooked))

class Odd(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return 7

try:
    issubclass(int, Odd)
except AssertionError as e:
    print('AssertionError', e)
print(sorted(n for n in vars(Shape) if not n.startswith('__')))
