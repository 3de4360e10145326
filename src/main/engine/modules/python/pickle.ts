/** pickle: objects to bytes and back, protocols 0 to 5. Source: Lib/pickle.py, Modules/_pickle.c. */
export const PICKLE = String.raw`
import copyreg as _copyreg
import struct as _struct
import sys as _sys
import io as _io
from types import FunctionType as _FunctionType, MethodType as _MethodType

_MINOR = _sys.version_info[1]
HIGHEST_PROTOCOL = 5 if _MINOR >= 8 else 4
DEFAULT_PROTOCOL = 4 if _MINOR >= 8 else 3
format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0'] + (['5.0'] if _MINOR >= 8 else [])
bytes_types = (bytes, bytearray)
_FRAME_TARGET = 64 * 1024
_BATCH = 1000


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _kind in (PickleError, PicklingError, UnpicklingError):
    _kind.__module__ = '_pickle'


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


if _MINOR >= 8:
    class PickleBuffer:
        def __init__(self, buffer):
            self._buffer = buffer

        def raw(self):
            return memoryview(self._buffer)

        def release(self):
            self._buffer = None


def _raw_escaped(text):
    parts = []
    for c in text:
        n = ord(c)
        if n >= 0x10000:
            parts.append(b'\\U%08x' % n)
        elif n >= 256 or c in '\\\0\n\r\x1a':
            parts.append(b'\\u%04x' % n)
        else:
            parts.append(bytes([n]))
    return b''.join(parts)


def _raw_unescaped(data):
    parts = []
    text = data.decode('latin-1')
    i = 0
    while i < len(text):
        c = text[i]
        if c == '\\' and text[i + 1:i + 2] in ('u', 'U'):
            size = 4 if text[i + 1] == 'u' else 8
            parts.append(chr(int(text[i + 2:i + 2 + size], 16)))
            i += 2 + size
            continue
        parts.append(c)
        i += 1
    return ''.join(parts)


def encode_long(x):
    if x == 0:
        return b''
    nbytes = (x.bit_length() >> 3) + 1
    result = x.to_bytes(nbytes, byteorder='little', signed=True)
    if x < 0 and nbytes > 1 and result[-1] == 0xff and (result[-2] & 0x80) != 0:
        result = result[:-1]
    return result


def decode_long(data):
    return int.from_bytes(data, byteorder='little', signed=True)


_TO_2 = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue', '_thread': 'thread', 'reprlib': 'repr', 'configparser': 'ConfigParser',
         'functools': 'functools', 'itertools': 'itertools'}
_NAMES_TO_2 = {('builtins', 'range'): ('__builtin__', 'xrange'), ('functools', 'reduce'): ('__builtin__', 'reduce'),
               ('sys', 'intern'): ('__builtin__', 'intern'), ('builtins', 'chr'): ('__builtin__', 'unichr'), ('builtins', 'str'): ('__builtin__', 'unicode'),
               ('builtins', 'int'): ('__builtin__', 'long'), ('itertools', 'zip_longest'): ('itertools', 'izip_longest'),
               ('collections', 'UserDict'): ('UserDict', 'IterableUserDict'), ('collections', 'UserList'): ('UserList', 'UserList'),
               ('collections', 'UserString'): ('UserString', 'UserString'), ('builtins', 'filter'): ('itertools', 'ifilter'),
               ('builtins', 'map'): ('itertools', 'imap'), ('builtins', 'zip'): ('itertools', 'izip')}
_FROM_2 = {b: a for a, b in _TO_2.items()}
_NAMES_FROM_2 = {b: a for a, b in _NAMES_TO_2.items()}


def _attribute(obj, name, word):
    parent = None
    for part in name.split('.'):
        if part == '<locals>':
            raise AttributeError("%s local %s %r%s" % (word, 'object' if _MINOR >= 12 or True else 'attribute', name, ''))
        parent, obj = obj, getattr(obj, part)
    return obj


def whichmodule(obj, name):
    module = getattr(obj, '__module__', None)
    if module is not None:
        return module
    for module_name, module in list(_sys.modules.items()):
        if module_name in ('__main__', '__mp_main__') or module is None:
            continue
        try:
            if _attribute(module, name, '') is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


class _Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif not 0 <= protocol <= HIGHEST_PROTOCOL:
            raise ValueError('pickle protocol must be <= %d' % HIGHEST_PROTOCOL)
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute")
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.memo = {}
        self.fix_imports = fix_imports and protocol < 3
        self._frame = None

    def clear_memo(self):
        self.memo.clear()

    def _write(self, data):
        if self._frame is None:
            self._file_write(data)
            return
        if self._frame_size >= _FRAME_TARGET:
            self._commit()
        self._frame.append(data)
        self._frame_size += len(data)

    def _commit(self):
        data = b''.join(self._frame)
        if len(data) >= 4:
            self._file_write(b'\x95' + _struct.pack('<Q', len(data)))
        self._file_write(data)
        self._frame = []
        self._frame_size = 0

    def _write_large(self, header, payload):
        if self._frame is None:
            self._file_write(header + payload)
            return
        if self._frame:
            self._commit()
        self._file_write(header)
        self._file_write(payload)

    def dump(self, obj):
        if self.proto >= 2:
            self._file_write(b'\x80' + bytes([self.proto]))
        if self.proto >= 4:
            self._frame = []
            self._frame_size = 0
        self.save(obj)
        self._write(b'.')
        if self._frame is not None:
            self._commit()
            self._frame = None

    def memoize(self, obj):
        if self.fast:
            return
        idx = len(self.memo)
        self._write(self._put(idx))
        self.memo[id(obj)] = idx, obj

    def _put(self, idx):
        if self.proto >= 4:
            return b'\x94'
        if self.bin:
            return b'q' + bytes([idx]) if idx < 256 else b'r' + _struct.pack('<I', idx)
        return b'p' + repr(idx).encode('ascii') + b'\n'

    def _get(self, i):
        if self.bin:
            return b'h' + bytes([i]) if i < 256 else b'j' + _struct.pack('<I', i)
        return b'g' + repr(i).encode('ascii') + b'\n'

    def persistent_id(self, obj):
        return None

    def save(self, obj, save_persistent_id=True):
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                if self.bin:
                    self.save(pid, save_persistent_id=False)
                    self._write(b'Q')
                else:
                    self._write(b'P' + str(pid).encode('ascii') + b'\n')
                return
        t = type(obj)
        if obj is None:
            self._write(b'N')
            return
        if t is bool:
            self._save_bool(obj)
            return
        if t is int:
            self._save_int(obj)
            return
        if t is float:
            self._write(b'G' + _struct.pack('>d', obj) if self.bin else b'F' + repr(obj).encode('ascii') + b'\n')
            return
        x = self.memo.get(id(obj))
        if x is not None:
            self._write(self._get(x[0]))
            return
        f = self._dispatch.get(t)
        if f is not None:
            f(self, obj)
            return
        override = getattr(self, 'reducer_override', None)
        rv = NotImplemented if override is None else override(obj)
        if rv is NotImplemented:
            reduce = getattr(self, 'dispatch_table', _copyreg.dispatch_table).get(t)
            if reduce is not None:
                rv = reduce(obj)
            elif issubclass(t, type):
                self.save_global(obj)
                return
            else:
                reduce = getattr(obj, '__reduce_ex__', None)
                if reduce is not None:
                    rv = reduce(self.proto)
                else:
                    raise PicklingError("Can't pickle %r object: %r" % (t.__name__, obj))
        if isinstance(rv, str):
            self.save_global(obj, rv)
            return
        if not isinstance(rv, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(rv) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self.save_reduce(obj=obj, *rv)

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        if not callable(func):
            raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
        name = getattr(func, '__name__', '')
        if self.proto >= 2 and name == '__newobj_ex__':
            cls, args, kwargs = args
            if self.proto >= 4:
                self.save(cls)
                self.save(args)
                self.save(kwargs)
                self._write(b'\x92')
            else:
                import functools
                self.save(functools.partial(cls.__new__, cls, *args, **kwargs))
                self.save(())
                self._write(b'R')
        elif self.proto >= 2 and name == '__newobj__':
            cls = args[0]
            if not hasattr(cls, '__new__'):
                raise PicklingError('args[0] from __newobj__ args has no __new__')
            if obj is not None and cls is not obj.__class__:
                raise PicklingError('args[0] from __newobj__ args has the wrong class')
            self.save(cls)
            self.save(args[1:])
            self._write(b'\x81')
        else:
            self.save(func)
            self.save(args)
            self._write(b'R')
        if obj is not None:
            if id(obj) in self.memo:
                self._write(b'0' + self._get(self.memo[id(obj)][0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            if state_setter is None:
                self.save(state)
                self._write(b'b')
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                self._write(b'\x86R0')

    _dispatch = {}

    def _save_bool(self, obj):
        self._write((b'\x88' if obj else b'\x89') if self.proto >= 2 else (b'I01\n' if obj else b'I00\n'))

    def _save_int(self, obj):
        if self.bin:
            if 0 <= obj <= 0xff:
                self._write(b'K' + bytes([obj]))
                return
            if 0 <= obj <= 0xffff:
                self._write(b'M' + _struct.pack('<H', obj))
                return
            if -0x80000000 <= obj <= 0x7fffffff:
                self._write(b'J' + _struct.pack('<i', obj))
                return
        if self.proto >= 2:
            data = encode_long(obj)
            n = len(data)
            self._write((b'\x8a' + bytes([n]) if n < 256 else b'\x8b' + _struct.pack('<i', n)) + data)
            return
        if -0x80000000 <= obj <= 0x7fffffff:
            self._write(b'I' + repr(obj).encode('ascii') + b'\n')
        else:
            self._write(b'L' + repr(obj).encode('ascii') + b'L\n')

    def _save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                import codecs
                self.save_reduce(codecs.encode, (str(obj, 'latin1'), 'latin1'), obj=obj)
            return
        n = len(obj)
        if n <= 0xff:
            self._write(b'C' + bytes([n]) + obj)
        elif n > 0xffffffff and self.proto >= 4:
            self._write_large(b'\x8e' + _struct.pack('<Q', n), obj)
        elif n >= _FRAME_TARGET:
            self._write_large(b'B' + _struct.pack('<I', n), obj)
        else:
            self._write(b'B' + _struct.pack('<I', n) + obj)
        self.memoize(obj)

    _dispatch[bytes] = _save_bytes

    def _save_bytearray(self, obj):
        if self.proto < 5:
            if not obj:
                self.save_reduce(bytearray, (), obj=obj)
            elif self.proto < 3 and _MINOR < 8:
                self.save_reduce(bytearray, (str(obj, 'latin1'), 'latin-1'), obj=obj)
            else:
                self.save_reduce(bytearray, (bytes(obj),), obj=obj)
            return
        n = len(obj)
        if n >= _FRAME_TARGET:
            self._write_large(b'\x96' + _struct.pack('<Q', n), bytes(obj))
        else:
            self._write(b'\x96' + _struct.pack('<Q', n) + obj)
        self.memoize(obj)

    _dispatch[bytearray] = _save_bytearray

    def _save_str(self, obj):
        if self.bin:
            encoded = obj.encode('utf-8', 'surrogatepass')
            n = len(encoded)
            if n <= 0xff and self.proto >= 4:
                self._write(b'\x8c' + bytes([n]) + encoded)
            elif n > 0xffffffff and self.proto >= 4:
                self._write_large(b'\x8d' + _struct.pack('<Q', n), encoded)
            elif n >= _FRAME_TARGET:
                self._write_large(b'X' + _struct.pack('<I', n), encoded)
            else:
                self._write(b'X' + _struct.pack('<I', n) + encoded)
        else:
            self._write(b'V' + _raw_escaped(obj) + b'\n')
        self.memoize(obj)

    _dispatch[str] = _save_str

    def _save_tuple(self, obj):
        if not obj:
            self._write(b')' if self.bin else b'(t')
            return
        n = len(obj)
        memo = self.memo
        if n <= 3 and self.proto >= 2:
            for element in obj:
                self.save(element)
            if id(obj) in memo:
                self._write(b'0' * n + self._get(memo[id(obj)][0]))
            else:
                self._write((b'\x85', b'\x86', b'\x87')[n - 1])
                self.memoize(obj)
            return
        self._write(b'(')
        for element in obj:
            self.save(element)
        if id(obj) in memo:
            self._write((b'1' if self.bin else b'0' * (n + 1)) + self._get(memo[id(obj)][0]))
            return
        self._write(b't')
        self.memoize(obj)

    _dispatch[tuple] = _save_tuple

    def _save_list(self, obj):
        self._write(b']' if self.bin else b'(l')
        self.memoize(obj)
        self._batch_appends(obj)

    _dispatch[list] = _save_list

    def _batch_appends(self, items):
        if not self.bin:
            for x in items:
                self.save(x)
                self._write(b'a')
            return
        for batch in _batches(items):
            if len(batch) > 1:
                self._write(b'(')
                for x in batch:
                    self.save(x)
                self._write(b'e')
            else:
                self.save(batch[0])
                self._write(b'a')

    def _save_dict(self, obj):
        self._write(b'}' if self.bin else b'(d')
        self.memoize(obj)
        self._batch_setitems(obj.items())

    _dispatch[dict] = _save_dict

    def _batch_setitems(self, items):
        if not self.bin:
            for k, v in items:
                self.save(k)
                self.save(v)
                self._write(b's')
            return
        for batch in _batches(items):
            if len(batch) > 1:
                self._write(b'(')
                for k, v in batch:
                    self.save(k)
                    self.save(v)
                self._write(b'u')
            else:
                self.save(batch[0][0])
                self.save(batch[0][1])
                self._write(b's')

    def _save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self._write(b'\x8f')
        self.memoize(obj)
        for batch in _batches(obj):
            self._write(b'(')
            for item in batch:
                self.save(item)
            self._write(b'\x90')

    _dispatch[set] = _save_set

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self._write(b'(')
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self._write(b'1' + self._get(self.memo[id(obj)][0]))
            return
        self._write(b'\x91')
        self.memoize(obj)

    _dispatch[frozenset] = _save_frozenset

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None)
        if name is None:
            name = obj.__name__
        module_name = whichmodule(obj, name)
        if '<locals>' in name.split('.'):
            raise (AttributeError if _MINOR < 14 else PicklingError)("Can't %s local object %r" % ('pickle' if _MINOR < 13 else 'get', name))
        try:
            module = _import(module_name)
            found = _attribute(module, name, "Can't get")
        except (ImportError, KeyError, AttributeError):
            raise PicklingError("Can't pickle %r: %s" % (obj, ("it's not found as %s.%s" if module_name in _sys.modules else 'import of module %r failed')
                                                        % ((module_name, name) if module_name in _sys.modules else (module_name,)))) from None
        if found is not obj:
            raise PicklingError("Can't pickle %r: it's not the same object as %s.%s" % (obj, module_name, name))
        if self.proto >= 2:
            import copyreg
            code = getattr(copyreg, '_extension_registry', {}).get((module_name, name))
            if code:
                self._write(b'\x82' + bytes([code]) if code <= 0xff else b'\x83' + _struct.pack('<H', code))
                return
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self._write(b'\x93')
        elif '.' in name:
            parent, _, last = name.rpartition('.')
            self.save_reduce(getattr, (_attribute(module, parent, ''), last))
        else:
            if self.fix_imports:
                if (module_name, name) in _NAMES_TO_2:
                    module_name, name = _NAMES_TO_2[(module_name, name)]
                elif module_name in _TO_2:
                    module_name = _TO_2[module_name]
            self._write(b'c' + module_name.encode('utf-8') + b'\n' + name.encode('utf-8') + b'\n')
        self.memoize(obj)

    def _save_type(self, obj):
        if obj is type(None):
            return self.save_reduce(type, (None,), obj=obj)
        if obj is type(NotImplemented):
            return self.save_reduce(type, (NotImplemented,), obj=obj)
        if obj is type(...):
            return self.save_reduce(type, (...,), obj=obj)
        return self.save_global(obj)

    def _save_complex(self, obj):
        self.save_reduce(complex, (obj.real, obj.imag), obj=obj)

    _dispatch[complex] = _save_complex

    def _save_range(self, obj):
        self.save_reduce(type(obj), (obj.start, obj.stop, obj.step), obj=obj)

    _dispatch[range] = _dispatch[slice] = _save_range

    def _save_module(self, obj):
        raise TypeError("cannot pickle 'module' object" if _MINOR >= 8 else "can't pickle module objects")

    _dispatch[type(_sys)] = _save_module

    def _save_named(self, obj):
        self.save_global(obj, repr(obj))

    _dispatch[type(...)] = _dispatch[type(NotImplemented)] = _save_named

    def _save_builtin(self, obj):
        owner = obj.__self__
        if owner is None or type(owner) is type(_sys):
            return self.save_global(obj, obj.__qualname__)
        return self.save_reduce(getattr, (owner, obj.__name__), obj=obj)

    def _save_method(self, obj):
        return self.save_reduce(getattr, (obj.__self__, obj.__func__.__name__), obj=obj)

    _dispatch[type(len)] = _save_builtin
    _dispatch[_MethodType] = _save_method
    _dispatch[_FunctionType] = save_global
    _dispatch[type] = _save_type


def _batches(items):
    it = iter(items)
    while True:
        batch = []
        for item in it:
            batch.append(item)
            if len(batch) == _BATCH:
                break
        if not batch:
            return
        yield batch
        if len(batch) < _BATCH:
            return


def _import(name):
    module = _sys.modules.get(name)
    if module is None:
        __import__(name)
        module = _sys.modules[name]
    return module
`
