/** tempfile: files and folders of the run below /tmp. Source: Lib/tempfile.py. */
export const TEMPFILE = String.raw`
import io as _io
import os as _os
import random as _random
import sys as _sys
import weakref as _weakref

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp', 'mktemp', 'TMP_MAX',
           'gettempprefix', 'tempdir', 'gettempdir']
TMP_MAX = 10000
tempdir = None
template = 'tmp'
_PYTHON2 = _sys.version_info < (3,)
if _PYTHON2:
    __all__.remove('TemporaryDirectory')
_LETTERS = 'abcdefghijklmnopqrstuvwxyz' + ('ABCDEFGHIJKLMNOPQRSTUVWXYZ' if _PYTHON2 else '') + '0123456789_'


class _RandomNameSequence(object):
    characters = _LETTERS
    _rng = None

    @property
    def rng(self):
        if self._rng is None:
            self._rng = _random.Random()
        return self._rng

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join([self.rng.choice(self.characters) for _ in range(6 if _PYTHON2 else 8)])

    next = __next__


_names = _RandomNameSequence()


def gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = '/tmp'
    return tempdir


def gettempprefix():
    return template


if not _PYTHON2:
    def gettempdirb():
        return gettempdir().encode()

    def gettempprefixb():
        return template.encode()


def _place(suffix, prefix, dir):
    return (dir if dir is not None else gettempdir(), template if prefix is None else prefix, '' if suffix is None else suffix)


def _fresh(make, suffix, prefix, dir):
    dir, prefix, suffix = _place(suffix, prefix, dir)
    while True:
        path = _os.path.abspath(_os.path.join(dir, prefix + _names.__next__() + suffix))
        if not _os.path.exists(path):
            return make(path), path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    return _fresh(lambda path: _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600), suffix, prefix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    return _fresh(lambda path: _os.mkdir(path, 0o700), suffix, prefix, dir)[1]


def mktemp(suffix='', prefix=template, dir=None):
    return _fresh(lambda path: None, suffix, prefix, dir)[1]


class _TemporaryFileCloser(object):
    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.close_called = False
        self.delete = delete

    def close(self):
        if not self.close_called:
            self.close_called = True
            try:
                self.file.close()
            finally:
                if self.delete and _os.path.exists(self.name):
                    _os.unlink(self.name)

    def __del__(self):
        self.close()


class _TemporaryFileWrapper(object):
    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._closer = _TemporaryFileCloser(file, name, delete)

    def __getattr__(self, name):
        value = getattr(self.__dict__['file'], name)
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self.close()
        return result

    def close(self):
        self._closer.close()

    def __iter__(self):
        for line in self.file:
            yield line


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, **options):
    if _PYTHON2:
        descriptor, name = mkstemp(suffix, prefix, dir)
        file = _os.fdopen(descriptor, mode, buffering)
    else:
        descriptor, name = mkstemp(suffix, prefix, dir)
        file = _io.open(descriptor, mode, buffering=buffering, encoding=encoding, newline=newline, errors=options.get('errors'))
        raw = getattr(file, 'buffer', file)
        getattr(raw, 'raw', raw).name = name
    return _TemporaryFileWrapper(file, name, delete and options.get('delete_on_close', True))


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, **options):
    descriptor, name = mkstemp(suffix, prefix, dir)
    _os.unlink(name)
    if _PYTHON2:
        return _os.fdopen(descriptor, mode, buffering)
    return _io.open(descriptor, mode, buffering=buffering, encoding=encoding, newline=newline, errors=options.get('errors'))


class SpooledTemporaryFile(object):
    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None):
        self._file = _io.BytesIO() if 'b' in mode else _io.StringIO(newline='\n')
        self._max_size = max_size
        self._TemporaryFileArgs = {'mode': mode, 'buffering': buffering, 'suffix': suffix, 'prefix': prefix, 'dir': dir}
        if not _PYTHON2:
            self._TemporaryFileArgs.update(encoding=encoding, newline=newline)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        if self._rolled:
            return
        file = self._file
        fresh = self._file = TemporaryFile(**self._TemporaryFileArgs)
        fresh.write(file.getvalue())
        fresh.seek(file.tell(), 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def write(self, s):
        result = self._file.write(s)
        self._check(self._file)
        return result

    def writelines(self, lines):
        result = self._file.writelines(lines)
        self._check(self._file)
        return result

    def __getattr__(self, name):
        if name in ('close', 'closed', 'flush', 'isatty', 'read', 'readline', 'readlines', 'seek', 'tell', 'truncate', 'encoding', 'newlines', 'mode'):
            return getattr(self.__dict__['_file'], name)
        raise AttributeError('%r object has no attribute %r' % (type(self).__name__, name))


def _rmtree(path):
    for name in _os.listdir(path):
        inner = _os.path.join(path, name)
        if _os.path.isdir(inner):
            _rmtree(inner)
        else:
            _os.unlink(inner)
    _os.rmdir(path)


if not _PYTHON2:
    class TemporaryDirectory(object):
        def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, **options):
            self.name = mkdtemp(suffix, prefix, dir)
            self._delete = options.get('delete', True)
            self._finalizer = _weakref.finalize(self, self._cleanup, self.name)

        @classmethod
        def _cleanup(cls, name):
            if _os.path.exists(name):
                _rmtree(name)

        def __repr__(self):
            return '<%s %r>' % (type(self).__name__, self.name)

        def __enter__(self):
            return self.name

        def __exit__(self, exc, value, tb):
            if self._delete:
                self.cleanup()

        def cleanup(self):
            if self._finalizer.detach() or _os.path.exists(self.name):
                self._cleanup(self.name)
`
