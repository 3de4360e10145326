/** io: the classes of files; 2.7's StringIO and cStringIO. */
export const IO = String.raw`
from _io import _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, StringIO, BytesIO, DEFAULT_BUFFER_SIZE
from _io import FileIO, BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper, open
import abc as _abc
import sys as _sys

__all__ = ['BlockingIOError', 'open', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO', 'BufferedIOBase', 'BufferedReader', 'BufferedWriter',
           'BufferedRandom', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END']

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
OpenWrapper = open
if _sys.version_info >= (3,):
    from builtins import BlockingIOError
    open_code = lambda path: open(path, 'rb')

    def text_encoding(encoding, stacklevel=2):
        return 'locale' if encoding is None else encoding
else:
    class BlockingIOError(IOError):
        def __init__(self, errno, strerror, characters_written=0):
            IOError.__init__(self, errno, strerror)
            self.characters_written = characters_written


class UnsupportedOperation(IOError, ValueError):
    pass


UnsupportedOperation.__module__ = 'io'
IOBase = _abc.ABCMeta('IOBase', (_IOBase,), {})
RawIOBase = _abc.ABCMeta('RawIOBase', (_RawIOBase, IOBase), {})
BufferedIOBase = _abc.ABCMeta('BufferedIOBase', (_BufferedIOBase, IOBase), {})
TextIOBase = _abc.ABCMeta('TextIOBase', (_TextIOBase, IOBase), {})
for _each in (IOBase, RawIOBase, BufferedIOBase, TextIOBase):
    _each.__module__ = 'io'
RawIOBase.register(FileIO)
for _each in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom):
    BufferedIOBase.register(_each)
for _each in (StringIO, TextIOWrapper):
    TextIOBase.register(_each)
if _sys.version_info >= (3,):
    TextIOBase.register(type(_sys.__stdout__))
del _each
`

export const STRING_IO_2 = String.raw`
__all__ = ['StringIO']


class StringIO:
    def __init__(self, buf=''):
        if not isinstance(buf, basestring):
            buf = str(buf)
        self.buf = buf
        self.len = len(buf)
        self.buflist = []
        self.pos = 0
        self.closed = False
        self.softspace = 0

    def __iter__(self):
        return self

    def next(self):
        _check(self)
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        if not self.closed:
            self.closed = True
            del self.buf, self.pos

    def isatty(self):
        _check(self)
        return False

    def _join(self):
        if self.buflist:
            self.buf += ''.join(self.buflist)
            self.buflist = []

    def seek(self, pos, mode=0):
        _check(self)
        self._join()
        if mode == 1:
            pos += self.pos
        elif mode == 2:
            pos += self.len
        self.pos = max(0, pos)

    def tell(self):
        _check(self)
        return self.pos

    def read(self, n=-1):
        _check(self)
        self._join()
        end = self.len if n is None or n < 0 else min(self.pos + n, self.len)
        text = self.buf[self.pos:end]
        self.pos = end
        return text

    def readline(self, length=None):
        _check(self)
        self._join()
        found = self.buf.find('\n', self.pos)
        end = self.len if found < 0 else found + 1
        if length is not None and length >= 0 and self.pos + length < end:
            end = self.pos + length
        text = self.buf[self.pos:end]
        self.pos = end
        return text

    def readlines(self, sizehint=0):
        total = 0
        lines = []
        line = self.readline()
        while line:
            lines.append(line)
            total += len(line)
            if 0 < sizehint <= total:
                break
            line = self.readline()
        return lines

    def truncate(self, size=None):
        _check(self)
        if size is None:
            size = self.pos
        elif size < 0:
            raise IOError(22, 'Negative size not allowed')
        elif size < self.pos:
            self.pos = size
        self.buf = self.getvalue()[:size]
        self.len = size

    def write(self, s):
        _check(self)
        if not s:
            return
        if not isinstance(s, basestring):
            s = str(s)
        at = self.pos
        if at == self.len:
            self.buflist.append(s)
            self.len = self.pos = at + len(s)
            return
        if at > self.len:
            self.buflist.append('\0' * (at - self.len))
            self.len = at
        self._join()
        self.buf = self.buf[:at] + s + self.buf[at + len(s):]
        self.pos = at + len(s)
        self.len = len(self.buf)

    def writelines(self, iterable):
        for line in iterable:
            self.write(line)

    def flush(self):
        _check(self)

    def getvalue(self):
        _check(self)
        self._join()
        return self.buf


def _check(file):
    if file.closed:
        raise ValueError('I/O operation on closed file')
`

export const C_STRING_IO_2 = String.raw`
import StringIO as _module


class _File(_module.StringIO):
    def reset(self):
        self.seek(0)


def StringIO(s=''):
    return _File(s)
`
