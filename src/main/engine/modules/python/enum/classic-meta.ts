/** EnumMeta of 3.7 to 3.10. */
export const CLASSIC_META = String.raw`
_PICKLERS = ('__getnewargs_ex__', '__getnewargs__', '__reduce_ex__', '__reduce__')


def _cannot_be_pickled(bases, classdict, member_type):
    if any(name in member_type.__dict__ for name in _PICKLERS):
        return False
    if _MINOR < 9 or '__new__' in classdict:
        return True
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if any(name in base.__dict__ for name in _PICKLERS):
                return False
            if '__new__' in base.__dict__:
                return True
    return False


class EnumMeta(type):
    """Metaclass for Enum"""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if kwds and _MINOR < 9:
            raise TypeError('__prepare__() got an unexpected keyword argument %r' % next(iter(kwds)))
        if _MINOR >= 8:
            metacls._check_for_existing_members(cls, bases)
        enum_dict = _EnumDict()
        enum_dict._cls_name = cls
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            enum_dict['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return enum_dict

    def __new__(metacls, cls, bases, classdict, **kwds):
        classdict.setdefault('_ignore_', []).append('_ignore_')
        for key in classdict['_ignore_']:
            classdict.pop(key, None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        __new__, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        enum_members = {name: classdict[name] for name in classdict._member_names}
        for name in classdict._member_names:
            del classdict[name]
        _order_ = classdict.pop('_order_', None)
        invalid_names = set(enum_members) & {'mro', ''}
        if invalid_names:
            raise ValueError('Invalid enum member name: {0}'.format(','.join(invalid_names)))
        if '__doc__' not in classdict:
            classdict['__doc__'] = 'An enumeration.'

        enum_class = super().__new__(metacls, cls, bases, classdict, **kwds)
        enum_class._member_names_ = []
        if _MINOR < 8:
            from collections import OrderedDict
            enum_class._member_map_ = OrderedDict()
        else:
            enum_class._member_map_ = {}
        enum_class._member_type_ = member_type
        dynamic_attributes = {name for owner in enum_class.mro() for name, value in owner.__dict__.items()
                              if isinstance(value, DynamicClassAttribute)}
        enum_class._value2member_map_ = {}
        if '__reduce_ex__' not in classdict and member_type is not object and _cannot_be_pickled(bases, classdict, member_type):
            _make_class_unpicklable(enum_class)

        for member_name in classdict._member_names:
            value = enum_members[member_name]
            args = value if isinstance(value, tuple) else (value,)
            if member_type is tuple:
                args = (args,)
            if use_args:
                enum_member = __new__(enum_class, *args)
                if not hasattr(enum_member, '_value_'):
                    enum_member._value_ = value if member_type is object else member_type(*args)
            else:
                enum_member = __new__(enum_class)
                if not hasattr(enum_member, '_value_'):
                    enum_member._value_ = value
            value = enum_member._value_
            enum_member._name_ = member_name
            enum_member.__objclass__ = enum_class
            enum_member.__init__(*args)
            for name, canonical_member in enum_class._member_map_.items():
                if canonical_member._value_ == enum_member._value_:
                    enum_member = canonical_member
                    break
            else:
                enum_class._member_names_.append(member_name)
            if member_name not in dynamic_attributes:
                setattr(enum_class, member_name, enum_member)
            enum_class._member_map_[member_name] = enum_member
            try:
                enum_class._value2member_map_[value] = enum_member
            except TypeError:
                pass

        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name in classdict and _MINOR >= 8:
                continue
            class_method = getattr(enum_class, name)
            obj_method = getattr(member_type, name, None)
            if obj_method is not None and obj_method is class_method:
                setattr(enum_class, name, getattr(first_enum, name, None))
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = __new__
            enum_class.__new__ = Enum.__new__
        if _order_ is not None:
            if isinstance(_order_, str):
                _order_ = _order_.replace(',', ' ').split()
            if _order_ != enum_class._member_names_:
                raise TypeError('member order does not match _order_')
        return enum_class

    def __bool__(self):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            if _MINOR in (7, 10):
                import warnings
                warnings.warn('using non-Enums in containment checks will raise TypeError in Python 3.8' if _MINOR == 7 else
                              'in 3.12 __contains__ will no longer raise TypeError, but will return True if\n'
                              "obj is a member or a member's value", DeprecationWarning, stacklevel=2)
            if _MINOR >= 8:
                raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (type(member).__qualname__, cls.__class__.__qualname__))
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError('%s: cannot delete Enum member.' % cls.__name__)
        super().__delattr__(attr)

    def __dir__(self):
        return ['__class__', '__doc__', '__members__', '__module__'] + self._member_names_

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return '<enum %r>' % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('Cannot reassign members.')
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(cls, bases)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original_names, names = names, []
            last_values = []
            for count, name in enumerate(original_names):
                value = first_enum._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        for item in names:
            member_name, member_value = (item, names[item]) if isinstance(item, str) else item
            classdict[member_name] = member_value
        enum_class = metacls.__new__(metacls, class_name, bases, classdict)
        if module is None:
            module = '__main__'
        enum_class.__module__ = module
        if qualname is not None:
            enum_class.__qualname__ = qualname
        return enum_class

    @staticmethod
    def _check_for_existing_members(class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if issubclass(base, Enum) and base._member_names_:
                    raise TypeError('%s: cannot extend enumeration %r' % (class_name, base.__name__))

    @staticmethod
    def _get_mixins_(class_name, bases):
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not issubclass(first_enum, Enum):
            raise TypeError('new enumerations should be created as \x60EnumName([mixin_type, ...] [data_type,] enum_type)\x60')
        member_type = _find_data_type(class_name, bases) or object
        if first_enum._member_names_:
            raise TypeError('Cannot extend enumerations')
        return member_type, first_enum

    @staticmethod
    def _find_new_(classdict, member_type, first_enum):
        __new__ = classdict.get('__new__', None)
        save_new = __new__ is not None
        if __new__ is None:
            useless = {None, None.__new__, object.__new__, Enum.__new__}
            targets = [getattr(possible, method, None) for method in ('__new_member__', '__new__') for possible in (member_type, first_enum)]
            __new__ = next((target for target in targets if target not in useless), object.__new__)
        return __new__, save_new, __new__ is not object.__new__


def _find_data_type(class_name, bases):
    data_types = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if _MINOR < 8:
                if '__new__' in base.__dict__ and not issubclass(base, Enum):
                    return base
            elif issubclass(base, Enum):
                if base._member_type_ is not object:
                    data_types.append(base._member_type_)
                    break
            elif '__new__' in base.__dict__:
                data_types.append(candidate or base)
                break
            elif _MINOR < 9:
                candidate = base
            else:
                candidate = candidate or base
    if _MINOR >= 9:
        data_types = list(set(data_types))
    if len(data_types) > 1:
        raise TypeError('%r: too many data types: %r' % (class_name, data_types if _MINOR < 9 else set(data_types)))
    return data_types[0] if data_types else None

`
