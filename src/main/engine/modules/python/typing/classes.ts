/** typing: protocols, named tuples, typed dicts, new types. */
export const CLASSES = String.raw`
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
AnyStr = TypeVar('AnyStr', bytes, str)

_SPECIAL_NAMES = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
                  '__subclasshook__', '__weakref__', '__class_getitem__', '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol',
                  '_is_runtime_protocol', '__protocol_attrs__', '__callable_proto_members_only__', '__non_callable_proto_members__',
                  '__static_attributes__', '__firstlineno__', '__match_args__', '__type_params__', '__init_subclass__'}


def _get_protocol_attrs(cls):
    attrs = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        for attr in list(base.__dict__.keys()) + list(base.__dict__.get('__annotations__', {}).keys()):
            if not attr.startswith('_abc_') and attr not in _SPECIAL_NAMES:
                attrs.add(attr)
    return attrs


def _non_methods(cls):
    return sorted([attr for attr in _get_protocol_attrs(cls) if not callable(getattr(cls, attr, None))])


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


class _ProtocolMeta(ABCMeta):
    def __call__(cls, *args, **kwargs):
        if cls.__dict__.get('_is_protocol', False):
            raise TypeError('Protocols cannot be instantiated')
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False):
            if type.__instancecheck__(cls, instance):
                return True
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if type.__instancecheck__(cls, instance) or not _non_methods(cls) and issubclass(type(instance), cls):
            return True
        return all(hasattr(instance, attr) and (not callable(getattr(cls, attr, None)) or getattr(instance, attr) is not None)
                   for attr in _get_protocol_attrs(cls))


def _proto_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    if not getattr(cls, '_is_runtime_protocol', False):
        raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
    if not isinstance(other, type):
        raise TypeError('issubclass() arg 1 must be a class')
    for attr in _get_protocol_attrs(cls):
        for base in other.__mro__:
            if attr in base.__dict__:
                if base.__dict__[attr] is None:
                    return NotImplemented
                break
            annotations = base.__dict__.get('__annotations__', {})
            if attr in annotations and getattr(base, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_proto_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or base.__module__ in ('collections.abc', 'contextlib', 'typing') or getattr(base, '_is_protocol', False)):
                raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')


_PROTOCOL[0] = Protocol


def _checked_subclass(cls, other):
    if cls.__dict__.get('_is_protocol', False) and cls is not Protocol and getattr(cls, '_is_runtime_protocol', False):
        names = _non_methods(cls)
        if names:
            shown = ', '.join([repr(name) for name in names])
            raise TypeError("Protocols with non-method members don't support issubclass()" + (f'. Non-method members: {shown}.' if _MINOR >= 13 else ''))
    return ABCMeta.__subclasscheck__(cls, other)


_ProtocolMeta.__subclasscheck__ = _checked_subclass


def runtime_checkable(cls):
    if not isinstance(cls, type) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def _support(name, method):
    def abstract(self):
        pass
    abstract.__name__ = method
    cls = _ProtocolMeta(name, (Protocol,), {'__module__': 'typing', '__slots__': (), method: abstractmethod(abstract), '_is_protocol': True})
    return runtime_checkable(cls)


SupportsInt = _support('SupportsInt', '__int__')
SupportsFloat = _support('SupportsFloat', '__float__')
SupportsComplex = _support('SupportsComplex', '__complex__')
SupportsBytes = _support('SupportsBytes', '__bytes__')
SupportsAbs = _support('SupportsAbs', '__abs__')
SupportsRound = _support('SupportsRound', '__round__')
if _MINOR >= 8:
    SupportsIndex = _support('SupportsIndex', '__index__')


def _make_nmtuple(name, types, module, defaults=()):
    pairs = [(n, _type_check(t, f'field {n} annotation must be a type')) for n, t in types]
    nm_tpl = collections.namedtuple(name, [n for n, _ in pairs], defaults=defaults, module=module)
    annotations = collections.OrderedDict(pairs) if _MINOR < 8 else dict(pairs)
    nm_tpl.__annotations__ = annotations
    nm_tpl.__new__.__annotations__ = annotations
    if _MINOR < 9:
        nm_tpl._field_types = annotations
    return nm_tpl


_PROHIBITED = {'__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_field_types', '_make', '_replace', '_asdict', '_source'}


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if ns.get('_root', False):
            return super().__new__(cls, typename, bases, ns)
        types_ = ns.get('__annotations__', {})
        default_names = []
        for field_name in types_:
            if field_name in ns:
                default_names.append(field_name)
            elif default_names:
                if _MINOR < 9:
                    raise TypeError(f'Non-default namedtuple field {field_name} cannot follow default field(s) {", ".join(default_names)}')
                raise TypeError(f'Non-default namedtuple field {field_name} cannot follow default field{"s" if len(default_names) > 1 else ""} '
                                f'{", ".join(default_names)}')
        nm_tpl = _make_nmtuple(typename, types_.items(), ns['__module__'], [ns[n] for n in default_names])
        if Generic in bases:
            nm_tpl = type(typename, (nm_tpl, Generic), {'__slots__': (), '__module__': ns['__module__']})
        for key in ns:
            if key in _PROHIBITED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in ('__annotations__', '__module__', '__qualname__', '__static_attributes__', '__firstlineno__') and key not in nm_tpl._fields:
                setattr(nm_tpl, key, ns[key])
        return nm_tpl


if _MINOR < 9:
    class NamedTuple(metaclass=NamedTupleMeta):
        _root = True

        def __new__(*args, **kwargs):
            cls, typename, *rest = args
            fields = rest[0] if rest else kwargs.items()
            return _make_nmtuple(typename, list(fields), '__main__')
else:
    def NamedTuple(typename, fields=None, /, **kwargs):
        nt = _make_nmtuple(typename, list(kwargs.items() if fields is None else fields), '__main__')
        nt.__orig_bases__ = (NamedTuple,)
        return nt

    _NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})

    def _namedtuple_mro_entries(bases):
        return (_NamedTuple,)

    NamedTuple.__mro_entries__ = _namedtuple_mro_entries


def _qualifiers(t):
    found = []
    while True:
        origin = getattr(t, '__origin__', None)
        if hasattr(t, '__metadata__'):
            t = origin
        elif any(origin is form for form in (Required_, NotRequired_, ReadOnly_)):
            found.append(origin)
            t = t.__args__[0]
        else:
            return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        if name == 'TypedDict' or ns.get('_root'):
            return super().__new__(cls, name, (dict,), ns)
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic and base is not dict:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        kinds = (dict, Generic) if _MINOR >= 11 and any(issubclass(b, Generic) for b in bases if isinstance(b, type)) else (dict,)
        own = {n: _type_check(t, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type", is_argument=False)
               for n, t in ns.get('__annotations__', {}).items()}
        tp_dict = type.__new__(_TypedDictMeta, name, kinds, ns)
        annotations, required, optional, read_only, mutable = {}, set(), set(), set(), set()
        if _MINOR < 9:
            annotations.update(own)
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required |= set(base.__dict__.get('__required_keys__', ()))
            optional |= set(base.__dict__.get('__optional_keys__', ()))
            read_only |= set(base.__dict__.get('__readonly_keys__', ()))
            mutable |= set(base.__dict__.get('__mutable_keys__', ()))
        if _MINOR >= 9:
            annotations.update(own)
        for key, t in own.items():
            qualifiers = _qualifiers(t)
            is_required = True if Required_ in qualifiers else False if NotRequired_ in qualifiers else total
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            if ReadOnly_ not in qualifiers:
                mutable.add(key)
                read_only.discard(key)
            elif key in mutable:
                raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
            else:
                read_only.add(key)
        tp_dict.__annotations__ = annotations
        if _MINOR >= 9:
            tp_dict.__required_keys__ = frozenset(required)
            tp_dict.__optional_keys__ = frozenset(optional)
        if _MINOR >= 13:
            tp_dict.__readonly_keys__ = frozenset(read_only)
            tp_dict.__mutable_keys__ = frozenset(mutable)
        if '__total__' not in tp_dict.__dict__:
            tp_dict.__total__ = total
        return tp_dict

    def __call__(cls, *args, **kwargs):
        if cls.__dict__.get('_root'):
            return _typed_dict(*args, **kwargs)
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


Required_ = NotRequired_ = ReadOnly_ = object()


def _typed_dict(typename, fields=None, *, total=True, **kwargs):
    ns = {'__annotations__': dict(kwargs if fields is None else fields), '__module__': '__main__'}
    return _TypedDictMeta(typename, (), ns, total=total)


if _MINOR >= 9:
    def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
        return _typed_dict(typename, fields, total=total, **kwargs)

    _TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
    TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)
elif _MINOR >= 8:
    TypedDict = _TypedDictMeta('TypedDict', (), {'_root': True, '__module__': 'typing'})


if _MINOR < 10:
    def NewType(name, tp):
        def new_type(x):
            return x

        new_type.__name__ = name
        new_type.__supertype__ = tp
        return new_type
else:
    class NewType:
        def __init__(self, name, tp):
            self.__qualname__ = name
            self.__name__ = name.rpartition('.')[-1]
            self.__supertype__ = tp
            self.__module__ = '__main__'

        def __mro_entries__(self, bases):
            name = self.__name__

            class Dummy:
                def __init_subclass__(cls):
                    raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                    f'\x60{cls.__name__} = NewType({cls.__name__!r}, {name})\x60')
            return (Dummy,)

        def __repr__(self):
            return f'{self.__module__}.{self.__qualname__}'

        def __call__(self, x):
            return x

        def __or__(self, other):
            return Union[self, other]

        def __ror__(self, other):
            return Union[other, self]
`
