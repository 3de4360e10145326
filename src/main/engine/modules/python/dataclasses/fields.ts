/** Fields, their markers and parameters. */
export const FIELDS = String.raw`
import sys
import copy
import types
import keyword
import inspect
import _program
from functools import wraps

_MINOR = sys.version_info[1]

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass',
           'replace', 'is_dataclass']
if _MINOR >= 10:
    __all__.insert(5, 'KW_ONLY')


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


if _MINOR >= 10:
    KW_ONLY = _KW_ONLY_TYPE()
else:
    _NO_KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = types.MappingProxyType({})


class _FIELD_BASE:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT_NAME = '__post_init__'


def _recursive_repr(user_function):
    repr_running = set()

    @wraps(user_function)
    def wrapper(self):
        key = id(self), _program.thread()
        if key in repr_running:
            return '...'
        repr_running.add(key)
        try:
            result = user_function(self)
        finally:
            repr_running.discard(key)
        return result
    return wrapper


def _init_var_item(cls, type):
    return InitVar(type) if _MINOR >= 8 else InitVar


if _MINOR < 9:
    class _InitVarMeta(type):
        __getitem__ = _init_var_item
else:
    _InitVarMeta = type


class InitVar(metaclass=_InitVarMeta):
    __slots__ = ('type',)
    if _MINOR >= 9:
        __class_getitem__ = _init_var_item

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if _MINOR < 8:
            return object.__repr__(self)
        if isinstance(self.type, type) and (_MINOR >= 11 or not hasattr(self.type, '__origin__')):
            type_name = self.type.__name__
        else:
            type_name = repr(self.type)
        return f'dataclasses.InitVar[{type_name}]'


_SHOWN = ['name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata']
if _MINOR >= 10:
    _SHOWN.append('kw_only')


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only', '_field_type') \
        if _MINOR >= 10 else ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only=MISSING):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)
        if _MINOR >= 10:
            self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return 'Field(' + ','.join([f'{name}={getattr(self, name)!r}' for name in _SHOWN]) + f',_field_type={self._field_type})'

    if _MINOR >= 10:
        __repr__ = _recursive_repr(__repr__)

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)


_PARAMETERS = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')
if _MINOR >= 12:
    _PARAMETERS += ('match_args', 'kw_only', 'slots', 'weakref_slot')


class _DataclassParams:
    __slots__ = _PARAMETERS

    def __init__(self, *values):
        for name, value in zip(_PARAMETERS, values):
            setattr(self, name, value)

    def __repr__(self):
        return '_DataclassParams(' + ','.join([f'{name}={getattr(self, name)!r}' for name in _PARAMETERS]) + ')'


if _MINOR >= 10:
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
        if default is not MISSING and default_factory is not MISSING:
            raise ValueError('cannot specify both default and default_factory')
        return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)
else:
    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None):
        if default is not MISSING and default_factory is not MISSING:
            raise ValueError('cannot specify both default and default_factory')
        return Field(default, default_factory, init, repr, hash, compare, metadata)


def _is_classvar(annotation, typing):
    return annotation is typing.ClassVar or getattr(annotation, '__origin__', None) is typing.ClassVar


def _is_initvar(annotation, module):
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation, module):
    return annotation is (KW_ONLY if _MINOR >= 10 else _NO_KW_ONLY)


def _leading_name(text):
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == '_'):
        end += 1
    return text[:end], text[end:]


def _is_type(annotation, cls, a_module, predicate):
    """Whether an annotation that is a string names something of a module: 'ClassVar[int]', 'typing.ClassVar'."""
    name, rest = _leading_name(annotation)
    module = sys.modules.get(cls.__module__)
    namespace = None
    if name and rest.lstrip()[:1] == '.':
        module_name, (name, rest) = name, _leading_name(rest.lstrip()[1:])
        if name and module and module.__dict__.get(module_name) is a_module:
            namespace = a_module.__dict__
    elif name and module:
        namespace = module.__dict__
    return bool(namespace and predicate(namespace.get(name), a_module))


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _FIELD
    typing = sys.modules.get('typing')
    if typing and (_is_classvar(annotation, typing) or isinstance(annotation, str) and _is_type(annotation, cls, typing, _is_classvar)):
        f._field_type = _FIELD_CLASSVAR
    dataclasses = sys.modules[__name__]
    if f._field_type is _FIELD and (_is_initvar(annotation, dataclasses)
                                    or isinstance(annotation, str) and _is_type(annotation, cls, dataclasses, _is_initvar)):
        f._field_type = _FIELD_INITVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if _MINOR >= 10:
        if f._field_type is not _FIELD_CLASSVAR:
            if f.kw_only is MISSING:
                f.kw_only = default_kw_only
        elif f.kw_only is not MISSING:
            raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and (isinstance(f.default, (list, dict, set)) if _MINOR < 11 else f.default.__class__.__hash__ is None):
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f

`
