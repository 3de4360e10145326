/** enum as 3.7 to 3.10 have it: the metaclass makes the members after the class. */
import { CLASSIC_FLAGS } from './classic-flags.ts'
import { CLASSIC_META } from './classic-meta.ts'

const NAMESPACE = String.raw`
import sys
from types import MappingProxyType, DynamicClassAttribute

_MINOR = sys.version_info[1]

__all__ = ['EnumMeta', 'Enum', 'IntEnum', 'Flag', 'IntFlag', 'auto', 'unique']


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1:2] != '_' and name[-2:-1] != '_'


def _is_private(cls_name, name):
    prefix = '_%s__' % (cls_name,)
    if len(name) < 5 or not name.startswith(prefix) or len(name) == len(prefix):
        return False
    return not name.endswith('__') and (_MINOR >= 10 or name[len(prefix)] != '_')


def _make_class_unpicklable(cls):
    def _break_on_call_reduce(self, proto):
        raise TypeError('%r cannot be pickled' % self)
    cls.__reduce_ex__ = _break_on_call_reduce
    cls.__module__ = '<unknown>'


_auto_null = object()


class auto:
    value = _auto_null


_RESERVED = ('_order_', '_create_pseudo_member_', '_generate_next_value_', '_missing_', '_ignore_')


class _EnumDict(dict):
    def __init__(self):
        super().__init__()
        self._member_names = []
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if _MINOR >= 9 and _is_private(self._cls_name, key):
            import warnings
            warnings.warn('private variables, such as %r, will be normal attributes in 3.%d' % (key, 11 if _MINOR >= 10 else 10),
                          DeprecationWarning, stacklevel=2)
        if _is_sunder(key):
            if key not in _RESERVED:
                raise ValueError('_names_ are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = value
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError('_ignore_ cannot specify already set names: %r' % (already,))
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError('Attempted to reuse key: %r' % key)
        elif key not in self._ignore and not _is_descriptor(value):
            if key in self:
                raise TypeError('%r already defined as: %r' % (key, self[key]))
            if isinstance(value, auto):
                if _MINOR < 8:
                    self._auto_called = True
                if value.value == _auto_null:
                    value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
                    self._auto_called = True
                value = value.value
            self._member_names.append(key)
            self._last_values.append(value)
        super().__setitem__(key, value)


Enum = None
`

const ENUM = String.raw`
class Enum(metaclass=EnumMeta):
    """Generic enumeration: classes derived from it have their members."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        try:
            exc = None
            result = cls._missing_(value)
        except Exception as e:
            exc = e
            result = None
        try:
            if isinstance(result, cls):
                return result
            ve_exc = ValueError('%r is not a valid %s' % (value, cls.__name__ if _MINOR < 9 else cls.__qualname__))
            if result is None and exc is None:
                raise ve_exc
            if exc is None:
                exc = TypeError('error in %s._missing_: returned %r instead of None or a valid member' % (cls.__name__, result))
            if _MINOR < 10 or not isinstance(exc, ValueError):
                exc.__context__ = ve_exc
            raise exc
        finally:
            exc = ve_exc = None

    def _generate_next_value_(name, start, count, last_values):
        for last_value in reversed(last_values):
            try:
                return last_value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        if _MINOR < 8:
            raise ValueError('%r is not a valid %s' % (value, cls.__name__))
        return None

    def __repr__(self):
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        added = [name for cls in self.__class__.mro() for name in cls.__dict__ if name[0] != '_' and name not in self._member_map_]
        if _MINOR >= 8:
            added += [name for name in self.__dict__ if name[0] != '_']
        return ['__class__', '__doc__', '__module__'] + added

    def __format__(self, format_spec):
        if self._member_type_ is object or (_MINOR >= 8 and type(self).__str__ not in (Enum.__str__, Flag.__str__)):
            return str.__format__(str(self), format_spec)
        return self._member_type_.__format__(self._value_, format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    @DynamicClassAttribute
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @DynamicClassAttribute
    def value(self):
        """The value of the Enum member."""
        return self._value_


class IntEnum(int, Enum):
    """Enum where members are also (and must be) ints"""


def _reduce_ex_by_name(self, proto):
    return self.name

`

export const ENUM_CLASSIC = [NAMESPACE, CLASSIC_META, ENUM, CLASSIC_FLAGS].join('\n')
