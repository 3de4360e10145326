/** pathlib: paths as values; there are no files behind them. Source: Lib/pathlib.py. */
export const PATHLIB = String.raw`
import fnmatch as _fnmatch
import os
import sys as _sys

_MINOR = _sys.version_info[1]
__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath'] + (['UnsupportedOperation'] if _MINOR >= 13 else [])
if _MINOR >= 13:
    class UnsupportedOperation(NotImplementedError):
        pass


class PurePath(object):
    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        self = object.__new__(cls)
        root, parts = '', []
        for arg in args:
            text = arg if isinstance(arg, str) else os.fspath(arg) if hasattr(arg, '__fspath__') else None
            if not isinstance(text, str):
                if _MINOR >= 12:
                    raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, not %r" % type(arg).__name__)
                if text is None:
                    os.fspath(arg)
                raise TypeError("argument should be a str object or an os.PathLike object returning str, not %r" % type(arg))
            if text.startswith('/'):
                root = '//' if text.startswith('//') and not text.startswith('///') else '/'
                parts = []
            parts.extend(part for part in text.split('/') if part and part != '.')
        self._root, self._names = root, parts
        return self

    def __init__(self, *args):
        pass

    def _made(self, root, names):
        made = object.__new__(type(self))
        made._root, made._names = root, names
        return made

    def with_segments(self, *segments):
        return type(self)(*segments)

    def __reduce__(self):
        return self.__class__, self.parts

    def __str__(self):
        return self._root + '/'.join(self._names) or '.'

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(str(self))

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, self.as_posix())

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        return 'file://' + str(self)

    def _key(self):
        return str(self)

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def _sort(self):
        return ([self._root] if self._root else []) + self._names

    def __lt__(self, other):
        return self._sort() < other._sort() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._sort() <= other._sort() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._sort() > other._sort() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._sort() >= other._sort() if isinstance(other, PurePath) else NotImplemented

    drive = property(lambda self: '')
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + tuple(self._names)

    @property
    def name(self):
        return self._names[-1] if self._names else ''

    @property
    def suffix(self):
        name = self.name
        i = name.rfind('.')
        return name[i:] if 0 < i < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        i = name.rfind('.')
        return name[:i] if 0 < i < len(name) - 1 else name

    def with_name(self, name):
        if not self.name:
            raise ValueError('%r has an empty name' % (self,))
        if not name or '/' in name or name == '.':
            raise ValueError('Invalid name %r' % (name,))
        return self._made(self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError('Invalid suffix %r' % (suffix,))
        if not self.name:
            raise ValueError('%r has an empty name' % (self,))
        return self.with_name(self.stem + suffix)

    def relative_to(self, *other, **kwargs):
        walk_up = kwargs.get('walk_up', False)
        base = type(self)(*other)
        n = len(base._names)
        if self._root == base._root and self._names[:n] == base._names:
            return self._made('', self._names[n:])
        if walk_up and self._root == base._root:
            same = 0
            while same < min(n, len(self._names)) and self._names[same] == base._names[same]:
                same += 1
            return self._made('', ['..'] * (n - same) + self._names[same:])
        if _MINOR < 12:
            words = ' is not in the subpath of %r OR one path is relative and the other is absolute.' if _MINOR >= 9 else ' does not start with %r'
            raise ValueError('%r' % str(self) + words % str(base))
        raise ValueError('%r is not in the subpath of %r' % (str(self), str(base)) if self._root == base._root
                         else ('%r is not in the subpath of %r' if _MINOR >= 12 else '%r and %r have different anchors') % (str(self), str(base)))

    def is_relative_to(self, *other):
        base = type(self)(*other)
        return self._root == base._root and self._names[:len(base._names)] == base._names

    def joinpath(self, *args):
        return type(self)(self, *args)

    def __truediv__(self, key):
        try:
            return type(self)(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        return self._made(self._root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def match(self, path_pattern, **kwargs):
        pattern = type(self)(path_pattern)
        if not pattern._names and not pattern._root:
            raise ValueError('empty pattern')
        if pattern._root and (not self._root or len(self._names) != len(pattern._names)):
            return False
        if len(pattern._names) > len(self._names):
            return False
        return all(_fnmatch.fnmatchcase(name, part) for name, part in zip(reversed(self._names), reversed(pattern._names)))


if _MINOR < 9:
    del PurePath.with_stem, PurePath.is_relative_to
if _MINOR < 12:
    del PurePath.with_segments


class _Parents(object):
    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._names)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(self[k] for k in range(*i.indices(len(self))))
        if i >= len(self) or i < -len(self):
            raise IndexError(i)
        if i < 0:
            i += len(self)
        return self._path._made(self._path._root, self._path._names[:-i - 1])

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def __repr__(self):
        return '<%s.parents>' % type(self._path).__name__


class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    def __new__(cls, *args, **kwargs):
        import _program
        _program.refuse('pathlib.PureWindowsPath')


class Path(PurePath):
    def __new__(cls, *args, **kwargs):
        return PurePath.__new__(PosixPath if cls is Path else cls, *args)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser('~'))

    def absolute(self):
        return self if self.is_absolute() else type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        return type(self)(os.path.abspath(str(self)))

    def expanduser(self):
        return type(self)(os.path.expanduser(str(self)))

    def exists(self, **kwargs):
        return os.path.exists(str(self))

    def is_file(self, **kwargs):
        return os.path.isfile(str(self))

    def is_dir(self, **kwargs):
        return os.path.isdir(str(self))

    def is_symlink(self):
        return False

    is_mount = is_socket = is_fifo = is_block_device = is_char_device = is_symlink

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, **kwargs):
        with self.open('r', -1, encoding, errors) as f:
            return f.read()

    def read_bytes(self):
        with self.open('rb', 0) as f:
            return f.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with self.open('w', -1, encoding, errors, newline) as f:
            return f.write(data)

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open('wb') as f:
            return f.write(view)

    def stat(self, **kwargs):
        return os.stat(self)

    def lstat(self):
        return os.lstat(self)

    def iterdir(self):
        for name in os.listdir(self):
            yield self / name

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(self)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self, target)
        return type(self)(target) if _MINOR >= 8 else None

    def replace(self, target):
        os.replace(self, target)
        return type(self)(target) if _MINOR >= 8 else None

    def touch(self, mode=0o666, exist_ok=True):
        os.close(os.open(self, os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL), mode))

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def glob(self, pattern, **kwargs):
        return _glob(self, [part for part in pattern.split('/') if part])

    def rglob(self, pattern, **kwargs):
        return _glob(self, ['**'] + [part for part in pattern.split('/') if part])


def _glob(path, parts):
    import fnmatch
    if not parts:
        yield path
    elif not path.is_dir():
        return
    elif parts[0] == '**':
        seen = set()
        rest = parts[1:]
        for folder in _folders(path):
            for found in _glob(folder, rest):
                if found not in seen:
                    seen.add(found)
                    yield found
    else:
        for each in path.iterdir():
            if fnmatch.fnmatchcase(each.name, parts[0]):
                for found in _glob(each, parts[1:]):
                    yield found


def _folders(path):
    yield path
    for each in path.iterdir():
        if each.is_dir():
            for folder in _folders(each):
                yield folder


def _refused(name):
    def call(self, *args, **kwargs):
        import _program
        _program.refuse('pathlib.Path.' + name)
    call.__name__ = name
    return call


for _name in ('walk', 'chmod', 'symlink_to', 'hardlink_to', 'readlink', 'owner', 'group'):
    setattr(Path, _name, _refused(_name))
del _name


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path, PureWindowsPath):
    def __new__(cls, *args, **kwargs):
        raise NotImplementedError('cannot instantiate %r on your system' % cls.__name__)
`
