/** io: the classes of files in memory; 2.7's StringIO and cStringIO. */
export const IO = String.raw`
from _io import _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, StringIO, BytesIO, DEFAULT_BUFFER_SIZE
import sys

__all__ = ['IOBase', 'RawIOBase', 'BytesIO', 'StringIO', 'BufferedIOBase', 'TextIOBase', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR',
           'SEEK_END']

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class UnsupportedOperation(IOError, ValueError):
    pass


UnsupportedOperation.__module__ = 'io'


class IOBase(_IOBase):
    pass


class RawIOBase(_RawIOBase, IOBase):
    pass


class BufferedIOBase(_BufferedIOBase, IOBase):
    pass


class TextIOBase(_TextIOBase, IOBase):
    pass
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
