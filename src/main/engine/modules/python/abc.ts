/** 3.x's abc: abstract base classes. Source: Lib/abc.py, Modules/_abc.c. */
export const ABC_3 = String.raw`
from _weakrefset import WeakSet

_token = [0]


class _abc_data(object):
    __slots__ = ('registry', 'cache', 'negative', 'version')

    def __init__(self):
        self.registry = WeakSet()
        self.cache = WeakSet()
        self.negative = WeakSet()
        self.version = _token[0]


def _data(cls):
    return type.__getattribute__(cls, '_abc_impl')


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


def _abstract_names(cls, bases, namespace):
    found = set(name for name, value in namespace.items() if getattr(value, '__isabstractmethod__', False))
    for base in bases:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                found.add(name)
    # CPython's own part makes a new one even of nothing, which is not the one that frozenset() shares.
    return frozenset(found) if found else frozenset((0,)) & found

class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, bases, namespace)
        cls._abc_impl = _abc_data()
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        _data(cls).registry.add(subclass)
        _token[0] += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass = getattr(instance, '__class__', None)
        if subclass is not None and subclass in _data(cls).cache:
            return True
        subtype = type(instance)
        if subtype is subclass or subclass is None:
            return cls.__subclasscheck__(subtype)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        data = _data(cls)
        if subclass in data.cache:
            return True
        if data.version < _token[0]:
            data.negative = WeakSet()
            data.version = _token[0]
        elif subclass in data.negative:
            return False
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            (data.cache if answer else data.negative).add(subclass)
            return answer
        if cls in getattr(subclass, '__mro__', ()):
            data.cache.add(subclass)
            return True
        for known in data.registry:
            if issubclass(subclass, known):
                data.cache.add(subclass)
                return True
        for child in type.__subclasses__(cls):
            if issubclass(subclass, child):
                data.cache.add(subclass)
                return True
        data.negative.add(subclass)
        return False

class ABC(metaclass=ABCMeta):
    __slots__ = ()


def get_cache_token():
    return _token[0]


def _update_abstractmethods(cls):
    if hasattr(cls, '__abstractmethods__'):
        cls.__abstractmethods__ = _abstract_names(cls, cls.__bases__, cls.__dict__)
    return cls


import sys
if sys.version_info >= (3, 10):
    update_abstractmethods = _update_abstractmethods
del sys
`
