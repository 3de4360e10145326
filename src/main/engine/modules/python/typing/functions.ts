/** typing: functions, and the forms that came after 3.7. */
export const FUNCTIONS = String.raw`
def cast(typ, val):
    return val


def _get_defaults(func):
    code = getattr(func, '__code__', None)
    if code is None:
        return {}
    names = code.co_varnames[:code.co_argcount]
    defaults = func.__defaults__ or ()
    res = dict(func.__kwdefaults__) if func.__kwdefaults__ else {}
    for name, value in zip(names[len(names) - len(defaults):], defaults):
        res[name] = value
    return res


def _hint(value, globalns, localns, is_argument):
    if value is None:
        value = _NoneType
    if isinstance(value, str):
        value = ForwardRef(value, is_argument=is_argument)
    return _eval_type(value, globalns, localns)


def get_type_hints(obj, globalns=None, localns=None, **options):
    include_extras = options.pop('include_extras', False) if _MINOR >= 9 else False
    if options:
        raise TypeError(f'get_type_hints() got an unexpected keyword argument {next(iter(options))!r}')
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            base_globals = (module.__dict__ if module is not None else {}) if globalns is None else globalns
            for name, value in base.__dict__.get('__annotations__', {}).items():
                hints[name] = _hint(value, base_globals, localns, False)
        return hints if include_extras or _MINOR < 9 else {k: _strip_annotations(t) for k, t in hints.items()}
    if globalns is None:
        if isinstance(obj, types.ModuleType):
            globalns = obj.__dict__
        else:
            wrapped = obj
            while hasattr(wrapped, '__wrapped__'):
                wrapped = wrapped.__wrapped__
            globalns = getattr(wrapped, '__globals__', {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    hints = getattr(obj, '__annotations__', None)
    if hints is None:
        if isinstance(obj, (types.BuiltinFunctionType, types.FunctionType, types.MethodType, types.ModuleType)):
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    defaults = _get_defaults(obj) if _MINOR < 11 else {}
    result = {}
    for name, value in dict(hints).items():
        value = _hint(value, globalns, localns, not isinstance(obj, types.ModuleType))
        if name in defaults and defaults[name] is None:
            value = Optional[value]
        result[name] = value
    return result if include_extras or _MINOR < 9 else {k: _strip_annotations(t) for k, t in result.items()}


def _strip_annotations(t):
    if _MINOR >= 9 and isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if getattr(t, '__origin__', None) in (Required_, NotRequired_, ReadOnly_):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias,) + _GenericAliasTypes):
        args = tuple([_strip_annotations(a) for a in t.__args__])
        if args == t.__args__:
            return t
        return t.copy_with(args) if isinstance(t, _GenericAlias) else types.GenericAlias(t.__origin__, args)
    return t


def no_type_check(arg):
    if isinstance(arg, type):
        for name, value in list(arg.__dict__.items()):
            if isinstance(value, types.FunctionType):
                value.__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
                              'should always be followed by an implementation that is not @overload-ed.')


_overload_registry = {}


def overload(func):
    if _MINOR >= 11:
        f = getattr(func, '__func__', func)
        try:
            _overload_registry.setdefault((f.__module__, f.__qualname__), {})[f.__code__.co_firstlineno] = func
        except AttributeError:
            pass
    return _overload_dummy


if _MINOR >= 11:
    def get_overloads(func):
        f = getattr(func, '__func__', func)
        return list(_overload_registry.get((f.__module__, f.__qualname__), {}).values())

    def clear_overloads():
        _overload_registry.clear()

if _MINOR >= 8:
    def final(f):
        if _MINOR >= 11:
            try:
                f.__final__ = True
            except (AttributeError, TypeError):
                pass
        return f

    def _literal(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if _MINOR >= 9:
            flat = []
            for p in parameters:
                flat.extend(p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,))
            unique = []
            for p in flat:
                if not any(p == q and type(p) is type(q) for q in unique):
                    unique.append(p)
            parameters = tuple(unique)
        return _LiteralGenericAlias(self, parameters)

    Literal = _SpecialForm('Literal', _literal)

    def get_origin(tp):
        if _MINOR >= 9 and isinstance(tp, _AnnotatedAlias):
            return Annotated
        if isinstance(tp, (_BaseAlias, _ParamSpecPart) + _GenericAliasTypes):
            return tp.__origin__
        if tp is Generic:
            return Generic
        return types.UnionType if isinstance(tp, _UNION_TYPE) else None

    def get_args(tp):
        if _MINOR >= 9 and isinstance(tp, _AnnotatedAlias):
            return (tp.__origin__,) + tp.__metadata__
        if isinstance(tp, (_GenericAlias,) + _GenericAliasTypes):
            res = tp.__args__
            if tp.__origin__ is collections.abc.Callable and not (len(res) == 2 and (
                    res[0] is ... or isinstance(res[0], ParamSpec) or getattr(res[0], '_name', None) == 'Concatenate')):
                res = (list(res[:-1]), res[-1])
            return res
        return tp.__args__ if isinstance(tp, _UNION_TYPE) else ()

if _MINOR >= 9:
    class _AnnotatedAlias(_GenericAlias, _root=True):
        def __init__(self, origin, metadata):
            if isinstance(origin, _AnnotatedAlias):
                metadata = origin.__metadata__ + metadata
                origin = origin.__origin__
            super().__init__(origin, origin)
            self.__metadata__ = metadata

        def copy_with(self, params):
            return _AnnotatedAlias(params[0], self.__metadata__)

        def __repr__(self):
            return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join([repr(a) for a in self.__metadata__])}]"

        def __eq__(self, other):
            if not isinstance(other, _AnnotatedAlias):
                return NotImplemented
            return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

        def __hash__(self):
            return hash((self.__origin__, self.__metadata__))

    def _annotated(params):
        if not isinstance(params, tuple) or len(params) < 2:
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        return _AnnotatedAlias(_type_check(params[0], 'Annotated[t, ...]: t must be a type.'), tuple(params[1:]))

    if _MINOR >= 13:
        Annotated = _SpecialForm('Annotated', lambda self, params: _annotated(params))
    else:
        class Annotated:
            __slots__ = ()

            def __new__(cls, *args, **kwargs):
                raise TypeError('Type Annotated cannot be instantiated.')

            @_tp_cache
            def __class_getitem__(cls, params):
                return _annotated(params)

            def __init_subclass__(cls, *args, **kwargs):
                raise TypeError(f'Cannot subclass {cls.__module__}.Annotated')

if _MINOR >= 10:
    TypeAlias = _SpecialForm('TypeAlias')
    TypeGuard = _SpecialForm('TypeGuard', _one_type)

    def _concatenate(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if not isinstance(parameters[-1], ParamSpec) and parameters[-1] is not ...:
            raise TypeError('The last parameter to Concatenate should be a ParamSpec variable' + (' or ellipsis.' if _MINOR >= 11 else '.'))
        return _GenericAlias(self, tuple([_type_convert(p) for p in parameters]), name='Concatenate')

    Concatenate = _SpecialForm('Concatenate', _concatenate)

    def is_typeddict(tp):
        return isinstance(tp, _TypedDictMeta)

if _MINOR >= 11:
    Self = _SpecialForm('Self')
    Never = _SpecialForm('Never')
    LiteralString = _SpecialForm('LiteralString')
    Required = Required_ = _SpecialForm('Required', _one_type)
    NotRequired = NotRequired_ = _SpecialForm('NotRequired', _one_type)

    class _UnpackAlias(_GenericAlias, _root=True):
        def __repr__(self):
            return '*' + repr(self.__args__[0]) if _MINOR < 12 else super().__repr__()

    Unpack = _SpecialForm('Unpack', lambda self, item: _UnpackAlias(self, (_type_check(item, f'{self} accepts only single type.'),)))

    def assert_never(arg, /):
        value = repr(arg)
        if len(value) > 100:
            value = value[:100] + '...'
        raise AssertionError(f'Expected code to be unreachable, but got: {value}')

    def assert_type(val, typ, /):
        return val

    def reveal_type(obj, /):
        print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
        return obj

    def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
        def decorator(cls_or_fn):
            cls_or_fn.__dataclass_transform__ = {'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
                                                 'field_specifiers': field_specifiers, 'kwargs': kwargs}
            return cls_or_fn
        return decorator

if _MINOR >= 12:
    def override(method, /):
        try:
            method.__override__ = True
        except (AttributeError, TypeError):
            pass
        return method

if _MINOR >= 13:
    ReadOnly = ReadOnly_ = _SpecialForm('ReadOnly', _one_type)
    TypeIs = _SpecialForm('TypeIs', _one_type)

    def is_protocol(tp, /):
        return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol

    def get_protocol_members(tp, /):
        if not is_protocol(tp):
            raise TypeError(f'{tp!r} is not a Protocol')
        return frozenset(_get_protocol_attrs(tp))


def _forget(*names):
    for name in names:
        globals().pop(name, None)


if _MINOR < 8:
    _forget('Protocol', 'runtime_checkable')
`
