/** functools.singledispatch: functions chosen by the class of the first argument. */

/** What an implementation may be for: from 3.9 on a function in every generic function's closure. */
const CLASS_TEST = String.raw`
    def is_choice(cls):
        return isinstance(cls, type) and not hasattr(cls, '__origin__')
`

/** From 3.11 on unions too. */
const UNION_TESTS = String.raw`
    def is_union(cls):
        from typing import get_origin, Union
        return get_origin(cls) in (Union, types.UnionType)

    def is_choice(cls):
        if isinstance(cls, type):
            return True
        from typing import get_args
        return is_union(cls) and all(isinstance(arg, type) for arg in get_args(cls))
`

export const SINGLE_DISPATCH = (minor: number): string => String.raw`
def _merge_orders(orders):
    result = []
    orders = [list(order) for order in orders if order]
    while orders:
        for order in orders:
            head = order[0]
            if not any(head in other[1:] for other in orders):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(head)
        for order in orders:
            if order[0] is head:
                del order[0]
        orders = [order for order in orders if order]
    return result


def _order_with(cls, abcs):
    """The MRO of a class with abstract classes at the place where each is first known to apply."""
    at = next((i for i in range(len(cls.__bases__), 0, -1) if hasattr(cls.__bases__[i - 1], '__abstractmethods__')), 0)
    explicit, others = list(cls.__bases__[:at]), list(cls.__bases__[at:])
    own = [base for base in abcs if issubclass(cls, base) and not any(issubclass(b, base) for b in cls.__bases__)]
    rest = [base for base in abcs if base not in own]
    groups = [explicit, own, others]
    orders = [_order_with(base, rest) for group in groups for base in group]
    return _merge_orders([[cls]] + orders + [list(group) for group in groups])


def _full_order(cls, types):
    bases = set(cls.__mro__)
    related = [t for t in types if t not in bases and hasattr(t, '__mro__') and not hasattr(t, '__origin__') and issubclass(cls, t)]
    related = [t for t in related if not any(t is not other and t in other.__mro__ for other in related)]
    found = []
    known = set(types)
    for t in related:
        nested = []
        for sub in t.__subclasses__():
            if sub not in bases and issubclass(cls, sub):
                nested.append([s for s in sub.__mro__ if s in known])
        if not nested:
            found.append(t)
            continue
        for order in sorted(nested, key=len, reverse=True):
            for sub in order:
                if sub not in found:
                    found.append(sub)
    return _order_with(cls, found)


def _find_impl(cls, registry):
    match = None
    for t in _full_order(cls, registry.keys()):
        if match is not None:
            if t in registry and t not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, t):
                raise RuntimeError('Ambiguous dispatch: {} or {}'.format(match, t))
            break
        if t in registry:
            match = t
    return registry.get(match)


def singledispatch(func):
    import types, weakref

    registry = {}
    dispatch_cache = weakref.WeakKeyDictionary()
    cache_token = None
    funcname = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        nonlocal cache_token
        if cache_token is not None:
            current_token = get_cache_token()
            if cache_token != current_token:
                dispatch_cache.clear()
                cache_token = current_token
        try:
            impl = dispatch_cache[cls]
        except KeyError:
            try:
                impl = registry[cls]
            except KeyError:
                impl = _find_impl(cls, registry)
            dispatch_cache[cls] = impl
        return impl

${minor >= 11 ? UNION_TESTS : minor >= 9 ? CLASS_TEST : ''}
    def register(cls, func=None):
        nonlocal cache_token
        if ${minor >= 9 ? 'is_choice(cls)' : 'isinstance(cls, type)'}:
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None and _MINOR >= 9:
                raise TypeError('Invalid first argument to ${'`register()`'}. {!r} is not a class${minor >= 11 ? ' or union type' : ''}.'.format(cls))
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError('Invalid first argument to ${'`register()`'}: {!r}. Use either ${'`@register(some_class)`'} '
                                'or plain ${'`@register`'} on an annotated function.'.format(cls))
            func = cls
            from typing import get_type_hints
            argname, cls = next(iter(get_type_hints(func).items()))
            if not ${minor >= 9 ? 'is_choice(cls)' : 'isinstance(cls, type)'}:
${minor >= 11 ? `                if is_union(cls):
                    raise TypeError('Invalid annotation for {!r}. {!r} not all arguments are classes.'.format(argname, cls))
` : ''}                raise TypeError('Invalid annotation for {!r}. {!r} is not a class.'.format(argname, cls))
${minor >= 11 ? `        if is_union(cls):
            from typing import get_args
            for arg in get_args(cls):
                registry[arg] = func
        else:
            registry[cls] = func
` : '        registry[cls] = func\n'}        if cache_token is None and hasattr(cls, '__abstractmethods__'):
            cache_token = get_cache_token()
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError('{} requires at least 1 positional argument'.format(funcname))
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    update_wrapper(wrapper, func)
    return wrapper


if _MINOR >= 8:
    class singledispatchmethod:
        def __init__(self, func):
            if not callable(func) and not hasattr(func, '__get__'):
                raise TypeError('{!r} is not callable or a descriptor'.format(func))
            self.dispatcher = singledispatch(func)
            self.func = func
            if _sys.version_info >= (3, 13):
                import weakref
                self._method_cache = weakref.WeakKeyDictionary()

        def register(self, cls, method=None):
            return self.dispatcher.register(cls, func=method)

        def __get__(self, obj, cls=None):
            cache = getattr(self, '_method_cache', None)
            if cache is not None:
                try:
                    return cache[obj]
                except TypeError:
                    cache = self._method_cache = None
                except KeyError:
                    pass
            name = getattr(self.func, '__name__', 'singledispatchmethod method')

            def _method(*args, **kwargs):
                if not args and _sys.version_info >= (3, 13):
                    raise TypeError('%s requires at least 1 positional argument' % name)
                method = self.dispatcher.dispatch(args[0].__class__)
                return method.__get__(obj, cls)(*args, **kwargs)
            _method.__isabstractmethod__ = self.__isabstractmethod__
            _method.register = self.register
            update_wrapper(_method, self.func)
            if cache is not None:
                cache[obj] = _method
            return _method

        @property
        def __isabstractmethod__(self):
            return getattr(self.func, '__isabstractmethod__', False)
`
