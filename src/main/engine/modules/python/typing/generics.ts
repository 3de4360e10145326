/** What type parameters and type statements are made of (3.12+): see python/generics.ts. Source: Objects/typevarobject.c. */
export const GENERICS = String.raw`
def _type_parameter(kind, name, evaluate, constrained):
    """T, *T or **T between brackets; a bound is evaluated when somebody asks for it."""
    if kind == 'TypeVarTuple':
        return TypeVarTuple(name)
    if kind == 'ParamSpec':
        variable = ParamSpec(name)
        variable.__infer_variance__ = True
        return variable
    variable = TypeVar(name, infer_variance=True)
    if evaluate is not None:
        attribute = '__constraints__' if constrained else '__bound__'
        delattr(variable, attribute)
        variable._lazy = attribute, evaluate
    return variable


def _lazy_attribute(self, name):
    attribute, evaluate = self.__dict__.get('_lazy', (None, None))
    if name != attribute:
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__module__ + '.' + type(self).__qualname__, name))
    value = self.__dict__[name] = evaluate()
    return value


TypeVar.__getattr__ = _lazy_attribute


class TypeAliasType:
    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self.__value__ = value
        self.__type_params__ = type_params
        self.__parameters__ = tuple([Unpack[p] if isinstance(p, TypeVarTuple) else p for p in type_params])
        self.__module__ = '__main__'

    __getattr__ = _lazy_attribute

    def __setattr__(self, name, value):
        if '__module__' in self.__dict__:
            if name in ('__value__', '__type_params__', '__parameters__', '__module__'):
                raise AttributeError("attribute '%s' of 'typing.TypeAliasType' objects is not writable" % name)
            raise AttributeError('readonly attribute' if name == '__name__' else "'typing.TypeAliasType' object has no attribute '%s'" % name)
        object.__setattr__(self, name, value)

    def __repr__(self):
        return self.__name__

    def __getitem__(self, parameters):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return types.GenericAlias(self, parameters)

    def __or__(self, right):
        _program.refuse('a union with a type alias')

    __ror__ = __or__

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")


def _type_alias(name, type_params, evaluate):
    alias = TypeAliasType(name, None, type_params=type_params)
    del alias.__dict__['__value__']
    alias.__dict__['_lazy'] = '__value__', evaluate
    return alias


def _subscript_generic(parameters):
    return Generic[tuple([Unpack[p] if isinstance(p, TypeVarTuple) else p for p in parameters])]
`
