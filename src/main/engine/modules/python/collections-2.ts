/** The Python part of 2.7's collections. */
import { counter, NAMED_TUPLE } from './collections-shared.ts'

export const COLLECTIONS_2 = String.raw`
from _collections import deque, defaultdict, _count_elements
from _source import run as _run
from operator import itemgetter as _itemgetter
import sys as _sys

__all__ = ['Counter', 'deque', 'defaultdict', 'namedtuple', 'OrderedDict']

_BAD_NAME = 'Type names and field names can only contain alphanumeric characters and underscores: %r'


class OrderedDict(dict):
    # A ring of lists [previous, next, key] around a sentinel, and a dict from keys to them.
    def __init__(*args, **kwds):
        self = args[0]
        args = args[1:]
        if len(args) > 1:
            raise TypeError('expected at most 1 arguments, got %d' % len(args))
        try:
            self.__root
        except AttributeError:
            self.__root = root = []
            root[:] = [root, root, None]
            self.__map = {}
        self.__update(*args, **kwds)

    def __setitem__(self, key, value, dict_setitem=dict.__setitem__):
        if key not in self:
            root = self.__root
            last = root[0]
            last[1] = root[0] = self.__map[key] = [last, root, key]
        return dict_setitem(self, key, value)

    def __delitem__(self, key, dict_delitem=dict.__delitem__):
        dict_delitem(self, key)
        link_prev, link_next, _ = self.__map.pop(key)
        link_prev[1] = link_next
        link_next[0] = link_prev

    def __iter__(self):
        root = self.__root
        curr = root[1]
        while curr is not root:
            yield curr[2]
            curr = curr[1]

    def __reversed__(self):
        root = self.__root
        curr = root[0]
        while curr is not root:
            yield curr[2]
            curr = curr[0]

    def clear(self):
        for node in self.__map.itervalues():
            del node[:]
        root = self.__root
        root[:] = [root, root, None]
        self.__map.clear()
        dict.clear(self)

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def iterkeys(self):
        return iter(self)

    def itervalues(self):
        for k in self:
            yield self[k]

    def iteritems(self):
        for k in self:
            yield (k, self[k])

    def update(*args, **kwds):
        self, args = args[0], args[1:]
        if args:
            other = args[0]
            if isinstance(other, dict):
                for key in other:
                    self[key] = other[key]
            elif hasattr(other, 'keys'):
                for key in other.keys():
                    self[key] = other[key]
            else:
                for key, value in other:
                    self[key] = value
        for key, value in kwds.items():
            self[key] = value

    __update = update
    __marker = object()

    def pop(self, key, default=__marker):
        if key in self:
            result = self[key]
            del self[key]
            return result
        if default is self.__marker:
            raise KeyError(key)
        return default

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        key = next(reversed(self) if last else iter(self))
        value = self.pop(key)
        return key, value

    def __repr__(self):
        if not self:
            return '%s()' % (self.__class__.__name__,)
        return '%s(%r)' % (self.__class__.__name__, self.items())

    def __reduce__(self):
        items = [[k, self[k]] for k in self]
        own = vars(self).copy()
        for name in vars(OrderedDict()):
            own.pop(name, None)
        return (self.__class__, (items,), own) if own else (self.__class__, (items,))

    def copy(self):
        return self.__class__(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and self.items() == other.items()
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other


def _is_identifier(name):
    return name != '' and all(c.isalnum() or c == '_' for c in name) and not name[0].isdigit()

${NAMED_TUPLE}


_NAMED_TUPLE = """class {name}(tuple):
    '{name}({args})'
    __slots__ = ()
    _fields = {fields!r}

    def __new__(_cls, {args}):
        return _tuple.__new__(_cls, ({args}))

    @classmethod
    def _make(cls, iterable, new=tuple.__new__, len=len):
        result = new(cls, iterable)
        if len(result) != {count}:
            raise TypeError('Expected {count} arguments, got %d' % len(result))
        return result

    def __repr__(self):
        return '{name}({shown})' % self

    def _asdict(self):
        return OrderedDict(zip(self._fields, self))

    def _replace(_self, **kwds):
        result = _self._make(map(kwds.pop, {fields!r}, _self))
        if kwds:
            raise ValueError('Got unexpected field names: %r' % kwds.keys())
        return result

    def __getnewargs__(self):
        return tuple(self)

    __dict__ = _property(_asdict)

    def __getstate__(self):
        pass

{members}"""


def namedtuple(typename, field_names, verbose=False, rename=False):
    typename, field_names = _field_names(typename, field_names, rename)
    field_names = tuple(field_names)
    source = _NAMED_TUPLE.format(
        name=typename, fields=field_names, count=len(field_names), args=repr(field_names).replace("'", '')[1:-1],
        shown=', '.join('%s=%%r' % name for name in field_names),
        members='\n'.join("    %s = _property(_itemgetter(%d), doc='Alias for field number %d')" % (name, index, index) for index, name in enumerate(field_names)))
    namespace = dict(_itemgetter=_itemgetter, __name__='namedtuple_%s' % typename, OrderedDict=OrderedDict, _property=property, _tuple=tuple)
    _run(source, namespace)
    result = namespace[typename]
    result.__module__ = '__main__'
    return result


${counter(0)}

def __getattr__(name):
    # The interfaces are loaded when one of them is asked for.
    import _abcoll
    if name not in _abcoll.__all__:
        raise AttributeError("'module' object has no attribute %r" % name)
    for each in _abcoll.__all__:
        globals()[each] = getattr(_abcoll, each)
    return globals()[name]
`
