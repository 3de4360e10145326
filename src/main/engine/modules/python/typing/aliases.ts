/** typing: subscripted types, Generic, and the aliases of containers. */
export const ALIASES = String.raw`
def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


class _BaseAlias(_Final, _root=True):
    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except AttributeError:
            pass
        return result

    def __mro_entries__(self, bases):
        res = []
        if self.__origin__ not in bases:
            res.append(self.__origin__)
        rest = bases[bases.index(self) + 1:]
        if not any(isinstance(b, _BaseAlias) or issubclass(b, Generic) for b in rest):
            res.append(Generic)
        return tuple(res)

    def __getattr__(self, attr):
        if attr in ('__name__', '__qualname__') and _MINOR >= 10:
            return self._name or self.__origin__.__name__
        if '__origin__' in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, val):
        if _is_dunder(attr) or attr in ('_name', '_inst', '_nparams', '_paramspec_tvars', '_metadata', '_special'):
            super().__setattr__(attr, val)
        else:
            setattr(self.__origin__, attr, val)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    if _MINOR >= 10:
        def __or__(self, right):
            return Union[self, right]

        def __ror__(self, left):
            return Union[left, self]


class _GenericAlias(_BaseAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = args if isinstance(args, tuple) else (args,)
        self.__parameters__ = _collect(self.__args__)
        if not name:
            self.__module__ = getattr(origin, '__module__', 'typing')

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __getitem__(self, params):
        return _subscribe_alias(self, params)

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
        args = ', '.join([_type_repr(a) for a in self.__args__]) if self.__args__ else '()'
        return f'{name}[{args}]'

    def __reduce__(self):
        return _rebuild, (self.__origin__, self.__args__)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if _PROTOCOL[0] in bases:
                return ()
            place = bases.index(self)
            for b in bases[place + 1:]:
                if isinstance(b, _BaseAlias) and b is not self:
                    return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


def _rebuild(origin, args):
    return origin[args]


@_tp_cache
def _subscribe_alias(alias, params):
    if alias.__origin__ in (Generic, _PROTOCOL[0]):
        raise TypeError(f'Cannot subscript already-subscripted {alias}')
    if not alias.__parameters__:
        raise TypeError(f'{alias} is not a generic class')
    if not isinstance(params, tuple):
        params = (params,)
    if not (len(alias.__parameters__) == 1 and isinstance(alias.__parameters__[0], ParamSpec)):
        params = tuple([p if isinstance(p, list) else _type_check(p, 'Parameters to generic types must be types.') for p in params])
    _check_generic(alias, params, len(alias.__parameters__))
    return alias.copy_with(tuple(_substituted(alias.__args__, dict(zip(alias.__parameters__, params)))))


def _substituted(args, values):
    result = []
    for arg in args:
        if isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
            arg = values.get(arg, arg)
        elif isinstance(arg, (tuple, list)):
            arg = type(arg)(_substituted(arg, values))
        elif not isinstance(arg, type) or isinstance(arg, _GenericAliasTypes):
            inner = getattr(arg, '__parameters__', ())
            if inner:
                arg = arg[tuple([values.get(v, v) for v in inner])]
        result.append(arg)
    return result


class _UnionGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias,) + ((_UNION_TYPE,) if _UNION_TYPE else ())):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if _MINOR >= 9 and len(args) == 2 and _NoneType in args:
            return f'typing.Optional[{_type_repr(args[args[0] is _NoneType])}]'
        return 'typing.Union[' + ', '.join([_type_repr(a) for a in args]) + ']'

    if _MINOR >= 10:
        def __instancecheck__(self, obj):
            return self.__subclasscheck__(type(obj))

        def __subclasscheck__(self, cls):
            return any(issubclass(cls, arg) for arg in self.__args__)


class _CallableGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec) or getattr(args[0], '_name', None) == 'Concatenate'):
            return super().__repr__()
        shown = ', '.join([_type_repr(a) for a in args[:-1]])
        return f'typing.Callable[[{shown}], {_type_repr(args[-1])}]'


class _LiteralGenericAlias(_GenericAlias, _root=True):
    if _MINOR >= 9:
        def __eq__(self, other):
            if not isinstance(other, _LiteralGenericAlias):
                return NotImplemented
            return set([(p, type(p)) for p in self.__args__]) == set([(p, type(p)) for p in other.__args__])

        def __hash__(self):
            return hash(frozenset([(p, type(p)) for p in self.__args__]))

    def __repr__(self):
        return 'typing.Literal[' + ', '.join([repr(a) for a in self.__args__]) + ']'


class _SpecialGenericAlias(_BaseAlias, _root=True):
    """List, Dict and their like before they are subscripted."""

    def __init__(self, origin, nparams, *, inst=True, name):
        super().__init__(origin, inst=inst, name=name)
        self._nparams = nparams
        self.__doc__ = f'A generic version of {origin.__module__}.{origin.__qualname__}.'

    def __getitem__(self, params):
        return _subscribe_special(self, params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _GenericAlias):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)


@_tp_cache
def _subscribe_special(alias, params):
    return alias._subscribed(params)


def _subscribed(self, params):
    if not isinstance(params, tuple):
        params = (params,)
    params = tuple([_type_check(p, 'Parameters to generic types must be types.') for p in params])
    _check_generic(self, params, self._nparams)
    return self.copy_with(params)


_SpecialGenericAlias._subscribed = _subscribed


class _TupleType(_SpecialGenericAlias, _root=True):
    def _subscribed(self, params):
        if params == ():
            return self.copy_with(() if _MINOR >= 11 else ((),))
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            return self.copy_with(tuple([_type_check(p, 'Tuple[t, ...]: t must be a type.') for p in params[:-1]]) + (...,))
        return self.copy_with(tuple([_type_check(p, 'Tuple[t0, t1, ...]: each t must be a type.') for p in params]))

    def copy_with(self, params):
        return _TupleAlias(self.__origin__, params, name=self._name, inst=self._inst)


class _TupleAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return 'typing.Tuple[()]' if self.__args__ in ((), ((),)) else super().__repr__()


class _CallableType(_SpecialGenericAlias, _root=True):
    def _subscribed(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if isinstance(args, list):
            args = tuple([_type_check(a, 'Callable[[arg, ...], result]: each arg must be a type.') for a in args])
        elif args is ... or isinstance(args, ParamSpec) or getattr(args, '_name', None) == 'Concatenate':
            args = (args,)
        else:
            raise TypeError(f'Callable[args, result]: args must be a list. Got {args}' if _MINOR < 10 else
                            f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {args}')
        return self.copy_with(args + (result,))

    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if isinstance(params, tuple) and len(params) == 2 and isinstance(params[0], list):
            return _subscribe_callable(self, (tuple(params[0]), params[1]))
        return _subscribe_special(self, params)


@_tp_cache
def _subscribe_callable(alias, params):
    return alias._subscribed((list(params[0]), params[1]))


class Generic:
    __slots__ = ()
    _is_protocol = False

    if _MINOR < 9:
        def __new__(cls, *args, **kwds):
            if cls is Generic:
                raise TypeError('Type Generic cannot be instantiated; it can be used only as a base class')
            if super().__new__ is object.__new__ and cls.__init__ is not object.__init__:
                return super().__new__(cls)
            return super().__new__(cls, *args, **kwds)

    @_tp_cache
    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        if not params and cls is not _TUPLE[0]:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        params = tuple([p if isinstance(p, list) else _type_convert(p) if _MINOR >= 11 else
                        _type_check(p, 'Parameters to generic types must be types.') for p in params])
        if cls in (Generic, _PROTOCOL[0]):
            if not all(isinstance(p, (TypeVar, ParamSpec, TypeVarTuple)) or getattr(p, '_name', None) == 'Unpack' for p in params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables' +
                                (' or parameter specification variables.' if _MINOR >= 10 else ''))
            if len(set(params)) != len(params):
                raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        else:
            if not any(isinstance(p, TypeVarTuple) for p in cls.__parameters__):
                _check_generic(cls, params, len(cls.__parameters__), at_least=True)
        return _GenericAlias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        tvars = []
        if '__orig_bases__' in cls.__dict__:
            error = Generic in cls.__orig_bases__
        else:
            error = Generic in cls.__bases__ and cls.__name__ != 'Protocol'
        if error:
            raise TypeError('Cannot inherit from plain Generic')
        if '__orig_bases__' in cls.__dict__:
            tvars = _collect(cls.__orig_bases__)
            gvars = None
            for base in cls.__orig_bases__:
                if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, _PROTOCOL[0]):
                    if base.__origin__ is Generic or gvars is None:
                        if gvars is not None and base.__origin__ is Generic:
                            raise TypeError('Cannot inherit from Generic[...] multiple types.' if _MINOR < 9 else
                                            'Cannot inherit from Generic[...] multiple times.')
                        gvars = base.__parameters__
            if gvars is not None:
                missing = [t for t in tvars if t not in gvars]
                if missing:
                    s_vars = ', '.join([str(t) for t in missing])
                    s_args = ', '.join([str(g) for g in gvars])
                    raise TypeError(f'Some type variables ({s_vars}) are not listed in Generic[{s_args}]')
                tvars = gvars
        cls.__parameters__ = tuple(tvars)


_TUPLE = [tuple]
_only_outside = (Generic, ClassVar) + ((Final,) if _MINOR >= 8 else ())
abc = collections.abc


def _alias(origin, nparams, *, inst=True, name=None):
    return _SpecialGenericAlias(origin, nparams, inst=inst, name=name or origin.__name__)


Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
Callable = _CallableType(abc.Callable, 2, name='Callable')
List = _alias(list, 1, inst=False, name='List')
Dict = _alias(dict, 2, inst=False, name='Dict')
Set = _alias(set, 1, inst=False, name='Set')
FrozenSet = _alias(frozenset, 1, inst=False, name='FrozenSet')
Type = _alias(type, 1, inst=False, name='Type')
Deque = _alias(collections.deque, 1, name='Deque')
DefaultDict = _alias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
AbstractSet = _alias(abc.Set, 1, name='AbstractSet')
ContextManager = _alias(contextlib.AbstractContextManager, 1, name='ContextManager')


def _define_aliases():
    for name, nparams in (('Iterable', 1), ('Iterator', 1), ('Generator', 3), ('Reversible', 1), ('Container', 1), ('Collection', 1), ('Hashable', 0),
                          ('Sized', 0), ('MutableSet', 1), ('Mapping', 2), ('MutableMapping', 2), ('Sequence', 1), ('MutableSequence', 1),
                          ('ByteString', 0), ('MappingView', 1), ('KeysView', 1), ('ItemsView', 2), ('ValuesView', 1), ('Awaitable', 1),
                          ('Coroutine', 3), ('AsyncIterable', 1), ('AsyncIterator', 1), ('AsyncGenerator', 2)):
        origin = getattr(abc, name, None)
        if origin is not None:
            globals()[name] = _alias(origin, nparams)


_define_aliases()
del _define_aliases


def __getattr__(name):
    if name in ('Pattern', 'Match'):
        import re
        made = _alias(getattr(re, name), 1)
    elif name in ('IO', 'TextIO', 'BinaryIO'):
        class IO(Generic[AnyStr]):
            __slots__ = ()

        class TextIO(IO[str]):
            __slots__ = ()

        class BinaryIO(IO[bytes]):
            __slots__ = ()
        made = {'IO': IO, 'TextIO': TextIO, 'BinaryIO': BinaryIO}[name]
        made.__qualname__ = name
    else:
        raise AttributeError("module 'typing' has no attribute %r" % name)
    globals()[name] = made
    return made
`
