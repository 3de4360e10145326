/** weakref: mappings, methods and finalizers over the native references. */
const HEAD = String.raw`
from _weakref import getweakrefcount, getweakrefs, ref, proxy, CallableProxyType, ProxyType, ReferenceType
from _weakrefset import WeakSet, _IterationGuard

ProxyTypes = (ProxyType, CallableProxyType)


class KeyedRef(ref):
    __slots__ = ('key',)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super(KeyedRef, self).__init__(ob, callback)

`

/** `iter` and `list` stand for the two ways in which 2.7 has its views. */
const VALUE_METHODS = String.raw`
    def _commit_removals(self):
        pending = self._pending_removals
        data = self.data
        while pending:
            key = pending.pop()
            found = data.get(key)
            if found is not None and found() is None:
                del data[key]

    def __getitem__(self, key):
        if self._pending_removals:
            self._commit_removals()
        o = self.data[key]()
        if o is None:
            raise KeyError(key)
        return o

    def __delitem__(self, key):
        if self._pending_removals:
            self._commit_removals()
        del self.data[key]

    def __len__(self):
        if self._pending_removals:
            self._commit_removals()
        return len(self.data)

    def __contains__(self, key):
        if self._pending_removals:
            self._commit_removals()
        try:
            o = self.data[key]()
        except KeyError:
            return False
        return o is not None

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def __setitem__(self, key, value):
        if self._pending_removals:
            self._commit_removals()
        self.data[key] = KeyedRef(value, self._remove, key)

COPIES
    def get(self, key, default=None):
        if self._pending_removals:
            self._commit_removals()
        try:
            wr = self.data[key]
        except KeyError:
            return default
        else:
            o = wr()
            if o is None:
                return default
            return o

    def pop(self, key, *args):
        if self._pending_removals:
            self._commit_removals()
        try:
            o = self.data.pop(key)()
        except KeyError:
            o = None
        if o is None:
            if args:
                return args[0]
            raise KeyError(key)
        return o

    def popitem(self):
        if self._pending_removals:
            self._commit_removals()
        while True:
            key, wr = self.data.popitem()
            o = wr()
            if o is not None:
                return key, o

    def setdefault(self, key, default=None):
        if self._pending_removals:
            self._commit_removals()
        try:
            o = self.data[key]()
        except KeyError:
            o = None
        if o is None:
            self.data[key] = KeyedRef(default, self._remove, key)
            return default
        return o

    def update(self, other=None, **kwargs):
        if other is not None:
            if not hasattr(other, 'items'):
                other = dict(other)
            for key, o in other.items():
                self[key] = o
        for key, o in kwargs.items():
            self[key] = o

    def valuerefs(self):
        return list(self.data.values())
`

const VALUE_INIT = String.raw`
        def remove(wr, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(wr.key)
                else:
                    found = self.data.get(wr.key)
                    if found is not None and found() is None:
                        del self.data[wr.key]

        self._remove = remove
        self._pending_removals = []
        self._iterating = set()
`

const KEY_INIT = String.raw`
        def remove(k, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(k)
                else:
                    try:
                        del self.data[k]
                    except KeyError:
                        pass

        self._remove = remove
        self._pending_removals = []
        self._iterating = set()
        self._dirty_len = False
        if dict is not None:
            self.update(dict)
`

const KEY_METHODS = String.raw`
    def _commit_removals(self):
        pending = self._pending_removals
        data = self.data
        while pending:
            try:
                del data[pending.pop()]
            except KeyError:
                pass

    def _scrub_removals(self):
        data = self.data
        self._pending_removals = [k for k in self._pending_removals if k in data]
        self._dirty_len = False

    def __delitem__(self, key):
        self._dirty_len = True
        del self.data[ref(key)]

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __len__(self):
        if self._dirty_len and self._pending_removals:
            self._scrub_removals()
        return len(self.data) - len(self._pending_removals)

    def __repr__(self):
        return '<%s at %#x>' % (self.__class__.__name__, id(self))

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

COPIES
    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def __contains__(self, key):
        try:
            wr = ref(key)
        except TypeError:
            return False
        return wr in self.data

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        self._dirty_len = True
        while True:
            key, value = self.data.popitem()
            o = key()
            if o is not None:
                return o, value

    def pop(self, key, *args):
        self._dirty_len = True
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, **kwargs):
        if dict is not None:
            if not hasattr(dict, 'items'):
                dict = type({})(dict)
            for key, value in dict.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value
`

const walk = (name: string, over: string, keep: string, answer: string) => `
    def ${name}(self):
        with _IterationGuard(self):
            for ${over}:
                o = ${keep}()
                if o is not None:
                    yield ${answer}
`

/** Shallow and deep, over the live entries; 3.x keeps the mapping from changing meanwhile. */
function copies(own: string, entry: string, target: string, deepTarget: string, isGuarded: boolean): string {
  const commit = own === 'WeakValueDictionary' ? `
        if self._pending_removals:
            self._commit_removals()` : ''
  const wr = own === 'WeakValueDictionary' ? 'wr' : 'key'
  const loop = (body: string): string => {
    const text = `for ${entry} in self.data.items():
    o = ${wr}()
    if o is not None:
        ${body}`
    const guarded = isGuarded ? `with _IterationGuard(self):
${text.replaceAll(/^/gm, '    ')}` : text
    return guarded.replaceAll(/^/gm, '        ')
  }
  return `
    def copy(self):${commit}
        new = ${own}()
${loop(target)}
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy${commit}
        new = self.__class__()
${loop(deepTarget)}
        return new
`
}

const valueMethods = (isGuarded: boolean): string =>
  VALUE_METHODS.replace('COPIES', () => copies('WeakValueDictionary', 'key, wr', 'new[key] = o', 'new[deepcopy(key, memo)] = o', isGuarded))
const keyMethods = (isGuarded: boolean): string =>
  KEY_METHODS.replace('COPIES', () => copies('WeakKeyDictionary', 'key, value', 'new[o] = value', 'new[o] = deepcopy(value, memo)', isGuarded))

/** 3.9+. */
const UNIONS = String.raw`
    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if isinstance(other, Mapping):
            new = self.copy()
            new.update(other)
            return new
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, Mapping):
            new = self.__class__()
            new.update(other)
            new.update(self)
            return new
        return NotImplemented
`

/** The views of 3.x, and as iterators and lists those of 2.7. */
function views(prefix: string, isValue: boolean): string {
  const walks = isValue
    ? [walk(`${prefix}keys`, 'k, wr in ITEMS(self.data)', 'wr', 'k'), walk(`${prefix}values`, 'wr in VALUES(self.data)', 'wr', 'o'), walk(`${prefix}items`, 'k, wr in ITEMS(self.data)', 'wr', 'k, o')]
    : [walk(`${prefix}keys`, 'wr in self.data', 'wr', 'o'), walk(`${prefix}values`, 'wr, value in ITEMS(self.data)', 'wr', 'value'), walk(`${prefix}items`, 'wr, value in ITEMS(self.data)', 'wr', 'o, value')]
  const text = walks.join('')
  return prefix === ''
    ? `${text.replaceAll('ITEMS(self.data)', 'self.data.items()').replaceAll('VALUES(self.data)', 'self.data.values()')}
    __iter__ = keys
`
    : `${text.replaceAll('ITEMS(self.data)', 'self.data.iteritems()').replaceAll('VALUES(self.data)', 'self.data.itervalues()')}
    __iter__ = iterkeys

    def keys(self):
        return list(self.iterkeys())

    def values(self):
        return list(self.itervalues())

    def items(self):
        return list(self.iteritems())

    def has_key(self, key):
        return key in self
`
}

export const WEAKREF_2 = String.raw`${HEAD}
class UserDict:
    __hash__ = None

    def __repr__(self):
        return repr(self.data)

    def __cmp__(self, dict):
        return cmp(self.data, dict.data if isinstance(dict, UserDict) else dict)

    def __len__(self):
        return len(self.data)

    def clear(self):
        self.data.clear()


class WeakValueDictionary(UserDict):
    def __init__(self, *args, **kw):
${VALUE_INIT}
        self.data = {}
        self.update(*args, **kw)
${valueMethods(false)}${views('iter', true)}

class WeakKeyDictionary(UserDict):
    def __init__(self, dict=None):
        self.data = {}
${KEY_INIT}
${keyMethods(false)}${views('iter', false)}
`

export const weakref3 = (minor: number): string => String.raw`${HEAD}
from _collections_abc import Mapping, MutableMapping
import atexit as _exit

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']


class WeakMethod(ref):
    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError('argument should be a bound method, not {}'.format(type(meth))) from None

        def _cb(arg):
            # Whichever half dies first makes the method dead.
            self = self_wr()
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, _cb)
        self._func_ref = ref(func, _cb)
        self._meth_type = type(meth)
        self._alive = True
        self_wr = ref(self)
        return self

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is other
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is not other
            return ref.__ne__(self, other) or self._func_ref != other._func_ref
        return NotImplemented

    __hash__ = ref.__hash__


class WeakValueDictionary(MutableMapping):
    def __init__(self, other=(), **kw):
${VALUE_INIT}
        self.data = {}
        self.update(other, **kw)
${valueMethods(true)}${views('', true)}${minor >= 9 ? UNIONS : ''}
    itervaluerefs = valuerefs


class WeakKeyDictionary(MutableMapping):
    def __init__(self, dict=None):
        self.data = {}
${KEY_INIT}
${keyMethods(true)}${views('', false)}${minor >= 9 ? UNIONS : ''}

class finalize:
    __slots__ = ()
    _registry = {}
    _shutdown = False
    _counter = [0]
    _registered_with_atexit = False

    class _Info:
        __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit', 'index')

    def __init__(self, obj, func, *args, **kwargs):
        if not self._registered_with_atexit:
            _exit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = self._counter[0]
        self._counter[0] += 1
        self._registry[self] = info

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info and not self._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return (obj, info.func, info.args, info.kwargs or {})

    def peek(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return (obj, info.func, info.args, info.kwargs or {})

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return '<%s object at %#x; dead>' % (type(self).__name__, id(self))
        return '<%s object at %#x; for %r at %#x>' % (type(self).__name__, id(self), type(obj).__name__, id(obj))

    @classmethod
    def _exitfunc(cls):
        # The youngest first; finalizers may make others.
        while True:
            waiting = [(info.index, f) for f, info in cls._registry.items() if info.atexit]
            if not waiting:
                break
            waiting.sort(key=lambda pair: pair[0])
            f = waiting[-1][1]
            del waiting
            f()
        finalize._shutdown = True
`
