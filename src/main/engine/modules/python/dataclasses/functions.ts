/** The text of generated methods, and its compilation: a call each up to 3.12, one for the whole class from 3.13 on. */
const LONG_NAMES = String.raw`
_DEFAULT = '__dataclass_dflt_%s__'
_TYPE = '__dataclass_type_%s__'
_FACTORY = '__dataclass_HAS_DEFAULT_FACTORY__'
`
const SHORT_NAMES = String.raw`
_DEFAULT = '_dflt_%s'
_TYPE = '_type_%s'
_FACTORY = '_HAS_DEFAULT_FACTORY'
`

const FUNCTION_EACH = (minor: number) => String.raw`
class _Functions:
    """Compiles each method by itself."""

    def __init__(self, cls, globals):
        self.cls = cls
        self.globals = globals

    def add(self, name, args, body, *, locals=None, returns=False, error=None, decorated=False):
        fn = _create_fn(name, args, body, globals=self.globals, locals=locals, return_type=None if returns else MISSING)
        if decorated:
            fn = _recursive_repr(fn)
        if _set_new_attribute(self.cls, name, fn) and error is not None:
            raise TypeError(f'Cannot overwrite attribute {name} in class {self.cls.__name__}' + (f'. {error}' if error else ''))

    def add_hash(self, body):
        fn = _create_fn('__hash__', ['self'], body, globals=self.globals)
        self.cls.__hash__ = ${minor >= 10 ? '_set_qualname(self.cls, fn)' : 'fn'}

    def finish(self):
        pass


def _create_fn(name, args, body, *, globals=None, locals=None, return_type=MISSING):
    if locals is None:
        locals = {}
    ${minor < 10 ? "if 'BUILTINS' not in locals:\n        import builtins\n        locals['BUILTINS'] = builtins" : ''}
    annotation = ''
    if return_type is not MISSING:
        locals['${minor >= 12 ? '__dataclass_return_type__' : '_return_type'}'] = return_type
        annotation = '->${minor >= 12 ? '__dataclass_return_type__' : '_return_type'}'
    lines = '\n'.join(['  ' + line for line in body])
    text = f"def __create_fn__({', '.join(locals)}):\n def {name}({','.join(args)}){annotation}:\n{lines}\n return {name}"
    ns = {}
    exec(text, globals, ns)
    return ns['__create_fn__'](**locals)

`

const ONE_FUNCTION = String.raw`
class _Functions:
    """Compiles all methods of a class at once."""

    def __init__(self, cls, globals):
        self.cls = cls
        self.globals = globals
        self.names = []
        self.source = []
        self.locals = {}
        self.errors = {}
        self.forced = set()

    def add(self, name, args, body, *, locals=None, returns=False, error=None, decorated=False):
        if locals is not None:
            self.locals.update(locals)
        if error is not None:
            self.errors[name] = error
        self.names.append(name)
        annotation = ''
        if returns:
            self.locals[f'__dataclass_{name}_return_type__'] = None
            annotation = f'->__dataclass_{name}_return_type__'
        decorator = ''
        if decorated:
            from reprlib import recursive_repr
            self.locals['__dataclasses_recursive_repr'] = recursive_repr()
            decorator = ' @__dataclasses_recursive_repr\n'
        lines = '\n'.join(['  ' + line for line in body])
        self.source.append(f"{decorator} def {name}({','.join(args)}){annotation}:\n{lines}")

    def add_hash(self, body):
        self.forced.add('__hash__')
        self.add('__hash__', ['self'], body)

    def finish(self):
        answer = f"({','.join(self.names)},)" if self.names else '()'
        source = '\n'.join(self.source)
        text = f"def __create_fn__({','.join(self.locals)}):\n{source}\n return {answer}"
        ns = {}
        exec(text, self.globals, ns)
        for name, fn in zip(self.names, ns['__create_fn__'](**self.locals)):
            fn.__qualname__ = f'{self.cls.__qualname__}.{fn.__name__}'
            if name in self.forced:
                setattr(self.cls, name, fn)
            elif _set_new_attribute(self.cls, name, fn) and name in self.errors:
                extra = self.errors[name]
                raise TypeError(f'Cannot overwrite attribute {fn.__name__} in class {self.cls.__name__}' + (f' {extra}' if extra else ''))

`

const METHODS = (minor: number) => String.raw`
def _set_qualname(cls, value):
    if isinstance(value, types.FunctionType):
        value.__qualname__ = f'{cls.__qualname__}.{value.__name__}'
    return value


def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    ${minor >= 10 ? '_set_qualname(cls, value)' : ''}
    setattr(cls, name, value)
    return False


def _tuple_str(obj_name, fields):
    return f"({','.join([f'{obj_name}.{f.name}' for f in fields])},)" if fields else '()'


def _field_init(f, frozen, globals, self_name, slots):
    default_name = _DEFAULT % f.name
    value = f.name
    if f.default_factory is not MISSING:
        globals[default_name] = f.default_factory
        value = f'{default_name}() if {f.name} is {_FACTORY} else {f.name}' if f.init else f'{default_name}()'
    elif f.init:
        if f.default is not MISSING:
            globals[default_name] = f.default
    elif slots and f.default is not MISSING:
        globals[default_name] = f.default
        value = default_name
    else:
        return None
    if f._field_type is _FIELD_INITVAR:
        return None
    if frozen:
        return f'${minor >= 10 ? '__dataclass_builtins_object__' : 'BUILTINS.object'}.__setattr__({self_name},{f.name!r},{value})'
    return f'{self_name}.{f.name}={value}'


def _init_param(f):
    if f.default is not MISSING:
        default = '=' + _DEFAULT % f.name
    elif f.default_factory is not MISSING:
        default = '=' + _FACTORY
    else:
        default = ''
    return f'{f.name}:{_TYPE % f.name}{default}'


def _init_fn(fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, functions, slots):
    seen_default = None
    for f in std_fields:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = f
            elif seen_default:
                raise TypeError(f'non-default argument {f.name!r} follows default argument' + (f' {seen_default.name!r}' if _MINOR >= 13 else ''))
    locals = {_TYPE % f.name: f.type for f in fields}
    ${minor < 12 ? "locals['MISSING'] = MISSING" : ''}
    locals[_FACTORY] = _HAS_DEFAULT_FACTORY
    ${minor >= 10 ? "locals['__dataclass_builtins_object__'] = object" : ''}
    body = []
    for f in fields:
        line = _field_init(f, frozen, locals, self_name, slots)
        if line:
            body.append(line)
    if has_post_init:
        params = ','.join([f.name for f in fields if f._field_type is _FIELD_INITVAR])
        body.append(f'{self_name}.{_POST_INIT_NAME}({params})')
    args = [self_name] + [_init_param(f) for f in std_fields if f.init]
    if kw_only_fields:
        args += ['*'] + [_init_param(f) for f in kw_only_fields]
    functions.add('__init__', args, body or ['pass'], locals=locals, returns=True)


def _repr_fn(fields, functions):
    shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in fields])
    ${minor >= 13 ? `line = 'return f"{self.__class__.__qualname__}(' + shown + ')"'` : `line = 'return self.__class__.__qualname__ + f"(' + shown + ')"'`}
    functions.add('__repr__', ['self'], [line], decorated=True)


def _frozen_fns(cls, fields, functions):
    ${minor >= 12
      ? "condition = 'type(self) is cls' + (' or name in {' + ', '.join([repr(f.name) for f in fields]) + '}' if fields else '')"
      : "condition = 'type(self) is cls or name in ' + ('(' + ','.join([repr(f.name) for f in fields]) + ',)' if fields else '()')"}
    for name, args, verb in (('__setattr__', ['self', 'name', 'value'], 'assign to'), ('__delattr__', ['self', 'name'], 'delete')):
        functions.add(name, args,
                      [f'if {condition}:', f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                       f"super(cls, self).{name}({', '.join(args[1:])})"],
                      locals={'cls': cls, 'FrozenInstanceError': FrozenInstanceError}, error='')


def _eq_fn(fields, functions):
    ${minor >= 13
      ? `terms = ' and '.join([f'self.{f.name}==other.{f.name}' for f in fields]) or 'True'
    body = ['if self is other:', ' return True', 'if other.__class__ is self.__class__:', f' return {terms}', 'return NotImplemented']`
      : `left, right = _tuple_str('self', fields), _tuple_str('other', fields)
    body = ['if other.__class__ is self.__class__:', f' return {left}=={right}', 'return NotImplemented']`}
    functions.add('__eq__', ['self', 'other'], body)


def _order_fns(fields, functions):
    left, right = _tuple_str('self', fields), _tuple_str('other', fields)
    for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
        functions.add(name, ['self', 'other'], ['if other.__class__ is self.__class__:', f' return {left}{op}{right}', 'return NotImplemented'],
                      error='Consider using functools.total_ordering')

`

export const functionsSource = (minor: number): string =>
  [minor >= 12 ? LONG_NAMES : SHORT_NAMES, minor >= 13 ? ONE_FUNCTION : FUNCTION_EACH(minor), METHODS(minor)].join('\n')
