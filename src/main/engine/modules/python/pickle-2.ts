/** 2.7's pickle: protocols 0 to 2. Source: Lib/pickle.py (2.7). */
export const PICKLE_2 = String.raw`
import struct as _struct
import sys as _sys
from StringIO import StringIO as _StringIO
from copy_reg import dispatch_table as _table, _extension_registry
import copy_reg as _copy_reg
import types as _types

HIGHEST_PROTOCOL = 2
format_version = '2.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0']


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


def encode_long(x):
    if x == 0:
        return ''
    size = (x.bit_length() >> 3) + 1
    y = x if x > 0 else x + (1 << (size * 8))
    out = ''.join(chr(y >> 8 * i & 255) for i in range(size))
    if x < 0 and size > 1 and out[-1] == '\xff' and ord(out[-2]) & 0x80:
        out = out[:-1]
    return out


def decode_long(data):
    if not data:
        return 0L
    n = 0L
    for i, c in enumerate(data):
        n |= long(ord(c)) << 8 * i
    return n - (1L << len(data) * 8) if ord(data[-1]) & 0x80 else n


def whichmodule(func, funcname):
    mod = getattr(func, '__module__', None)
    if mod is not None:
        return mod
    for name, module in _sys.modules.items():
        if module is not None and name != '__main__' and getattr(module, funcname, None) is func:
            return name
    return '__main__'


class Pickler:
    def __init__(self, file, protocol=None):
        protocol = 0 if protocol is None else protocol
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError('pickle protocol must be <= %d' % HIGHEST_PROTOCOL)
        self.write = file.write
        self.memo = {}
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        if self.proto >= 2:
            self.write('\x80' + chr(self.proto))
        self.save(obj)
        self.write('.')

    def memoize(self, obj):
        if not self.fast:
            n = len(self.memo)
            self.write(self._number(n, 'q', 'r', 'p'))
            self.memo[id(obj)] = n, obj

    def _number(self, i, short, long, text):
        if self.bin:
            return short + chr(i) if i < 256 else long + _struct.pack('<i', i)
        return text + repr(i) + '\n'

    def get(self, i):
        return self._number(i, 'h', 'j', 'g')

    def persistent_id(self, obj):
        return None

    def save(self, obj):
        pid = self.persistent_id(obj)
        if pid is not None:
            if self.bin:
                self.save(pid)
                self.write('Q')
            else:
                self.write('P' + str(pid) + '\n')
            return
        x = self.memo.get(id(obj))
        if x:
            self.write(self.get(x[0]))
            return
        t = type(obj)
        f = self.dispatch.get(t)
        if f:
            f(self, obj)
            return
        reduce = _table.get(t)
        if reduce:
            rv = reduce(obj)
        else:
            if issubclass(t, type):
                self.save_global(obj)
                return
            reduce = getattr(obj, '__reduce_ex__', None)
            if reduce:
                rv = reduce(self.proto)
            else:
                raise PicklingError("Can't pickle %r object: %r" % (t.__name__, obj))
        if type(rv) is str:
            self.save_global(obj, rv)
            return
        if type(rv) is not tuple:
            raise PicklingError('%s must return string or tuple' % reduce)
        if not 2 <= len(rv) <= 5:
            raise PicklingError('Tuple returned by %s must have two to five elements' % reduce)
        self.save_reduce(obj=obj, *rv)

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, obj=None):
        if not isinstance(args, tuple):
            raise PicklingError('args from reduce() should be a tuple')
        if self.proto >= 2 and getattr(func, '__name__', '') == '__newobj__':
            cls = args[0]
            self.save(cls)
            self.save(args[1:])
            self.write('\x81')
        else:
            self.save(func)
            self.save(args)
            self.write('R')
        if obj is not None:
            self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            self.save(state)
            self.write('b')

    dispatch = {}

    def save_none(self, obj):
        self.write('N')

    def save_bool(self, obj):
        self.write(('\x88' if obj else '\x89') if self.proto >= 2 else 'I01\n' if obj else 'I00\n')

    def save_int(self, obj):
        if self.bin:
            if 0 <= obj <= 0xff:
                self.write('K' + chr(obj))
                return
            if 0 <= obj <= 0xffff:
                self.write('M' + _struct.pack('<H', obj))
                return
            if -0x80000000 <= obj <= 0x7fffffff:
                self.write('J' + _struct.pack('<i', obj))
                return
        self.write('I' + repr(obj) + '\n')

    def save_long(self, obj):
        if self.proto >= 2:
            data = encode_long(obj)
            n = len(data)
            self.write(('\x8a' + chr(n) if n < 256 else '\x8b' + _struct.pack('<i', n)) + data)
            return
        self.write('L' + repr(obj) + '\n')

    def save_float(self, obj):
        self.write('G' + _struct.pack('>d', obj) if self.bin else 'F' + repr(obj) + '\n')

    def save_string(self, obj):
        if self.bin:
            n = len(obj)
            self.write(('U' + chr(n) if n < 256 else 'T' + _struct.pack('<i', n)) + obj)
        else:
            self.write('S' + repr(obj) + '\n')
        self.memoize(obj)

    def save_unicode(self, obj):
        if self.bin:
            data = obj.encode('utf-8')
            self.write('X' + _struct.pack('<i', len(data)) + data)
        else:
            parts = []
            for c in obj:
                n = ord(c)
                parts.append('\\U%08x' % n if n >= 0x10000 else '\\u%04x' % n if n >= 256 or c in u'\\\n' else chr(n))
            self.write('V' + ''.join(parts) + '\n')
        self.memoize(obj)

    def save_tuple(self, obj):
        n = len(obj)
        if n == 0:
            self.write(')' if self.bin else '(t')
            return
        memo = self.memo
        if n <= 3 and self.proto >= 2:
            for element in obj:
                self.save(element)
            if id(obj) in memo:
                self.write('0' * n + self.get(memo[id(obj)][0]))
            else:
                self.write('\x85\x86\x87'[n - 1])
                self.memoize(obj)
            return
        self.write('(')
        for element in obj:
            self.save(element)
        if id(obj) in memo:
            self.write(('1' if self.bin else '0' * (n + 1)) + self.get(memo[id(obj)][0]))
            return
        self.write('t')
        self.memoize(obj)

    def save_list(self, obj):
        self.write(']' if self.bin else '(l')
        self.memoize(obj)
        self._batch_appends(iter(obj))

    def _batch_appends(self, items):
        if not self.bin:
            for x in items:
                self.save(x)
                self.write('a')
            return
        items = list(items)
        for start in range(0, len(items), 1000):
            batch = items[start:start + 1000]
            if len(batch) > 1:
                self.write('(')
                for x in batch:
                    self.save(x)
                self.write('e')
            else:
                self.save(batch[0])
                self.write('a')

    def save_dict(self, obj):
        self.write('}' if self.bin else '(d')
        self.memoize(obj)
        self._batch_setitems(obj.iteritems())

    def _batch_setitems(self, items):
        if not self.bin:
            for k, v in items:
                self.save(k)
                self.save(v)
                self.write('s')
            return
        items = list(items)
        for start in range(0, len(items), 1000):
            batch = items[start:start + 1000]
            if len(batch) > 1:
                self.write('(')
                for k, v in batch:
                    self.save(k)
                    self.save(v)
                self.write('u')
            else:
                self.save(batch[0][0])
                self.save(batch[0][1])
                self.write('s')

    def save_inst(self, obj):
        cls = obj.__class__
        memo = self.memo
        args = obj.__getinitargs__() if hasattr(obj, '__getinitargs__') else ()
        self.write('(')
        if self.bin:
            self.save(cls)
            for arg in args:
                self.save(arg)
            self.write('o')
        else:
            for arg in args:
                self.save(arg)
            self.write('i' + cls.__module__ + '\n' + cls.__name__ + '\n')
        self.memoize(obj)
        getstate = getattr(obj, '__getstate__', None)
        self.save(getstate() if getstate else obj.__dict__)
        self.write('b')

    def save_global(self, obj, name=None):
        if name is None:
            name = obj.__name__
        module = getattr(obj, '__module__', None)
        if module is None:
            module = whichmodule(obj, name)
        try:
            __import__(module)
            found = getattr(_sys.modules[module], name)
        except (ImportError, KeyError, AttributeError):
            raise PicklingError("Can't pickle %r: it's not found as %s.%s" % (obj, module, name))
        if found is not obj:
            raise PicklingError("Can't pickle %r: it's not the same object as %s.%s" % (obj, module, name))
        if self.proto >= 2:
            code = _extension_registry.get((module, name))
            if code:
                self.write('\x82' + chr(code) if code <= 0xff else '\x83' + _struct.pack('<H', code))
                return
        self.write('c' + module + '\n' + name + '\n')
        self.memoize(obj)

    def save_complex(self, obj):
        self.save_reduce(complex, (obj.real, obj.imag), obj=obj)

    def save_range(self, obj):
        n = len(obj)
        start = obj[0] if n else 0
        step = obj[1] - obj[0] if n > 1 else 1
        self.save_reduce(xrange, (start, start + n * step, step), obj=obj)

    for _kind, _save in ((complex, save_complex), (xrange, save_range), (type(None), save_none), (bool, save_bool), (int, save_int), (long, save_long), (float, save_float), (str, save_string),
                         (unicode, save_unicode), (tuple, save_tuple), (list, save_list), (dict, save_dict), (_types.InstanceType, save_inst),
                         (_types.ClassType, save_global), (_types.FunctionType, save_global), (_types.BuiltinFunctionType, save_global),
                         (type, save_global)):
        dispatch[_kind] = _save
    del _kind, _save


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class Unpickler:
    def __init__(self, file):
        self.readline = file.readline
        self.read = file.read
        self.memo = {}

    def load(self):
        self.stack = []
        self.marks = []
        read = self.read
        steps = self.steps
        try:
            while True:
                key = read(1)
                if not key:
                    raise EOFError
                steps[key](self)
        except _Stop as stop:
            return stop.value

    def _line(self):
        return self.readline()[:-1]

    def _n(self, size, code):
        return _struct.unpack(code, self.read(size))[0]

    def _popped(self):
        at = self.marks.pop()
        items = self.stack[at:]
        del self.stack[at:]
        return items

    def persistent_load(self, pid):
        raise UnpicklingError('persistent_load is not defined')

    def find_class(self, module, name):
        __import__(module)
        return getattr(_sys.modules[module], name)

    steps = {}

    def _stop(self):
        raise _Stop(self.stack.pop())

    def _proto(self):
        proto = ord(self.read(1))
        if not 0 <= proto <= 2:
            raise ValueError('unsupported pickle protocol: %d' % proto)

    def _int(self):
        data = self._line()
        self.stack.append(False if data == '00' else True if data == '01' else int(data))

    def _quoted(self):
        import codecs
        data = self._line()
        if len(data) < 2 or data[0] != data[-1] or data[0] not in '"\'':
            raise ValueError('insecure string pickle')
        self.stack.append(codecs.escape_decode(data[1:-1])[0])

    def _unicode(self):
        import json
        text = self._line()
        parts = []
        i = 0
        while i < len(text):
            if text[i] == '\\' and text[i + 1:i + 2] in ('u', 'U'):
                size = 4 if text[i + 1] == 'u' else 8
                parts.append(unichr(int(text[i + 2:i + 2 + size], 16)))
                i += 2 + size
            else:
                parts.append(text[i].decode('latin-1'))
                i += 1
        self.stack.append(u''.join(parts))

    def _global(self):
        module = self._line()
        self.stack.append(self.find_class(module, self._line()))

    def _instantiate(self, klass, args):
        if not args and type(klass) is _types.ClassType and not hasattr(klass, '__getinitargs__'):
            value = _Empty()
            value.__class__ = klass
        else:
            value = klass(*args)
        self.stack.append(value)

    def _inst(self):
        module, name = self._line(), self._line()
        args = self._popped()
        self._instantiate(self.find_class(module, name), args)

    def _obj(self):
        items = self._popped()
        self._instantiate(items[0], items[1:])

    def _newobj(self):
        args = self.stack.pop()
        cls = self.stack[-1]
        self.stack[-1] = cls.__new__(cls, *args)

    def _reduce(self):
        args = self.stack.pop()
        self.stack[-1] = self.stack[-1](*args)

    def _put(self, i):
        self.memo[i] = self.stack[-1]

    def _append(self):
        value = self.stack.pop()
        self.stack[-1].append(value)

    def _appends(self):
        items = self._popped()
        self.stack[-1].extend(items)

    def _setitem(self):
        value, key = self.stack.pop(), self.stack.pop()
        self.stack[-1][key] = value

    def _setitems(self):
        items = self._popped()
        target = self.stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _dict(self):
        items = self._popped()
        self.stack.append(dict((items[i], items[i + 1]) for i in range(0, len(items), 2)))

    def _build(self):
        state = self.stack.pop()
        inst = self.stack[-1]
        setstate = getattr(inst, '__setstate__', None)
        if setstate:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            for k, v in state.iteritems():
                inst.__dict__[intern(k) if type(k) is str else k] = v
        if slots:
            for k, v in slots.iteritems():
                setattr(inst, k, v)

    def _tuple_of(n):
        def step(self):
            self.stack[-n:] = [tuple(self.stack[-n:])]
        return step

    def _push(make):
        return lambda self: self.stack.append(make(self))

    steps.update({
        '.': _stop, '\x80': _proto, 'I': _int, 'S': _quoted, 'V': _unicode, 'c': _global, 'i': _inst, 'o': _obj, '\x81': _newobj, 'R': _reduce,
        'a': _append, 'e': _appends, 's': _setitem, 'u': _setitems, 'd': _dict, 'b': _build, '\x85': _tuple_of(1), '\x86': _tuple_of(2),
        '\x87': _tuple_of(3), 'N': _push(lambda u: None), '\x88': _push(lambda u: True), '\x89': _push(lambda u: False),
        'J': _push(lambda u: u._n(4, '<i')), 'K': _push(lambda u: ord(u.read(1))), 'M': _push(lambda u: u._n(2, '<H')),
        'L': _push(lambda u: long(u._line())), 'F': _push(lambda u: float(u._line())), 'G': _push(lambda u: u._n(8, '>d')),
        '\x8a': _push(lambda u: decode_long(u.read(ord(u.read(1))))), '\x8b': _push(lambda u: decode_long(u.read(u._n(4, '<i')))),
        'T': _push(lambda u: u.read(u._n(4, '<i'))), 'U': _push(lambda u: u.read(ord(u.read(1)))),
        'X': _push(lambda u: u.read(u._n(4, '<i')).decode('utf-8')), ')': _push(lambda u: ()), ']': _push(lambda u: []), '}': _push(lambda u: {}),
        't': _push(lambda u: tuple(u._popped())), 'l': _push(lambda u: u._popped()), '(': lambda u: u.marks.append(len(u.stack)),
        '0': lambda u: u.stack.pop(), '1': lambda u: u._popped(), '2': _push(lambda u: u.stack[-1]),
        'g': _push(lambda u: u.memo[int(u._line())]), 'h': _push(lambda u: u.memo[ord(u.read(1))]), 'j': _push(lambda u: u.memo[u._n(4, '<i')]),
        'p': lambda u: u._put(int(u._line())), 'q': lambda u: u._put(ord(u.read(1))), 'r': lambda u: u._put(u._n(4, '<i')),
        'P': _push(lambda u: u.persistent_load(u._line())), 'Q': _push(lambda u: u.persistent_load(u.stack.pop())),
    })
    del _tuple_of, _push


class _Empty:
    pass


def dump(obj, file, protocol=None):
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=None):
    file = _StringIO()
    Pickler(file, protocol).dump(obj)
    return file.getvalue()


def load(file):
    return Unpickler(file).load()


def loads(str):
    return Unpickler(_StringIO(str)).load()


__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads']
`
