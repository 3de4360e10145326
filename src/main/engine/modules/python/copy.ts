/** copy, and the registry it asks how objects are taken apart. */
const REGISTRY = String.raw`
dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def _reduce_ex(self, proto):
    cls = self.__class__
    for base in cls.__mro__:
        if '__dict__' not in base.__dict__ and '__module__' not in base.__dict__:
            break
    else:
        base = object
    if base is object:
        state = None
    elif base is cls:
        raise TypeError(_CANNOT % cls.__name__)
    else:
        state = base(self)
    args = (cls, base, state)
    try:
        getstate = self.__getstate__
    except AttributeError:
        if getattr(self, '__slots__', None):
            raise TypeError(_SLOTS % {'name': cls.__name__, 'proto': proto})
        state = getattr(self, '__dict__', None)
    else:
        if getattr(self, '__slots__', None) and getattr(type(self), '__getstate__', None) is getattr(object, '__getstate__', 0):
            raise TypeError(_SLOTS % {'name': cls.__name__, 'proto': proto})
        state = getstate()
    return (_reconstructor, args, state) if state else (_reconstructor, args)


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def _slotnames(cls):
    names = cls.__dict__.get('__slotnames__')
    if names is not None:
        return names
    names = []
    if hasattr(cls, '__slots__'):
        for c in cls.__mro__:
            slots = c.__dict__.get('__slots__', ())
            for name in (slots,) if isinstance(slots, str) else slots:
                if name in ('__dict__', '__weakref__'):
                    continue
                if name.startswith('__') and not name.endswith('__'):
                    stripped = c.__name__.lstrip('_')
                    names.append('_%s%s' % (stripped, name) if stripped else name)
                else:
                    names.append(name)
    try:
        cls.__slotnames__ = names
    except Exception:
        pass
    return names
`

/** Codes that stand for names in pickles. */
const EXTENSIONS = String.raw`

_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError('key %s is already registered with code %s' % (key, _extension_registry[key]))
    if code in _inverted_registry:
        raise ValueError('code %s is already in use for key %s' % (code, _inverted_registry[code]))
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError('key %s is not registered with code %s' % (key, code))
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
`

export const COPYREG_2 = String.raw`
_CANNOT = "can't pickle %s objects"
_SLOTS = 'a class that defines __slots__ without defining __getstate__ cannot be pickled'
${REGISTRY}${EXTENSIONS}`

export const COPYREG_3 = String.raw`
def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


import sys as _sys
_MINOR = _sys.version_info[1]
_CANNOT = "can't pickle %s objects" if _MINOR < 8 else "cannot pickle '%s' object"
_SLOTS = 'a class that defines __slots__ without defining __getstate__ cannot be pickled'
if 8 <= _MINOR < 11:
    _SLOTS = "cannot pickle '%(name)s' object: " + _SLOTS + ' with protocol %(proto)d'
${REGISTRY}${EXTENSIONS}`

const SHARED = String.raw`
class Error(Exception):
    pass


error = Error


def _same(x, memo=None):
    return x


def _keep_alive(x, memo):
    """What was copied must outlive the memo, which knows it by its id alone."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deepcopy_list(x, memo, deepcopy=None):
    y = []
    memo[id(x)] = y
    append = y.append
    for a in x:
        append(_deep(a, memo))
    return y


def _deepcopy_tuple(x, memo):
    y = [_deep(a, memo) for a in x]
    try:
        return memo[id(x)]
    except KeyError:
        pass
    for k, j in zip(x, y):
        if k is not j:
            return tuple(y)
    return x


def _deepcopy_dict(x, memo):
    y = {}
    memo[id(x)] = y
    for key, value in _items(x):
        y[_deep(key, memo)] = _deep(value, memo)
    return y


def copy(x):
    cls = type(x)
    copier = _copy_dispatch.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        rv = reductor(x)
    else:
        reductor = getattr(x, '__reduce_ex__', None)
        if reductor is not None:
            rv = reductor(_PROTOCOL)
        else:
            reductor = getattr(x, '__reduce__', None)
            if reductor is None:
                raise Error('un(shallow)copyable object of type %s' % cls)
            rv = reductor()
    if isinstance(rv, str):
        return x
    return _reconstruct(x, None, *rv)


def deepcopy(x, memo=None, _nil=[]):
    d = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(d, _nil)
        if y is not _nil:
            return y
    cls = type(x)
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            y = copier(memo)
        else:
            reductor = dispatch_table.get(cls)
            if reductor:
                rv = reductor(x)
            else:
                reductor = getattr(x, '__reduce_ex__', None)
                if reductor is not None:
                    rv = reductor(_PROTOCOL)
                else:
                    reductor = getattr(x, '__reduce__', None)
                    if reductor is None:
                        raise Error('un(deep)copyable object of type %s' % cls)
                    rv = reductor()
            if isinstance(rv, str):
                y = x
            else:
                y = _reconstruct(x, memo, *rv)
    if y is not x:
        memo[d] = y
        _keep_alive(x, memo)
    return y


_deep = deepcopy
`

/** 3.x copies the arguments while the call takes them: the generator makes cells of what it needs. */
const reconstruct = (legacy: boolean) => String.raw`
def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None${legacy ? '' : ', *, deepcopy=deepcopy'}):
    deep = memo is not None
    if deep and args:
        args = ${legacy ? 'deepcopy(args, memo)' : '(deepcopy(arg, memo) for arg in args)'}
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            if isinstance(state, tuple) and len(state) == 2:
                state, slotstate = state
            else:
                slotstate = None
            if state is not None:
                y.__dict__.update(state)
            if slotstate is not None:
                for key, value in _items(slotstate):
                    setattr(y, key, value)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                y[deepcopy(key, memo)] = deepcopy(value, memo)
            else:
                y[key] = value
    return y
`

export const COPY_2 = String.raw`
from copy_reg import dispatch_table
import weakref

__all__ = ['Error', 'copy', 'deepcopy']
_PROTOCOL = 2


class _Old:
    def m(self):
        pass


_OldClass, _OldInstance = type(_Old), type(_Old())


class _EmptyClass:
    pass


def _items(mapping):
    return mapping.iteritems()

${SHARED}${reconstruct(true)}

def _copy_inst(x):
    if hasattr(x, '__copy__'):
        return x.__copy__()
    if hasattr(x, '__getinitargs__'):
        y = x.__class__(*x.__getinitargs__())
    else:
        y = _EmptyClass()
        y.__class__ = x.__class__
    state = x.__getstate__() if hasattr(x, '__getstate__') else x.__dict__
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
    else:
        y.__dict__.update(state)
    return y


def _deepcopy_inst(x, memo):
    if hasattr(x, '__deepcopy__'):
        return x.__deepcopy__(memo)
    if hasattr(x, '__getinitargs__'):
        y = x.__class__(*deepcopy(x.__getinitargs__(), memo))
    else:
        y = _EmptyClass()
        y.__class__ = x.__class__
    memo[id(x)] = y
    state = x.__getstate__() if hasattr(x, '__getstate__') else x.__dict__
    state = deepcopy(state, memo)
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
    else:
        y.__dict__.update(state)
    return y


def _deepcopy_method(x, memo):
    return type(x)(x.im_func, deepcopy(x.im_self, memo), x.im_class)


def _remake(x):
    return type(x)(x)


_copy_dispatch = {}
for _t in (type(None), int, long, float, bool, str, tuple, frozenset, type, xrange, _OldClass, type(len), type(Ellipsis), type(_items),
           weakref.ref, complex, unicode):
    _copy_dispatch[_t] = _same
for _t in (list, dict, set):
    _copy_dispatch[_t] = _remake
_copy_dispatch[_OldInstance] = _copy_inst
_deepcopy_dispatch = {}
for _t in (type(None), type(Ellipsis), int, long, float, bool, complex, str, unicode, type, xrange, _OldClass, type(len), type(_items),
           weakref.ref):
    _deepcopy_dispatch[_t] = _same
_deepcopy_dispatch[list] = _deepcopy_list
_deepcopy_dispatch[tuple] = _deepcopy_tuple
_deepcopy_dispatch[dict] = _deepcopy_dict
_deepcopy_dispatch[_OldInstance] = _deepcopy_inst
_deepcopy_dispatch[type(_Old().m)] = _deepcopy_method
del _t
`

export const COPY_3 = String.raw`
import sys as _sys
import types
import weakref
from copyreg import dispatch_table

_MINOR = _sys.version_info[1]
__all__ = ['Error', 'copy', 'deepcopy']
if _MINOR >= 13:
    __all__.append('replace')
_PROTOCOL = 4


def _items(mapping):
    return mapping.items()

${SHARED}${reconstruct(false)}

def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_copy_dispatch = {}
for _t in (type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property, types.BuiltinFunctionType,
           type(Ellipsis), type(NotImplemented), types.FunctionType, weakref.ref):
    _copy_dispatch[_t] = _same
for _t in (list, dict, set, bytearray):
    _copy_dispatch[_t] = _t.copy
_deepcopy_dispatch = {}
for _t in (type(None), type(Ellipsis), type(NotImplemented), int, float, bool, complex, bytes, str, types.CodeType, type, range,
           types.BuiltinFunctionType, types.FunctionType, weakref.ref, property):
    _deepcopy_dispatch[_t] = _same
_deepcopy_dispatch[list] = _deepcopy_list
_deepcopy_dispatch[tuple] = _deepcopy_tuple
_deepcopy_dispatch[dict] = _deepcopy_dict
_deepcopy_dispatch[types.MethodType] = _deepcopy_method
del _t

if _MINOR >= 13:
    def replace(obj, **changes):
        cls = obj.__class__
        func = getattr(cls, '__replace__', None)
        if func is None:
            raise TypeError(f'replace() does not support {cls.__name__} objects')
        return func(obj, **changes)
`
