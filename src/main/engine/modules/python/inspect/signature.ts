/** inspect.signature and what belongs to it, 3.x. */
import { INSPECT_FRAMES } from './frames.ts'
import { INSPECT_KINDS } from './kinds.ts'

const PARAMETERS = String.raw`
import enum
from collections import OrderedDict, namedtuple


class _void:
    pass


class _empty:
    pass


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_

    @property
    def description(self):
        return self._name_.lower().replace('_or_', ' or ').replace('var_positional', 'variadic positional').replace(
            'var_keyword', 'variadic keyword').replace('_only', '-only').replace('_', ' ')


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if _MINOR >= 9 and isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name
        self._default = default
        self._annotation = annotation

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f'{text}: {formatannotation(self._annotation)}'
        if self._default is not _empty:
            text += f' = {self._default!r}' if self._annotation is not _empty else f'={self._default!r}'
        if self._kind == _VAR_POSITIONAL:
            return '*' + text
        return '**' + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)

`

const SIGNATURE = String.raw`
class BoundArguments:
    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if param.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        pairs = []
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                pairs.append((name, self.arguments[name]))
            elif param.default is not _empty:
                pairs.append((name, param.default))
            elif param.kind is _VAR_POSITIONAL:
                pairs.append((name, ()))
            elif param.kind is _VAR_KEYWORD:
                pairs.append((name, {}))
        self.arguments = (dict if _MINOR >= 9 else OrderedDict)(pairs)

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        return '<{} ({})>'.format(self.__class__.__name__, ', '.join(['{}={!r}'.format(*pair) for pair in self.arguments.items()]))


class Signature:
    __slots__ = ('_return_annotation', '_parameters')
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = (dict if _MINOR >= 9 else OrderedDict)()
        top = _POSITIONAL_ONLY
        defaults = False
        for param in parameters or ():
            if __validate_parameters__:
                if param.kind < top:
                    raise ValueError(f'wrong parameter order: {top.description} parameter before {param.kind.description} parameter')
                if param.kind > top:
                    top = param.kind
                    defaults = False if _MINOR < 10 or param.kind != _POSITIONAL_OR_KEYWORD else defaults
                if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if param.default is not _empty:
                        defaults = True
                    elif defaults:
                        raise ValueError('non-default argument follows default argument')
                if param.name in found:
                    raise ValueError(f'duplicate parameter name: {param.name!r}')
            found[param.name] = param
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True):
        return _signature_of(obj, follow_wrapped)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    def bind(*args, **kwargs):
        return args[0]._bind(args[1:], kwargs)

    def bind_partial(*args, **kwargs):
        return args[0]._bind(args[1:], kwargs, partial=True)

    def _bind(self, args, kwargs, *, partial=False):
        arguments = (dict if _MINOR >= 9 else OrderedDict)()
        values = list(args)
        rest = None
        starred = False
        for param in self.parameters.values():
            name = param.name
            if param.kind == _VAR_POSITIONAL:
                starred = True
                if values:
                    arguments[name] = tuple(values)
                    values = []
                continue
            if param.kind == _VAR_KEYWORD:
                rest = param
                continue
            if values and param.kind != _KEYWORD_ONLY:
                if name in kwargs and param.kind != _POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = values.pop(0)
            elif name in kwargs and param.kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif not partial and param.default is _empty:
                raise TypeError('missing a required{} argument: {!r}'.format(
                    ' keyword-only' if _MINOR >= 12 and param.kind == _KEYWORD_ONLY and not starred else
                    ' positional-only' if _MINOR >= 13 and param.kind == _POSITIONAL_ONLY else '', name))
        if values:
            raise TypeError('too many positional arguments')
        if kwargs:
            if rest is None:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            arguments[rest.name] = kwargs
        return self._bound_arguments_cls(self, arguments)

    def __hash__(self):
        return hash((tuple(self.parameters.values()), self._return_annotation))

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self.parameters.values()) == list(other.parameters.values()) and self._return_annotation == other._return_annotation

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        shown = []
        slash = False
        star = True
        for param in self.parameters.values():
            if param.kind == _POSITIONAL_ONLY:
                slash = True
            elif slash:
                shown.append('/')
                slash = False
            if param.kind == _VAR_POSITIONAL:
                star = False
            elif param.kind == _KEYWORD_ONLY and star:
                shown.append('*')
                star = False
            shown.append(str(param))
        if slash:
            shown.append('/')
        text = f"({', '.join(shown)})"
        if self._return_annotation is not _empty:
            text += f' -> {formatannotation(self._return_annotation)}'
        return text


def _function_signature(func):
    code = func.__code__
    names = code.co_varnames
    positional = getattr(code, 'co_posonlyargcount', 0)
    count = code.co_argcount
    defaults = func.__defaults__ or ()
    annotations = func.__annotations__
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for i in range(count):
        place = i - (count - len(defaults))
        add(names[i], _POSITIONAL_ONLY if i < positional else _POSITIONAL_OR_KEYWORD, defaults[place] if place >= 0 else _empty)
    end = count + code.co_kwonlyargcount
    after = end
    if code.co_flags & CO_VARARGS:
        add(names[after], _VAR_POSITIONAL)
        after += 1
    for name in names[count:end]:
        add(name, _KEYWORD_ONLY, (func.__kwdefaults__ or {}).get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[after], _VAR_KEYWORD)
    return Signature(parameters, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters.pop(0)
    return signature.replace(parameters=parameters)


def _partial_signature(obj, follow):
    signature = _signature_of(obj.func, follow)
    bound = signature.bind_partial(*obj.args, **obj.keywords).arguments
    parameters = []
    keyword_only = False
    for name, param in signature.parameters.items():
        if name in bound and param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            if name not in obj.keywords:
                continue
            keyword_only = True
            param = param.replace(kind=_KEYWORD_ONLY, default=bound[name])
        elif name in obj.keywords and param.kind is _KEYWORD_ONLY:
            param = param.replace(default=obj.keywords[name])
        elif keyword_only and param.kind is _POSITIONAL_OR_KEYWORD:
            param = param.replace(kind=_KEYWORD_ONLY)
        elif keyword_only and param.kind is _VAR_POSITIONAL:
            continue
        parameters.append(param)
    parameters.sort(key=lambda param: param.kind)
    return signature.replace(parameters=parameters)


def _own(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return None


def _class_signature(cls, follow):
    call = _own(type(cls), '__call__')
    if isfunction(call):
        return _without_first(_function_signature(call))
    new, init = _own(cls, '__new__'), _own(cls, '__init__')
    if isinstance(new, staticmethod):
        new = new.__func__
    if isfunction(new) and not (_MINOR >= 13 and isfunction(init) and cls.__mro__.index(_owner(cls, '__init__')) < cls.__mro__.index(_owner(cls, '__new__'))):
        return _without_first(_signature_of(new, follow))
    if isfunction(init) or callable(init) and hasattr(init, '__wrapped__'):
        return _without_first(_signature_of(init, follow))
    if type not in cls.__mro__:
        if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
            return Signature()
        for base in cls.__mro__[:-1]:
            if base.__text_signature__:
                return _text_signature(cls, base.__text_signature__)
        raise ValueError('no signature found for builtin type {!r}'.format(cls))
    raise ValueError('no signature found for builtin type {!r}'.format(cls))


def _text_signature(obj, text):
    """What a built-in says of itself: '($self, item, /)'. What it is bound to is left out."""
    if '[' in text:
        raise ValueError('{!r} builtin has invalid signature'.format(obj))
    parameters, kind = [], _POSITIONAL_OR_KEYWORD
    for part in text[1:-1].split(', '):
        name, given, default = part.partition('=')
        if name == '/':
            parameters = [param.replace(kind=_POSITIONAL_ONLY) for param in parameters]
        elif name == '*':
            kind = _KEYWORD_ONLY
        elif name.startswith('**'):
            parameters.append(Parameter(name[2:], _VAR_KEYWORD))
        elif name.startswith('*'):
            parameters.append(Parameter(name[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        elif name.startswith('$'):
            bound = getattr(obj, '__self__', None)
            if name == '$module' or bound is not None and not ismodule(bound):
                continue
            parameters.append(Parameter(name[1:], _POSITIONAL_ONLY))
        elif name:
            if default == '<unrepresentable>':
                raise ValueError('{!r} builtin has invalid signature'.format(obj))
            parameters.append(Parameter(name, kind, default=eval(default) if given else _empty))
    return Signature(parameters)


def _owner(cls, name):
    return next(base for base in cls.__mro__ if name in base.__dict__)


def _signature_of(obj, follow):
    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))
    if ismethod(obj):
        return _without_first(_signature_of(obj.__func__, follow))
    if follow:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__'))
        if ismethod(obj):
            return _signature_of(obj, follow)
    stated = getattr(obj, '__signature__', None)
    if isinstance(stated, Signature):
        return stated
    if isfunction(obj):
        return _function_signature(obj)
    if type(obj).__name__ == 'partial' and hasattr(obj, 'func'):
        return _partial_signature(obj, follow)
    if isinstance(obj, type):
        return _class_signature(obj, follow)
    call = _own(type(obj), '__call__')
    if isfunction(call):
        return _without_first(_function_signature(call))
    if isbuiltin(obj) or ismethoddescriptor(obj):
        text = getattr(obj, '__text_signature__', None)
        if text:
            return _text_signature(obj, text)
        raise ValueError('no signature found for builtin {!r}'.format(obj))
    raise ValueError('callable {!r} is not supported by signature'.format(obj))


def signature(obj, *, follow_wrapped=True):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped)


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError('unsupported callable')
    code = func.__code__
    names = code.co_varnames
    count, end = code.co_argcount, code.co_argcount + code.co_kwonlyargcount
    varargs = names[end] if code.co_flags & CO_VARARGS else None
    varkw = names[end + (varargs is not None)] if code.co_flags & CO_VARKEYWORDS else None
    kwonly = list(names[count:end])
    given = func.__annotations__
    order = ['return', *names[:count], *([varargs] if varargs else []), *kwonly, *([varkw] if varkw else [])]
    return FullArgSpec(list(names[:count]), varargs, varkw, func.__defaults__, kwonly, func.__kwdefaults__, {name: given[name] for name in order if name in given})


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isinstance(obj, type):
        found = obj.__dict__.get('__annotations__', None)
    elif callable(obj) or ismodule(obj):
        found = getattr(obj, '__annotations__', None)
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    return dict(found) if found else {}

`

export const INSPECT_3 = INSPECT_KINDS + PARAMETERS + SIGNATURE + INSPECT_FRAMES
