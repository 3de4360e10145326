/** inspect: what kind of thing an object is, its members and documentation. */
export const INSPECT_KINDS = String.raw`
import sys
import types

_PYTHON2 = sys.version_info[0] == 2
_MINOR = -1 if _PYTHON2 else sys.version_info[1]

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 16, 32, 64, 128, 256, 512


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, (type, types.ClassType) if _PYTHON2 else type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def isgeneratorfunction(object):
    while ismethod(object):
        object = object.__func__
    return bool(isfunction(object) and object.__code__.co_flags & CO_GENERATOR)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__set__') or not _PYTHON2 and hasattr(kind, '__delete__')


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__')


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    return bool(isinstance(object, type) and getattr(object, '__abstractmethods__', None))


def iscoroutinefunction(object):
    return bool(isfunction(object) and object.__code__.co_flags & CO_COROUTINE)


def getmembers(object, predicate=None):
    names = dir(object)
    if not _PYTHON2 and isclass(object):
        for base in object.__bases__:
            names += [name for name, value in base.__dict__.items() if isinstance(value, types.DynamicClassAttribute)]
    results = []
    seen = set()
    for name in names:
        try:
            value = getattr(object, name)
        except AttributeError:
            for base in getattr(object, '__mro__', ()):
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if (not predicate or predicate(value)) and name not in seen:
            results.append((name, value))
            seen.add(name)
    results.sort(key=lambda pair: pair[0])
    return results


def getmro(cls):
    return cls.__mro__


def unwrap(func, stop=None):
    seen = {id(func)}
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(func))
        seen.add(id(func))
    return func


def _defining_class(func):
    owner = sys.modules.get(func.__module__)
    for name in func.__qualname__.split('.')[:-1]:
        owner = getattr(owner, name, None)
    return owner if isclass(owner) else None


def _inherited_doc(object):
    if isclass(object):
        owners = [base for base in object.__mro__[1:] if base is not __builtins_object__]
        return next((base.__doc__ for base in owners if base.__doc__ is not None), None) if _MINOR < 9 else None
    name = getattr(object, '__name__', None)
    owner = getattr(object, '__self__', None) if ismethod(object) else _defining_class(object) if isfunction(object) else None
    if owner is not None and name:
        for base in (owner if isclass(owner) else type(owner)).__mro__:
            doc = getattr(base.__dict__.get(name), '__doc__', None)
            if doc is not None:
                return doc
    return None


__builtins_object__ = object


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None and not _PYTHON2:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins) if margins else 0
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getmodulename(path):
    name = path.rsplit('/', 1)[-1]
    return name[:-3] if name.endswith('.py') else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, '__module__', None))

`

export const INSPECT_2 = String.raw`
from collections import namedtuple
${INSPECT_KINDS}
ArgSpec = namedtuple('ArgSpec', 'args varargs keywords defaults')
Arguments = namedtuple('Arguments', 'args varargs keywords')


def getargs(co):
    names = co.co_varnames
    n = co.co_argcount
    varargs = varkw = None
    args = list(names[:n])
    if co.co_flags & CO_VARARGS:
        varargs = names[n]
        n += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[n]
    return Arguments(args, varargs, varkw)


def getargspec(func):
    if ismethod(func):
        func = func.im_func
    if not isfunction(func):
        raise TypeError('{!r} is not a Python function'.format(func))
    args, varargs, varkw = getargs(func.func_code)
    return ArgSpec(args, varargs, varkw, func.func_defaults)
`
