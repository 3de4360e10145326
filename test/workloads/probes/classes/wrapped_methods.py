# What class and static methods copy from their functions (3.10+), by a call or by a name that makes them one; bases whose instances
# cannot share a layout; pow() of complex numbers with a modulus.
from __future__ import print_function
import gc


class Base(object):
    def __new__(cls):
        return object.__new__(cls)

    def __init_subclass__(cls):
        pass

    def __class_getitem__(cls, key):
        return key

    @staticmethod
    def static():
        pass

    @classmethod
    def of_class(cls):
        pass


for name in ('__new__', '__init_subclass__', '__class_getitem__', 'static', 'of_class'):
    made = Base.__dict__[name]
    print(name, type(made).__name__, sorted(getattr(made, '__dict__', {})))
for kind in (tuple, int, str, bytes, list, float):
    first, second, slim = [type(name, (kind,), {} if name != 'Slim' else {'__slots__': ()}) for name in ('First', 'Second', 'Slim')]
    for bases in ((first, second), (first, slim), (slim, first)):
        try:
            print(kind.__name__, [one.__name__ for one in type('Both', bases, {}).__mro__[1:3]])
        except TypeError as error:
            print(kind.__name__, error)
for arguments in ((1j, 2, 3), (2, 1j, 3), (2, 3, 1j), (1.5, 2, 3), ('a', 1j, 3)):
    try:
        print(pow(*arguments))
    except Exception as error:
        print(type(error).__name__, error)
gc.collect()
del Base, made
print(gc.collect())
