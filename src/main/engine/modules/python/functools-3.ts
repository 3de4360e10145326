/** The Python part of 3.x's functools. */
import { SINGLE_DISPATCH } from './single-dispatch.ts'

const NAMES = String.raw`
_MINOR = _sys.version_info[1]

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cmp_to_key', 'lru_cache', 'reduce', 'partial',
           'partialmethod', 'singledispatch']
if _MINOR >= 8:
    __all__ += ['singledispatchmethod', 'cached_property']
if _MINOR >= 9:
    __all__.append('cache')

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
if _MINOR >= 12:
    WRAPPER_ASSIGNMENTS += ('__type_params__',)
WRAPPER_UPDATES = ('__dict__',)
`

const WRAPPERS = String.raw`
def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            pass
        else:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)
`

/** Three comparisons from one: the answer of the one that exists, perhaps turned around, and equality where it matters. All classes share them. */
const ORDERING = String.raw`
def _derive(name, root, negated, equality):
    def derived(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if equality == 'and unequal':
            return (not result if negated else result) and self != other
        if equality == 'or equal':
            return (not result if negated else result) or self == other
        return not result
    derived.__name__ = name
    derived.__qualname__ = '_' + name.strip('_') + '_from_' + root.strip('_')
    return derived


_DERIVED = {
    root: [(name, _derive(name, root, negated, equality)) for name, negated, equality in derived]
    for root, derived in {
        '__lt__': [('__gt__', True, 'and unequal'), ('__le__', False, 'or equal'), ('__ge__', True, '')],
        '__le__': [('__ge__', True, 'or equal'), ('__lt__', False, 'and unequal'), ('__gt__', True, '')],
        '__gt__': [('__lt__', True, 'and unequal'), ('__ge__', False, 'or equal'), ('__le__', True, '')],
        '__ge__': [('__le__', True, 'or equal'), ('__gt__', False, 'and unequal'), ('__lt__', True, '')],
    }.items()
}


def total_ordering(cls):
    defined = [name for name in ('__lt__', '__le__', '__gt__', '__ge__') if getattr(cls, name, None) is not getattr(object, name, None)]
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = defined[0]
    for name, function in _DERIVED[root]:
        if name not in defined:
            function.__name__ = name
            setattr(cls, name, function)
    return cls
`

const CACHES = String.raw`
_CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')

if _MINOR >= 9:
    def lru_cache(maxsize=128, typed=False):
        if isinstance(maxsize, int):
            if maxsize < 0:
                maxsize = 0
        elif callable(maxsize) and isinstance(typed, bool):
            user_function, maxsize = maxsize, 128
            wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
            wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
            return update_wrapper(wrapper, user_function)
        elif maxsize is not None:
            raise TypeError('Expected first argument to be an integer, a callable, or None')

        def decorating_function(user_function):
            wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
            wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
            return update_wrapper(wrapper, user_function)

        return decorating_function

    def cache(user_function):
        return lru_cache(maxsize=None)(user_function)
elif _MINOR >= 8:
    def lru_cache(maxsize=128, typed=False):
        if isinstance(maxsize, int):
            if maxsize < 0:
                maxsize = 0
        elif callable(maxsize) and isinstance(typed, bool):
            user_function, maxsize = maxsize, 128
            wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
            return update_wrapper(wrapper, user_function)
        elif maxsize is not None:
            raise TypeError('Expected first argument to be an integer, a callable, or None')

        def decorating_function(user_function):
            wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
            return update_wrapper(wrapper, user_function)

        return decorating_function
else:
    def lru_cache(maxsize=128, typed=False):
        if maxsize is not None and not isinstance(maxsize, int):
            raise TypeError('Expected maxsize to be an integer or None')

        def decorating_function(user_function):
            wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfo)
            return update_wrapper(wrapper, user_function)

        return decorating_function
`

const PARTIAL_METHOD = String.raw`
def _new_partialmethod(*args, **keywords):
    self, func, args = args[0], args[1], args[2:]
    if isinstance(func, partialmethod):
        self.func = func.func
        self.args = func.args + args
        self.keywords = dict(func.keywords, **keywords)
    else:
        self.func = func
        self.args = args
        self.keywords = keywords


if _MINOR >= 9:
    from _types import GenericAlias


class partialmethod(object):
    if _MINOR >= 9:
        __class_getitem__ = classmethod(GenericAlias)

    def __init__(*args, **keywords):
        if len(args) < 2:
            raise TypeError("__init__() missing 1 required positional argument: 'func'" if _MINOR < 10
                            else "partialmethod.__init__() missing 1 required positional argument: 'func'")
        func = args[1]
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('{!r} is not callable or a descriptor'.format(func))
        _new_partialmethod(*args, **keywords)

    def __repr__(self):
        shown = [repr(self.func)] + [repr(arg) for arg in self.args] + ['{}={!r}'.format(*pair) for pair in self.keywords.items()]
        if _MINOR < 13:
            positional = ', '.join(shown[:1 + len(self.args)])
            return '{0.__module__}.{0.__qualname__}({1}, {2})'.format(type(self), positional, ', '.join(shown[1 + len(self.args):]))
        return '{0.__module__}.{0.__qualname__}({1})'.format(type(self), ', '.join(shown))

    def _make_unbound_method(self):
        def _method(*args, **keywords):
            return self.func(args[0], *(self.args + args[1:]), **dict(self.keywords, **keywords))
        _method.__isabstractmethod__ = self.__isabstractmethod__
        setattr(_method, '_partialmethod' if _MINOR < 13 else '__partialmethod__', self)
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
`

const CACHED_PROPERTY = String.raw`
if _MINOR >= 8:
    _NOT_FOUND = object()

    class cached_property:
        if _MINOR >= 9:
            __class_getitem__ = classmethod(GenericAlias)

        def __init__(self, func):
            self.func = func
            self.attrname = None
            self.__doc__ = func.__doc__
            if _MINOR >= 12:
                self.__module__ = func.__module__

        def __set_name__(self, owner, name):
            if self.attrname is None:
                self.attrname = name
            elif name != self.attrname:
                raise TypeError(
                    'Cannot assign the same cached_property to two different names '
                    f'({self.attrname!r} and {name!r}).'
                )

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            if self.attrname is None:
                raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
            try:
                cache = instance.__dict__
            except AttributeError:
                message = f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property."
                raise TypeError(message) from None
            val = cache.get(self.attrname, _NOT_FOUND)
            if val is _NOT_FOUND:
                val = self.func(instance)
                try:
                    cache[self.attrname] = val
                except TypeError:
                    message = (
                        f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                        f'does not support item assignment for caching {self.attrname!r} property.'
                    )
                    raise TypeError(message) from None
            return val
`

export const FUNCTOOLS_3 = (minor: number): string => String.raw`
import sys as _sys
from _functools import partial, reduce, cmp_to_key, _lru_cache_wrapper
from collections import namedtuple
from abc import get_cache_token
${NAMES}

${WRAPPERS}

${ORDERING}

${CACHES}

${PARTIAL_METHOD}

${SINGLE_DISPATCH(minor)}

${CACHED_PROPERTY}`
