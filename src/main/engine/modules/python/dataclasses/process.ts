/** What the decorator does to a class. */
const PROCESS = String.raw`
def _wants_hash(unsafe_hash, eq, frozen, has_explicit_hash):
    """None: leave it; False: None becomes __hash__; True: a method; raises what cannot be done as TypeError."""
    if unsafe_hash:
        return 'error' if has_explicit_hash else 'add'
    if not eq or has_explicit_hash:
        return None
    return 'add' if frozen else 'none'


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    module = sys.modules.get(cls.__module__)
    globals = module.__dict__ if module is not None else {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot))
    frozen_bases = []
    for b in cls.__mro__[-1:0:-1]:
        base_fields = getattr(b, _FIELDS, None)
        if base_fields is not None:
            for f in base_fields.values():
                fields[f.name] = f
            frozen_bases.append(getattr(b, _PARAMS).frozen)
    cls_annotations = cls.__dict__.get('__annotations__', {})
    cls_fields = []
    seen = False
    dataclasses = sys.modules[__name__]
    for name, annotation in cls_annotations.items():
        if _is_kw_only(annotation, dataclasses) or _MINOR >= 10 and isinstance(annotation, str) and _is_type(annotation, cls, dataclasses, _is_kw_only):
            if seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen = kw_only = True
        else:
            cls_fields.append(_get_field(cls, name, annotation, kw_only))
    for f in cls_fields:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls_annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if any(frozen_bases) and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if frozen_bases and frozen and not (all(frozen_bases) if _MINOR >= 13 else any(frozen_bases)):
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    init_fields = [f for f in fields.values() if f._field_type is not _FIELD_CLASSVAR]
    if _MINOR >= 10:
        std_fields = tuple([f for f in init_fields if f.init and not f.kw_only])
        kw_only_fields = tuple([f for f in init_fields if f.init and f.kw_only])
    else:
        std_fields, kw_only_fields = init_fields, ()
    functions = _Functions(cls, globals)
    if init:
        _init_fn(init_fields, std_fields, kw_only_fields, frozen, hasattr(cls, _POST_INIT_NAME),
                 '__dataclass_self__' if 'self' in fields else 'self', functions, slots)
    if _MINOR >= 13:
        _set_new_attribute(cls, '__replace__', _replace)
    field_list = [f for f in fields.values() if f._field_type is _FIELD]
    compared = [f for f in field_list if f.compare]
    if repr:
        _repr_fn([f for f in field_list if f.repr], functions)
    if eq:
        _eq_fn(compared, functions)
    if order:
        _order_fns(compared, functions)
    if frozen:
        _frozen_fns(cls, field_list, functions)
    action = _wants_hash(unsafe_hash, eq, frozen, has_explicit_hash)
    if action == 'error':
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if action == 'none':
        cls.__hash__ = None
    elif action == 'add':
        hashed = [f for f in field_list if (f.compare if f.hash is None else f.hash)]
        functions.add_hash(['return hash(' + _tuple_str('self', hashed) + ')'])
    functions.finish()
    if not getattr(cls, '__doc__'):
        try:
            text_sig = str(inspect.signature(cls)).replace(' -> None', '')
        except (TypeError, ValueError):
            if _MINOR < 11:
                raise
            text_sig = ''
        cls.__doc__ = cls.__name__ + text_sig
    if match_args and _MINOR >= 10:
        _set_new_attribute(cls, '__match_args__', tuple([f.name for f in std_fields]))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    if _MINOR >= 10:
        import abc
        abc.update_abstractmethods(cls)
    return cls


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for field, value in zip(fields(self), state):
        object.__setattr__(self, field.name, value)


def _get_slots(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return []
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return list(slots)


def _add_slots(cls, is_frozen, weakref_slot):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    cls_dict = dict(cls.__dict__)
    field_names = tuple([f.name for f in fields(cls)])
    if _MINOR >= 11:
        inherited = {name for base in cls.__mro__[1:-1] for name in _get_slots(base)}
        wanted = field_names + (('__weakref__',) if weakref_slot else ())
        cls_dict['__slots__'] = tuple([name for name in wanted if name not in inherited])
    else:
        cls_dict['__slots__'] = field_names
    for name in field_names:
        cls_dict.pop(name, None)
    cls_dict.pop('__dict__', None)
    if _MINOR >= 11:
        cls_dict.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    cls = type(cls)(cls.__name__, cls.__bases__, cls_dict)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        if _MINOR < 11 or '__getstate__' not in cls_dict:
            cls.__getstate__ = _dataclass_getstate
        if _MINOR < 11 or '__setstate__' not in cls_dict:
            cls.__setstate__ = _dataclass_setstate
    return cls

`

const DECORATOR = (first: string, keywords: string, rest: string, moduleKeyword: string) => String.raw`
def dataclass(${first} init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False${keywords}):
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, ${rest})
    if ${first.startsWith('_') ? '_cls' : 'cls'} is None:
        return wrap
    return wrap(${first.startsWith('_') ? '_cls' : 'cls'})


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                   frozen=False${keywords}${moduleKeyword}):
    namespace = {} if namespace is None else namespace
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, tp = item, 'typing.Any'
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, spec = item
            defaults[name] = spec
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = tp

    def exec_body_callback(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns['__annotations__'] = annotations

    cls = types.new_class(cls_name, bases, {}, exec_body_callback)
    if _MINOR >= 12:
        cls.__module__ = '__main__' if module is None else module
    else:
        cls.__module__ = 'types'
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen${keywords.replace(/(\w+)=\w+/g, '$1=$1')})


def fields(class_or_instance):
    try:
        fields = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in fields.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) and not (_MINOR in (9, 10) and hasattr(obj, '__origin__')) else type(obj)
    return hasattr(cls, _FIELDS)

`
export function processSource(minor: number): string {
  const first = minor >= 8 ? 'cls=None, /, *,' : '_cls=None, *,'
  const keywords = (minor >= 10 ? ', match_args=True, kw_only=False, slots=False' : '') + (minor >= 11 ? ', weakref_slot=False' : '')
  const rest = minor >= 11 ? 'match_args, kw_only, slots, weakref_slot' : minor >= 10 ? 'match_args, kw_only, slots, False' : 'False, False, False, False'
  return PROCESS + DECORATOR(first, keywords, rest, minor >= 12 ? ', module=None' : '')
}
