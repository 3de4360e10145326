/** WeakValueDictionary and WeakKeyDictionary of each release. */
import { ownArguments } from './own-arguments.ts'

const byHand = (method: string): string => ownArguments('WeakValueDictionary', method)

const commit = (minor: number): string =>
  minor >= 9 ? `    def _commit_removals(self, _atomic_removal=_remove_dead_weakref):
        pop = self._pending_removals.pop
        data = self.data
        while True:
            try:
                key = pop()
            except IndexError:
                return
            _atomic_removal(data, key)` : `    def _commit_removals(self):
        pending = self._pending_removals
        data = self.data
        while pending:
            key = pending.pop()
            _remove_dead_weakref(data, key)`

const setdefault = (minor: number): string => {
  const find = `        try:
            o = self.data[key]()
        except KeyError:
            o = None
        if o is None:`
  return minor < 3 ? `        if self._pending_removals:
            self._commit_removals()
${find}` : `${find}
            if self._pending_removals:
                self._commit_removals()`
}

/** Releases differ in the names of their own arguments, which no keyword may take. */
function update(minor: number): string {
  const own = minor < 8 ? 'dict' : 'other'
  const head = minor < 8 ? `    def update(*args, **kwargs):
${byHand('update')}        ${own} = args[0] if args else None` : `    def update(self, ${own}=None, /, **kwargs):`
  return `${head}
        if self._pending_removals:
            self._commit_removals()
        data = self.data
        if ${own} is not None:
            if not hasattr(${own}, 'items'):
                ${own} = ${own === 'dict' ? 'type({})' : 'dict'}(${own})
            for key, o in ${own}.items():
                data[key] = KeyedRef(o, self._remove, key)
${minor < 3 ? `        if len(kwargs):
            self.update(kwargs)` : `        for key, o in kwargs.items():
            data[key] = KeyedRef(o, self._remove, key)`}`
}

/** `iter` and `list` stand for the two ways in which 2.7 has its views. */
const VALUE_METHODS = String.raw`
COMMIT

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

LENGTH

    def __contains__(self, key):
        if self._pending_removals:
            self._commit_removals()
        try:
            o = self.data[key]()
        except KeyError:
            return False
        return o is not None

    def __repr__(self):
REPR

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
SETDEFAULT
            self.data[key] = KeyedRef(default, self._remove, key)
            return default
        return o

UPDATE

    def valuerefs(self):
        return list(self.data.values())
`

const VALUE_INIT = String.raw`
        def remove(wr, selfref=ref(self), _atomic_removal=_remove_dead_weakref):
            self = selfref()
            if self is not None:
                if self._iterating:
                    self._pending_removals.append(wr.key)
                else:
                    _atomic_removal(self.data, wr.key)

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

LENGTH

    def __repr__(self):
REPR

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

    def update(self, dict=None, SLASH**kwargs):
        if dict is not None:
            if not hasattr(dict, 'items'):
                dict = type({})(dict)
            for key, value in dict.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value
`

/** 2.7 counts the dead that wait for the end of an iteration. */
const valueLength = (minor: number): string => (minor < 3 ? '' : `    def __len__(self):
        if self._pending_removals:
            self._commit_removals()
        return len(self.data)
`)
const keyLength = (minor: number): string => (minor < 3 ? '' : `    def __len__(self):
        if self._dirty_len and self._pending_removals:
            self._scrub_removals()
        return len(self.data) - len(self._pending_removals)
`)

const COMMIT = `
        if self._pending_removals:
            self._commit_removals()`

/** What the data holds, the dead too. */
const walkRefs = (name: string, over: string, before: string): string => `
    def ${name}(self):${before}
        with _IterationGuard(self):
            for wr in ${over}:
                yield wr
`

const walk = (name: string, over: string, keep: string, answer: string, before = '') => `
    def ${name}(self):${before}
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

const repr = (minor: number, name: string): string => `        return '<${minor < 3 ? `${name} at %s>' % id(self)` : `%s at %#x>' % (self.__class__.__name__, id(self))`}`

const valueMethods = (minor: number): string =>
  VALUE_METHODS.replace('REPR', () => repr(minor, 'WeakValueDictionary'))
    .replace('COPIES', () => copies('WeakValueDictionary', 'key, wr', 'new[key] = o', 'new[deepcopy(key, memo)] = o', minor >= 3))
    .replace('COMMIT', () => commit(minor))
    .replace('SETDEFAULT', () => setdefault(minor))
    .replace('UPDATE', () => update(minor))
    .replace('LENGTH', () => valueLength(minor))
const keyMethods = (minor: number): string =>
  KEY_METHODS.replace('REPR', () => repr(minor, 'WeakKeyDictionary'))
    .replace('COPIES', () => copies('WeakKeyDictionary', 'key, value', 'new[o] = value', 'new[o] = deepcopy(value, memo)', minor >= 3))
    .replace('SLASH', minor >= 8 ? '/, ' : '')
    .replace('LENGTH', () => keyLength(minor))

/** 3.9+. */
const UNIONS = String.raw`
    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if isinstance(other, _collections_abc.Mapping):
            new = self.copy()
            new.update(other)
            return new
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, _collections_abc.Mapping):
            new = self.__class__()
            new.update(other)
            new.update(self)
            return new
        return NotImplemented
`

/** The views of 3.x, and as iterators and lists those of 2.7. */
function views(prefix: string, isValue: boolean): string {
  const walks = isValue
    ? [prefix === 'iter' ? walkRefs('iterkeys', 'self.data', COMMIT) : walk('keys', 'k, wr in ITEMS(self.data)', 'wr', 'k', COMMIT), walk(`${prefix}values`, 'wr in VALUES(self.data)', 'wr', 'o', COMMIT), walk(`${prefix}items`, 'k, wr in ITEMS(self.data)', 'wr', 'k, o', COMMIT), walkRefs('itervaluerefs', 'VALUES(self.data)', COMMIT)]
    : [walk(`${prefix}keys`, 'wr in self.data', 'wr', 'o'), walk(`${prefix}values`, 'wr, value in ITEMS(self.data)', 'wr', 'value'), walk(`${prefix}items`, 'wr, value in ITEMS(self.data)', 'wr', 'o, value'), ...(prefix === 'iter' ? [walkRefs('iterkeyrefs', 'self.data', '')] : [])]
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

/** Behind UserDict and the references of weakref. */
export const dictionaries2 = (): string => String.raw`class WeakValueDictionary(UserDict):
    def __init__(*args, **kw):
${byHand('__init__')}${VALUE_INIT}
        self.data = {}
        self.update(*args, **kw)
${valueMethods(0)}${views('iter', true)}

class WeakKeyDictionary(UserDict):
    def __init__(self, dict=None):
        self.data = {}
${KEY_INIT}
${keyMethods(0)}${views('iter', false)}
`

export const dictionaries3 = (minor: number): string => String.raw`class WeakValueDictionary(_collections_abc.MutableMapping):
${minor < 8 ? `    def __init__(*args, **kw):
${byHand('__init__')}` : `    def __init__(self, other=(), /, **kw):
`}${VALUE_INIT}
        self.data = {}
        self.update(${minor < 8 ? '*args' : 'other'}, **kw)
${valueMethods(minor)}${views('', true)}${minor >= 9 ? UNIONS : ''}

class WeakKeyDictionary(_collections_abc.MutableMapping):
    def __init__(self, dict=None):
        self.data = {}
${KEY_INIT}
${keyMethods(minor)}${views('', false)}${minor >= 9 ? UNIONS : ''}
`
