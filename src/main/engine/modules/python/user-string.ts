/** collections.UserString. Source: Lib/collections/__init__.py. */
export const USER_STRING = String.raw`
import _collections_abc
import sys as _sys


class UserString(_collections_abc.Sequence):
    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else seq.data[:] if isinstance(seq, UserString) else str(seq)

    def __str__(self):
        return str(self.data)

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __complex__(self):
        return complex(self.data)

    def __hash__(self):
        return hash(self.data)

    def __getnewargs__(self):
        return (self.data[:],)

    def __contains__(self, char):
        return (char.data if isinstance(char, UserString) else char) in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __add__(self, other):
        return self.__class__(self.data + (other.data if isinstance(other, UserString) else other if isinstance(other, str) else str(other)))

    def __radd__(self, other):
        return self.__class__((other if isinstance(other, str) else str(other)) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def join(self, seq):
        return self.data.join(seq)

    def encode(self, encoding='utf-8', errors='strict'):
        return self.data.encode(encoding, errors)

    def format(self, *args, **kwds):
        return self.data.format(*args, **kwds)

    def format_map(self, mapping):
        return self.data.format_map(mapping)

    maketrans = str.maketrans


def _plain(value):
    return value.data if isinstance(value, UserString) else value


def _delegates(name, wraps):
    def method(self, *args, **kwds):
        result = getattr(self.data, name)(*[_plain(arg) for arg in args], **kwds)
        return self.__class__(result) if wraps else result
    method.__name__ = name
    method.__qualname__ = 'UserString.' + name
    setattr(UserString, name, method)


for _name in ('capitalize casefold center expandtabs ljust lower lstrip replace rjust rstrip strip swapcase title translate upper zfill removeprefix '
              'removesuffix').split():
    if hasattr(str, _name):
        _delegates(_name, True)
for _name in ('count endswith find index isalpha isalnum isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper '
              'partition rfind rindex rpartition rsplit split splitlines startswith').split():
    _delegates(_name, False)


def _compares(name):
    def method(self, other):
        return getattr(self.data, name)(_plain(other))
    method.__name__ = name
    setattr(UserString, name, method)


for _name in ('__eq__', '__lt__', '__le__', '__gt__', '__ge__'):
    _compares(_name)
UserString.__hash__ = lambda self: hash(self.data)
UserString.__module__ = 'collections'
`
