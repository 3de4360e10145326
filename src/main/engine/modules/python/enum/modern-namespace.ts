/** What an enumeration's body writes into, and what makes its members, from 3.11 on. */
export const MODERN_NAMESPACE = String.raw`
def _is_flag(enum_class):
    return Flag is not None and issubclass(enum_class, Flag)


class _proto_member:
    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if enum_class._member_type_ is tuple:
            args = (args,)
        if enum_class._use_args_:
            enum_member = enum_class._new_member_(enum_class, *args)
        else:
            enum_member = enum_class._new_member_(enum_class)
        if not hasattr(enum_member, '_value_'):
            if enum_class._member_type_ is object:
                enum_member._value_ = value
            else:
                try:
                    enum_member._value_ = enum_class._member_type_(*args)
                except Exception as exc:
                    new_exc = TypeError('_value_ not set in __new__, unable to create it')
                    new_exc.__cause__ = exc
                    raise new_exc
        value = enum_member._value_
        enum_member._name_ = member_name
        enum_member.__objclass__ = enum_class
        enum_member.__init__(*args)
        enum_member._sort_order_ = len(enum_class._member_names_)
        if _is_flag(enum_class) and (_MINOR < 13 or isinstance(value, int)):
            enum_class._flag_mask_ |= value
            if _is_single_bit(value):
                enum_class._singles_mask_ |= value
        if _is_flag(enum_class):
            enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1

        canonical = _canonical_member(enum_class, value)
        if canonical is not None:
            enum_member = canonical
        elif not _is_flag(enum_class) or ((_MINOR < 13 or isinstance(value, int)) and _is_single_bit(value)):
            enum_class._member_names_.append(member_name)
        _place_member(enum_class, member_name, enum_member)
        try:
            enum_class._value2member_map_.setdefault(value, enum_member)
        except TypeError:
            enum_class._unhashable_values_.append(value)
            if _MINOR >= 13:
                enum_class._unhashable_values_map_.setdefault(member_name, []).append(value)


def _canonical_member(enum_class, value):
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        for member in enum_class._member_map_.values():
            if member._value_ == value:
                return member


def _place_member(enum_class, member_name, enum_member):
    found_descriptor = descriptor_type = class_type = None
    for base in enum_class.__mro__[1:]:
        attr = base.__dict__.get(member_name)
        if attr is None:
            continue
        if isinstance(attr, (property, DynamicClassAttribute)):
            found_descriptor, class_type, descriptor_type = attr, base, 'enum'
            break
        if _MINOR < 12:
            if hasattr(attr, 'fget') and hasattr(attr, 'fset') and hasattr(attr, 'fdel'):
                found_descriptor = attr
        elif _is_descriptor(attr):
            found_descriptor = attr
            descriptor_type = descriptor_type or 'desc'
            class_type = class_type or base
        else:
            descriptor_type, class_type = 'attr', base
    if found_descriptor:
        redirect = property()
        redirect.member = enum_member
        redirect.__set_name__(enum_class, member_name)
        if descriptor_type in (None, 'enum', 'desc'):
            redirect.fget = getattr(found_descriptor, 'fget', None)
            redirect.fset = getattr(found_descriptor, 'fset', None)
            redirect.fdel = getattr(found_descriptor, 'fdel', None)
        redirect._attr_type = descriptor_type
        redirect._cls_type = class_type
        setattr(enum_class, member_name, redirect)
    else:
        setattr(enum_class, member_name, enum_member)
    enum_class._member_map_[member_name] = enum_member


_RESERVED = {'_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_', '_iter_member_by_value_',
             '_iter_member_by_def_'}
if _MINOR >= 13:
    _RESERVED |= {'_add_alias_', '_add_value_alias_'}


class EnumDict(dict):
    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if _MINOR < 13 and _is_internal_class(self._cls_name, value):
            import warnings
            warnings.warn('In 3.13 classes created inside an enum will not become a member.  '
                          'Use the \x60member\x60 decorator to keep the current behavior.', DeprecationWarning, stacklevel=2)
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in _RESERVED and not (_MINOR >= 13 and key.startswith('_repr_')):
                raise ValueError('_sunder_ names, such as %r, are reserved for future Enum use' % (key,))
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
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
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value):
            pass
        elif _MINOR >= 13 and _is_internal_class(self._cls_name, value):
            pass
        else:
            if key in self:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                value = self._valued(key, value)
            elif (isinstance(value, tuple) if _MINOR >= 13 else type(value) is tuple) and any(isinstance(v, auto) for v in value):
                parts = [self._valued(key, v) if isinstance(v, auto) else v for v in value]
                try:
                    value = type(value)(parts)
                except TypeError:
                    value = type(value)(*parts)
            else:
                self._last_values.append(value)
            self._member_names[key] = None
        super().__setitem__(key, value)

    def _valued(self, key, value):
        if value.value == _auto_null:
            value.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(value.value)
        return value.value

    if _MINOR >= 13:
        @bltns.property
        def member_names(self):
            return list(self._member_names)

    def update(self, members, **more_members):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


_EnumDict = EnumDict
if _MINOR < 13:
    EnumDict.__name__ = EnumDict.__qualname__ = '_EnumDict'
    del EnumDict

`
