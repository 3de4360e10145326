/** pickle, continued: reading. Source: Lib/pickle.py. */
export const UNPICKLING = String.raw`
class _Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        self._file_read = file.read
        self._file_readline = file.readline
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports
        self._buffers = iter(buffers) if buffers is not None else None

    def _read(self, n):
        data = self._file_read(n)
        if len(data) < n:
            raise EOFError('Ran out of input') if not self._started else UnpicklingError('pickle data was truncated')
        return data

    def _line(self):
        line = self._file_readline()
        if not line.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return line[:-1]

    def load(self):
        self._started = False
        self.stack = []
        self.metastack = []
        table = self._table
        try:
            while True:
                key = self._file_read(1)
                if not key:
                    raise EOFError('Ran out of input')
                self._started = True
                step = table.get(key[0])
                if step is None:
                    raise UnpicklingError("invalid load key, '%s'." % (chr(key[0]) if 32 <= key[0] < 127 else '\\x%02x' % key[0]))
                step(self)
        except _Stop as stop:
            return stop.value
        except IndexError:
            raise UnpicklingError('unpickling stack underflow') from None

    def _pop_mark(self):
        items = self.stack
        self.stack = self.metastack.pop()
        return items

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function was specified.')

    def find_class(self, module, name):
        if self.proto < 3 and self.fix_imports:
            if (module, name) in _NAMES_FROM_2:
                module, name = _NAMES_FROM_2[(module, name)]
            elif module in _FROM_2:
                module = _FROM_2[module]
        found = _import(module)
        if self.proto >= 4:
            for part in name.split('.'):
                try:
                    found = getattr(found, part)
                except AttributeError:
                    raise AttributeError("Can't get attribute %r on %r" % (name, _sys.modules[module])) from None
            return found
        try:
            return getattr(found, name)
        except AttributeError:
            raise AttributeError("Can't get attribute %r on %r" % (name, found)) from None

    _table = {}

    def _step(table, key):
        def add(fn):
            table[key[0]] = fn
            return fn
        return add

    def _number(self, size, code):
        return _struct.unpack(code, self._read(size))[0]

    def _string(self, data):
        return data if self.encoding == 'bytes' else data.decode(self.encoding, self.errors)

    @_step(_table, b'\x80')
    def _proto(self):
        self.proto = self._read(1)[0]
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError('unsupported pickle protocol: %d' % self.proto)

    @_step(_table, b'\x95')
    def _framed(self):
        self._read(8)

    @_step(_table, b'.')
    def _stop(self):
        raise _Stop(self.stack.pop())

    @_step(_table, b'P')
    def _persid(self):
        self.stack.append(self.persistent_load(self._line().decode('ascii')))

    @_step(_table, b'Q')
    def _binpersid(self):
        self.stack.append(self.persistent_load(self.stack.pop()))

    @_step(_table, b'I')
    def _int(self):
        data = self._line()
        self.stack.append(False if data == b'00' else True if data == b'01' else int(data, 0))

    @_step(_table, b'L')
    def _long(self):
        data = self._line()
        self.stack.append(int(data[:-1] if data[-1:] == b'L' else data, 0))

    @_step(_table, b'\x8a')
    def _long1(self):
        self.stack.append(decode_long(self._read(self._read(1)[0])))

    @_step(_table, b'\x8b')
    def _long4(self):
        self.stack.append(decode_long(self._read(self._number(4, '<i'))))

    @_step(_table, b'F')
    def _float(self):
        self.stack.append(float(self._line()))

    @_step(_table, b'S')
    def _quoted(self):
        data = self._line()
        if len(data) < 2 or data[0] != data[-1] or data[0] not in b'"\'':
            raise UnpicklingError('the STRING opcode argument must be quoted')
        import codecs
        self.stack.append(self._string(codecs.escape_decode(data[1:-1])[0]))

    @_step(_table, b'T')
    def _binstring(self):
        self.stack.append(self._string(self._read(self._number(4, '<i'))))

    @_step(_table, b'U')
    def _short_binstring(self):
        self.stack.append(self._string(self._read(self._read(1)[0])))

    @_step(_table, b'V')
    def _unicode(self):
        self.stack.append(_raw_unescaped(self._line()))

    @_step(_table, b'c')
    def _global(self):
        module, name = self._line().decode('utf-8'), self._line().decode('utf-8')
        self.stack.append(self.find_class(module, name))

    @_step(_table, b'\x93')
    def _stack_global(self):
        name, module = self.stack.pop(), self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self.stack.append(self.find_class(module, name))

    @_step(_table, b'i')
    def _inst(self):
        module, name = self._line().decode('ascii'), self._line().decode('ascii')
        args = self._pop_mark()
        self.stack.append(self.find_class(module, name)(*args))

    @_step(_table, b'o')
    def _obj(self):
        args = self._pop_mark()
        self.stack.append(args[0](*args[1:]))

    @_step(_table, b'\x81')
    def _newobj(self):
        args = self.stack.pop()
        cls = self.stack.pop()
        self.stack.append(cls.__new__(cls, *args))

    @_step(_table, b'\x92')
    def _newobj_ex(self):
        kwargs, args, cls = self.stack.pop(), self.stack.pop(), self.stack.pop()
        self.stack.append(cls.__new__(cls, *args, **kwargs))

    @_step(_table, b'R')
    def _reduce(self):
        args = self.stack.pop()
        func = self.stack[-1]
        self.stack[-1] = func(*args)

    @_step(_table, b'(')
    def _mark(self):
        self.metastack.append(self.stack)
        self.stack = []

    @_step(_table, b'0')
    def _pop(self):
        if self.stack:
            del self.stack[-1]
        else:
            self._pop_mark()

    @_step(_table, b'1')
    def _popmark(self):
        self._pop_mark()

    @_step(_table, b'2')
    def _dup(self):
        self.stack.append(self.stack[-1])

    def _memo(self, i):
        try:
            self.stack.append(self.memo[i])
        except KeyError:
            raise UnpicklingError('Memo value not found at index %d' % i) from None

    @_step(_table, b'g')
    def _get(self):
        self._memo(int(self._line()))

    @_step(_table, b'h')
    def _binget(self):
        self._memo(self._read(1)[0])

    @_step(_table, b'j')
    def _long_binget(self):
        self._memo(self._number(4, '<I'))

    @_step(_table, b'p')
    def _put(self):
        self.memo[int(self._line())] = self.stack[-1]

    @_step(_table, b'q')
    def _binput(self):
        self.memo[self._read(1)[0]] = self.stack[-1]

    @_step(_table, b'r')
    def _long_binput(self):
        self.memo[self._number(4, '<I')] = self.stack[-1]

    @_step(_table, b'\x94')
    def _memoize(self):
        self.memo[len(self.memo)] = self.stack[-1]

    @_step(_table, b'a')
    def _append(self):
        value = self.stack.pop()
        self.stack[-1].append(value)

    @_step(_table, b'e')
    def _appends(self):
        items = self._pop_mark()
        target = self.stack[-1]
        if hasattr(target, 'extend'):
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    @_step(_table, b's')
    def _setitem(self):
        value, key = self.stack.pop(), self.stack.pop()
        self.stack[-1][key] = value

    @_step(_table, b'u')
    def _setitems(self):
        items = self._pop_mark()
        target = self.stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    @_step(_table, b'\x90')
    def _additems(self):
        items = self._pop_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    @_step(_table, b'\x91')
    def _frozen(self):
        items = self._pop_mark()
        self.stack.append(frozenset(items))

    @_step(_table, b'l')
    def _list(self):
        items = self._pop_mark()
        self.stack.append(items)

    @_step(_table, b't')
    def _tuple(self):
        items = self._pop_mark()
        self.stack.append(tuple(items))

    @_step(_table, b'd')
    def _dict(self):
        items = self._pop_mark()
        self.stack.append({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    @_step(_table, b'b')
    def _build(self):
        state = self.stack.pop()
        inst = self.stack[-1]
        setstate = getattr(inst, '__setstate__', None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            attributes = inst.__dict__
            for key, value in state.items():
                attributes[_sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(inst, key, value)

    @_step(_table, b'\x82')
    def _ext1(self):
        self._extension(self._read(1)[0])

    @_step(_table, b'\x83')
    def _ext2(self):
        self._extension(self._number(2, '<H'))

    def _extension(self, code):
        key = getattr(_copyreg, '_inverted_registry', {}).get(code)
        if not key:
            raise ValueError('unregistered extension code %d' % code)
        self.stack.append(self.find_class(*key))

    del _step


def _pushes(key, make):
    _Unpickler._table[key[0]] = lambda self: self.stack.append(make(self))


_pushes(b'N', lambda u: None)
_pushes(b'\x88', lambda u: True)
_pushes(b'\x89', lambda u: False)
_pushes(b'J', lambda u: u._number(4, '<i'))
_pushes(b'K', lambda u: u._read(1)[0])
_pushes(b'M', lambda u: u._number(2, '<H'))
_pushes(b'G', lambda u: u._number(8, '>d'))
_pushes(b'X', lambda u: str(u._read(u._number(4, '<I')), 'utf-8', 'surrogatepass'))
_pushes(b'\x8c', lambda u: str(u._read(u._read(1)[0]), 'utf-8', 'surrogatepass'))
_pushes(b'\x8d', lambda u: str(u._read(u._number(8, '<Q')), 'utf-8', 'surrogatepass'))
_pushes(b'B', lambda u: u._read(u._number(4, '<I')))
_pushes(b'C', lambda u: u._read(u._read(1)[0]))
_pushes(b'\x8e', lambda u: u._read(u._number(8, '<Q')))
_pushes(b'\x96', lambda u: bytearray(u._read(u._number(8, '<Q'))))
_pushes(b')', lambda u: ())
_pushes(b']', lambda u: [])
_pushes(b'}', lambda u: {})
_pushes(b'\x8f', lambda u: set())
_pushes(b'\x85', lambda u: (u.stack.pop(),))


def _tuple_of(n):
    def step(self):
        self.stack[-n:] = [tuple(self.stack[-n:])]
    return step


_Unpickler._table[b'\x86'[0]] = _tuple_of(2)
_Unpickler._table[b'\x87'[0]] = _tuple_of(3)
Pickler, Unpickler = _Pickler, _Unpickler
Pickler.__name__ = Pickler.__qualname__ = 'Pickler'
Unpickler.__name__ = Unpickler.__qualname__ = 'Unpickler'
Pickler.__module__ = Unpickler.__module__ = '_pickle'


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    f = _io.BytesIO()
    Pickler(f, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return f.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(_io.BytesIO(data), fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads', 'HIGHEST_PROTOCOL',
           'DEFAULT_PROTOCOL'] + (['PickleBuffer'] if _MINOR >= 8 else [])
`
