/** typing: what types are written with: special forms, variables, forward references. */
export const FORMS = String.raw`
import _program
import collections
import collections.abc
import contextlib
import functools
import sys
import types
from abc import ABCMeta, abstractmethod

_MINOR = sys.version_info[1]
_GenericAliasTypes = (types.GenericAlias,) if _MINOR >= 9 else ()
_NoneType = type(None)


def _type_convert(arg, module=None):
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg)
    return arg


def _type_check(arg, msg, is_argument=True):
    arg = _type_convert(arg)
    if isinstance(arg, _GenericAlias) and arg.__origin__ in (_only_outside if is_argument else (Generic, _PROTOCOL[0])):
        raise TypeError(f'{arg} is not valid as type argument')
    if isinstance(arg, _SpecialForm) and arg._name in ('Union', 'Optional', 'Callable', 'Literal', 'ClassVar', 'Final', 'Annotated', 'Concatenate'):
        if not (arg._name in ('ClassVar', 'Final') and not is_argument):
            raise TypeError(f'Plain {arg} is not valid as type argument')
    if arg is Generic or arg is _PROTOCOL[0]:
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if _MINOR < 11 and not callable(arg) and not isinstance(arg, (type, TypeVar, ForwardRef, _UNION_TYPE)) and not isinstance(arg, _SpecialForm):
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    if type(arg) is tuple:
        raise TypeError(f'{msg} Got {arg!r:.100}.')
    return arg


def _type_repr(obj):
    if isinstance(obj, _GenericAliasTypes):
        return repr(obj)
    if isinstance(obj, type):
        return obj.__qualname__ if obj.__module__ == 'builtins' else f'{obj.__module__}.{obj.__qualname__}'
    if obj is ...:
        return '...'
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, (tuple, list)) and _MINOR >= 10:
        return '[' + ', '.join([_type_repr(t) for t in obj]) + ']'
    return repr(obj)


def _collect(args):
    found = []
    for t in args:
        if isinstance(t, (TypeVar, ParamSpec, TypeVarTuple)):
            if t not in found:
                found.append(t)
        elif isinstance(t, (tuple, list)):
            found.extend([v for v in _collect(t) if v not in found])
        elif not isinstance(t, type) or isinstance(t, _GenericAliasTypes):
            found.extend([v for v in getattr(t, '__parameters__', ()) if v not in found])
    return tuple(found)


_WORD = 'parameters' if _MINOR < 10 else 'arguments'


def _check_generic(cls, parameters, elen, at_least=False):
    if not elen:
        raise TypeError(f'{cls} is not a generic class')
    alen = len(parameters)
    if alen != elen:
        expected = f'at least {elen}' if at_least and alen < elen and _MINOR >= 13 else elen
        raise TypeError(f"Too {'many' if alen > elen else 'few'} {_WORD} for {cls}; actual {alen}, expected {expected}")


def _tp_cache(func=None, *, typed=False):
    def decorator(func):
        cached = functools.lru_cache(typed=typed)(func)

        @functools.wraps(func)
        def inner(*args, **kwds):
            try:
                return cached(*args, **kwds)
            except TypeError:
                pass
            return func(*args, **kwds)
        return inner
    return decorator if func is None else decorator(func)


class _Final:
    __slots__ = ('__weakref__',)

    def __init_subclass__(self, *args, **kwds):
        if '_root' not in kwds:
            raise TypeError('Cannot subclass special typing classes')


class _SpecialForm(_Final, _root=True):
    __slots__ = ('_name', '__doc__', '_getitem')

    def __init__(self, name, getitem=None):
        self._name = name
        self._getitem = getitem
        self.__doc__ = None

    def __getattr__(self, item):
        if item in ('__name__', '__qualname__') and _MINOR >= 10:
            return self._name
        if item == '__module__':
            return 'typing'
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __hash__(self):
        return hash((self._name,))

    def __eq__(self, other):
        if not isinstance(other, _SpecialForm):
            return NotImplemented
        return self._name == other._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    if _MINOR >= 10:
        def __or__(self, other):
            return Union[self, other]

        def __ror__(self, other):
            return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f'{self} is not subscriptable')
        return _subscribe(self, parameters)


@_tp_cache(typed=True)
def _subscribe(form, parameters):
    return form._getitem(form, parameters)


if _MINOR >= 11:
    class _AnyMeta(type):
        def __instancecheck__(self, obj):
            if self is Any:
                raise TypeError('typing.Any cannot be used with isinstance()')
            return super().__instancecheck__(obj)

        def __repr__(self):
            return 'typing.Any' if self is Any else super().__repr__()

    class Any(metaclass=_AnyMeta):
        def __new__(cls, *args, **kwargs):
            if cls is Any:
                raise TypeError('Any cannot be instantiated')
            return super().__new__(cls)
else:
    Any = _SpecialForm('Any')
NoReturn = _SpecialForm('NoReturn')


def _one_type(self, parameters):
    message = f'{self} accepts only {"single type" if _MINOR < 11 else "single type"}.' if _MINOR >= 9 else f'{self._name} accepts only single type.'
    item = _type_check(parameters, message, is_argument=False)
    return _GenericAlias(self, (item,))


ClassVar = _SpecialForm('ClassVar', _one_type)
if _MINOR >= 8:
    Final = _SpecialForm('Final', _one_type)


def _flatten_union(parameters):
    flat = []
    for p in parameters:
        if isinstance(p, _GenericAlias) and p.__origin__ is Union:
            flat.extend(p.__args__)
        elif isinstance(p, _UNION_TYPE):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    unique = []
    for p in flat:
        if p not in unique:
            unique.append(p)
    return tuple(unique)


_UNION_TYPE = types.UnionType if _MINOR >= 10 else ()


def _union(self, parameters):
    if parameters == ():
        raise TypeError('Cannot take a Union of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    parameters = tuple([_type_check(p, 'Union[arg, ...]: each arg must be a type.') for p in parameters])
    parameters = _flatten_union(parameters)
    if len(parameters) == 1:
        return parameters[0]
    return _UnionGenericAlias(self, parameters)


def _optional(self, parameters):
    arg = _type_check(parameters, 'Optional[t] requires a single type.' if _MINOR < 9 else f'{self} requires a single type.')
    return Union[arg, _NoneType]


Union = _SpecialForm('Union', _union)
Optional = _SpecialForm('Optional', _optional)


class ForwardRef(_Final, _root=True):
    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__', '__forward_value__', '__forward_is_argument__')

    def __init__(self, arg, is_argument=True):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        try:
            code = compile(arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument

    def _evaluate(self, globalns, localns):
        if not self.__forward_evaluated__ or localns is not globalns:
            if globalns is None and localns is None:
                globalns = localns = {}
            elif globalns is None:
                globalns = localns
            elif localns is None:
                localns = globalns
            value = _type_check(eval(self.__forward_code__, globalns, localns), 'Forward references must evaluate to types.',
                                is_argument=self.__forward_is_argument__)
            self.__forward_value__ = _eval_type(value, globalns, localns)
            self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    if _MINOR >= 11:
        def __or__(self, other):
            return Union[self, other]

        def __ror__(self, other):
            return Union[other, self]

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


def _eval_type(t, globalns, localns):
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns)
    if isinstance(t, (_GenericAlias,) + _GenericAliasTypes) or isinstance(t, _UNION_TYPE):
        args = tuple([_eval_type(a, globalns, localns) for a in t.__args__])
        if args == t.__args__:
            return t
        if isinstance(t, _GenericAliasTypes):
            return types.GenericAlias(t.__origin__, args)
        if isinstance(t, _UNION_TYPE):
            return functools.reduce(lambda a, b: a | b, args)
        return t.copy_with(args)
    return t


class _Variable:
    __slots__ = ()

    def __repr__(self):
        if _MINOR >= 12 and self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

    if _MINOR >= 10:
        def __or__(self, right):
            return Union[self, right]

        def __ror__(self, left):
            return Union[left, self]


class _NoDefaultType:
    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = _NoDefaultType()


class TypeVar(_Variable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault):
        self.__name__ = name
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if constraints and len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__constraints__ = tuple([_type_check(t, 'TypeVar(name, constraint, ...): constraints must be types.') for t in constraints])
        self.__bound__ = None if bound is None else _type_check(bound, 'Bound must be a type.')
        if _MINOR >= 12:
            self.__infer_variance__ = infer_variance
        if _MINOR >= 13:
            self.__default__ = default
        self.__module__ = '__main__'


class ParamSpec(_Variable):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__bound__ = bound
        if _MINOR >= 12:
            self.__infer_variance__ = False
        self.__module__ = '__main__'

    @property
    def args(self):
        return _ParamSpecPart(self, 'args')

    @property
    def kwargs(self):
        return _ParamSpecPart(self, 'kwargs')


class _ParamSpecPart:
    def __init__(self, origin, kind):
        self.__origin__ = origin
        self._kind = kind

    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._kind}'

    def __eq__(self, other):
        return isinstance(other, _ParamSpecPart) and self.__origin__ == other.__origin__ and self._kind == other._kind


class TypeVarTuple:
    def __init__(self, name):
        self.__name__ = name
        self.__module__ = '__main__'

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


TYPE_CHECKING = False
Text = str
_PROTOCOL = [None]
`
