/** What is done to finished enumerations, from 3.11 on. */
export const GLOBALS = String.raw`
def unique(enumeration):
    duplicates = [(name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
    if duplicates:
        alias_details = ', '.join(['%s -> %s' % pair for pair in duplicates])
        raise ValueError('duplicate values found in %r: %s' % (enumeration, alias_details))
    return enumeration


def _last_module(member):
    return member.__class__.__module__.split('.')[-1]


def global_enum_repr(self):
    return '%s.%s' % (_last_module(self), self._name_)


def global_flag_repr(self):
    module = _last_module(self)
    if self._name_ is None:
        return '%s.%s(%r)' % (module, self.__class__.__name__, self._value_)
    if _is_single_bit(self._value_):
        return '%s.%s' % (module, self._name_)
    keeps = self._boundary_ is FlagBoundary.KEEP
    return '|'.join([name if keeps and name[0].isdigit() else '%s.%s' % (module, name) for name in self._name_.split('|')])


def global_str(self):
    if self._name_ is None:
        return '%s(%r)' % (self.__class__.__name__, self._value_)
    return self._name_


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls

`

/** CPython's own enumerations are made from plain classes so; the twin takes the full way, whose result is the same. */
export const SIMPLE_ENUM = String.raw`
def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    def convert_class(cls):
        metacls = type(etype)
        classdict = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__', '__firstlineno__', '__static_attributes__'):
                classdict[name] = value
        return metacls.__new__(metacls, cls.__name__, (etype,), classdict, boundary=boundary)
    return convert_class

`

export const CHECKS = String.raw`
class EnumCheck(StrEnum):
    """various conditions to check an enumeration for"""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                _check_unique(enumeration)
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named_flags(enumeration)
        return enumeration


def _check_unique(enumeration):
    duplicates = [(name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
    if duplicates:
        raise ValueError('aliases found in %r: %s' % (enumeration, ', '.join(['%s -> %s' % pair for pair in duplicates])))


def _check_continuous(enumeration):
    values = set(e.value for e in enumeration)
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        kind, expected = 'flag', [2 ** i for i in range(_high_bit(low) + 1, _high_bit(high))]
    else:
        kind, expected = 'enum', range(low + 1, high)
    missing = [str(i) for i in expected if i not in values]
    if missing:
        raise ValueError(('invalid %s %r: missing values %s' % (kind, enumeration.__name__, ', '.join(missing)))[:256])


def _check_named_flags(enumeration):
    member_values = [m.value for m in enumeration]
    missing_names = []
    missing_value = 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        missed = [v for v in _iter_bits_lsb(alias.value) if v not in member_values]
        if missed:
            missing_names.append(name)
            for value in missed:
                missing_value |= value
    if missing_names:
        if len(missing_names) == 1:
            alias = 'alias %s is missing' % missing_names[0]
        else:
            alias = 'aliases %s and %s are missing' % (', '.join(missing_names[:-1]), missing_names[-1])
        value = 'value 0x%x' % missing_value if _is_single_bit(missing_value) else 'combined values of 0x%x' % missing_value
        raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]' % (enumeration.__name__, alias, value))


_stdlib_enums = IntEnum, StrEnum, IntFlag
`
