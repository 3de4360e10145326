/** asdict, astuple and replace. */
export const COPIES = String.raw`
_ATOMIC_TYPES = frozenset([type(None), bool, int, float, str, complex, bytes, type(Ellipsis), type(NotImplemented), types.CodeType,
                           types.BuiltinFunctionType, types.FunctionType, type, range, property]) if _MINOR >= 12 else frozenset()


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_dataclass_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _asdict_inner(obj, dict_factory)


def _asdict_inner(obj, factory):
    kind = type(obj)
    if kind in _ATOMIC_TYPES:
        return obj
    if hasattr(kind, _FIELDS):
        if factory is dict and _MINOR >= 12:
            return {f.name: _asdict_inner(getattr(obj, f.name), dict) for f in fields(obj)}
        return factory([(f.name, _asdict_inner(getattr(obj, f.name), factory)) for f in fields(obj)])
    return _inside(obj, kind, _asdict_inner, factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_dataclass_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple_inner(obj, tuple_factory)


def _astuple_inner(obj, factory):
    kind = type(obj)
    if kind in _ATOMIC_TYPES:
        return obj
    if hasattr(kind, _FIELDS):
        return factory([_astuple_inner(getattr(obj, f.name), factory) for f in fields(obj)])
    return _inside(obj, kind, _astuple_inner, factory)


def _inside(obj, kind, inner, factory):
    """A copy of a container, with what is inside treated in turn; a deep copy of anything else."""
    if issubclass(kind, tuple) and hasattr(obj, '_fields'):
        return kind(*[inner(v, factory) for v in obj])
    if issubclass(kind, (list, tuple)):
        return kind(inner(v, factory) for v in obj)
    if issubclass(kind, dict):
        if _MINOR >= 12 and hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            for k, v in obj.items():
                result[inner(k, factory)] = inner(v, factory)
            return result
        return kind((inner(k, factory), inner(v, factory)) for k, v in obj.items())
    return copy.deepcopy(obj)


def replace(*args, **changes):
    if len(args) != 1:
        raise TypeError(f'replace() takes 1 positional argument but {len(args)} were given' if args else
                        "replace() missing 1 required positional argument: 'obj'")
    if not _is_dataclass_instance(args[0]):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(args[0], **changes)


def _replace(*args, **changes):
    obj, = args
    kind = TypeError if _MINOR >= 13 else ValueError
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise kind(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and (_MINOR < 8 or f.default is MISSING):
                raise kind(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
`
