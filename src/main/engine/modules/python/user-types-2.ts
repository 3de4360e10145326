/** UserDict and UserList of 2.7. Source: Lib/UserDict.py, Lib/UserList.py. */
import { ownArguments } from './own-arguments.ts'

/** The mapping may still come under the name `dict`. */
const given = (method: string): string => `${ownArguments('UserDict', method)}        if args:
            dict = args[0]
        elif 'dict' in kwargs:
            dict = kwargs.pop('dict')
            import warnings
            warnings.warn("Passing 'dict' as keyword argument is deprecated", PendingDeprecationWarning, stacklevel=2)
        else:
            dict = None
`

/** name(arguments): what the method of the same name of the dict inside does. */
const passedOn = (names: readonly string[]): string => names.map((name) => `
    def ${name}(self):
        return self.data.${name}()
`).join('')

export const USER_DICT_2 = String.raw`
class UserDict:
    __hash__ = None

    def __init__(*args, **kwargs):
${given('__init__')}        self.data = {}
        if dict is not None:
            self.update(dict)
        if len(kwargs):
            self.update(kwargs)

    def __repr__(self):
        return repr(self.data)

    def __cmp__(self, dict):
        return cmp(self.data, dict.data if isinstance(dict, UserDict) else dict)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(self.__class__, '__missing__'):
            return self.__class__.__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def has_key(self, key):
        return key in self.data

    def clear(self):
        self.data.clear()
${passedOn(['keys', 'items', 'values', 'iterkeys', 'iteritems', 'itervalues', 'popitem'])}
    def copy(self):
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        import copy
        data = self.data
        try:
            self.data = {}
            new = copy.copy(self)
        finally:
            self.data = data
        new.update(self)
        return new

    def update(*args, **kwargs):
${given('update')}        if isinstance(dict, UserDict):
            self.data.update(dict.data)
        elif isinstance(dict, type({})) or (dict is not None and not hasattr(dict, 'items')):
            self.data.update(dict)
        elif dict is not None:
            for k, v in dict.items():
                self[k] = v
        if len(kwargs):
            self.data.update(kwargs)

    def get(self, key, failobj=None):
        return self[key] if key in self else failobj

    def setdefault(self, key, failobj=None):
        if key not in self:
            self[key] = failobj
        return self[key]

    def pop(self, key, *args):
        return self.data.pop(key, *args)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        new = cls()
        for key in iterable:
            new[key] = value
        return new


class IterableUserDict(UserDict):
    def __iter__(self):
        return iter(self.data)


import _abcoll
_abcoll.MutableMapping.register(IterableUserDict)


class DictMixin:
    def __iter__(self):
        for k in self.keys():
            yield k

    def has_key(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def __contains__(self, key):
        return self.has_key(key)

    def iteritems(self):
        for k in self:
            yield (k, self[k])

    def iterkeys(self):
        return self.__iter__()

    def itervalues(self):
        for _, v in self.iteritems():
            yield v

    def values(self):
        return [v for _, v in self.iteritems()]

    def items(self):
        return list(self.iteritems())

    def clear(self):
        for key in self.keys():
            del self[key]

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default

    def pop(self, key, *args):
        if len(args) > 1:
            raise TypeError('pop expected at most 2 arguments, got ' + repr(1 + len(args)))
        try:
            value = self[key]
        except KeyError:
            if args:
                return args[0]
            raise
        del self[key]
        return value

    def popitem(self):
        try:
            k, v = self.iteritems().next()
        except StopIteration:
            raise KeyError('container is empty')
        del self[k]
        return (k, v)

    def update(self, other=None, **kwargs):
        if other is not None:
            if hasattr(other, 'iteritems'):
                pairs = other.iteritems()
            elif hasattr(other, 'keys'):
                pairs = ((k, other[k]) for k in other.keys())
            else:
                pairs = other
            for k, v in pairs:
                self[k] = v
        if kwargs:
            self.update(kwargs)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __repr__(self):
        return repr(dict(self.iteritems()))

    def __cmp__(self, other):
        if other is None:
            return 1
        if isinstance(other, DictMixin):
            other = dict(other.iteritems())
        return cmp(dict(self.iteritems()), other)

    def __len__(self):
        return len(self.keys())
`

const compared = ['__lt__ <', '__le__ <=', '__eq__ ==', '__ne__ !=', '__gt__ >', '__ge__ >='].map((line) => {
  const [name, sign] = line.split(' ')
  return `
    def ${name}(self, other):
        return self.data ${sign} self.__cast(other)
`
}).join('')

export const USER_LIST_2 = String.raw`
import collections


class UserList(collections.MutableSequence):
    __hash__ = None

    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            if type(initlist) == type(self.data):
                self.data[:] = initlist
            elif isinstance(initlist, UserList):
                self.data[:] = initlist.data[:]
            else:
                self.data = list(initlist)

    def __repr__(self):
        return repr(self.data)
${compared}
    def __cast(self, other):
        return other.data if isinstance(other, UserList) else other

    # What a list takes at once: a list as it is, of anything else its items.
    def __listed(self, other):
        return other.data if isinstance(other, UserList) else other if isinstance(other, type(self.data)) else list(other)

    def __cmp__(self, other):
        return cmp(self.data, self.__cast(other))

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __getslice__(self, i, j):
        return self.__class__(self.data[max(i, 0):max(j, 0)])

    def __setslice__(self, i, j, other):
        self.data[max(i, 0):max(j, 0)] = self.__listed(other)

    def __delslice__(self, i, j):
        del self.data[max(i, 0):max(j, 0)]

    def __add__(self, other):
        return self.__class__(self.data + self.__listed(other))

    def __radd__(self, other):
        return self.__class__(self.__listed(other) + self.data)

    def __iadd__(self, other):
        self.data += self.__listed(other)
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def reverse(self):
        self.data.reverse()

    def sort(self, *args, **kwds):
        self.data.sort(*args, **kwds)

    def extend(self, other):
        self.data.extend(self.__cast(other))
`
