/** Functions of os on whole trees of folders; the objects of codecs that text files hold. Source: Lib/os.py, Lib/encodings/utf_8.py. */
export const FILE_TREE = String.raw`
import os
import sys as _sys

_PYTHON2 = _sys.version_info < (3,)
_EEXIST = 17


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = os.path.split(name)
    if not tail:
        head, tail = os.path.split(head)
    if head and tail and not os.path.exists(head):
        if _PYTHON2:
            try:
                makedirs(head, mode)
            except OSError as error:
                if error.errno != _EEXIST:
                    raise
        else:
            try:
                makedirs(head, exist_ok=exist_ok)
            except FileExistsError:
                pass
        if tail == os.curdir:
            return
    try:
        os.mkdir(name, mode)
    except OSError:
        if not exist_ok or not os.path.isdir(name):
            raise


def removedirs(name):
    os.rmdir(name)
    head, tail = os.path.split(name)
    if not tail:
        head, tail = os.path.split(head)
    while head and tail:
        try:
            os.rmdir(head)
        except OSError:
            break
        head, tail = os.path.split(head)


def renames(old, new):
    head, tail = os.path.split(new)
    if head and tail and not os.path.exists(head):
        makedirs(head)
    os.rename(old, new)
    head, tail = os.path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = top if _PYTHON2 else os.fspath(top)
    try:
        names = os.listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    dirs = []
    files = []
    for name in names:
        (dirs if os.path.isdir(os.path.join(top, name)) else files).append(name)
    if topdown:
        yield top, dirs, files
    for name in dirs:
        for each in walk(os.path.join(top, name), topdown, onerror, followlinks):
            yield each
    if not topdown:
        yield top, dirs, files


class DirEntry(object):
    __slots__ = ('name', 'path')

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def is_dir(self, follow_symlinks=True):
        return os.path.isdir(self.path)

    def is_file(self, follow_symlinks=True):
        return os.path.isfile(self.path)

    def is_symlink(self):
        return False

    def stat(self, follow_symlinks=True):
        return os.stat(self.path)

    def inode(self):
        return os.stat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return '<DirEntry %r>' % (self.name,)


DirEntry.__module__ = 'posix'


class ScandirIterator(object):
    def __init__(self, path):
        self._entries = iter([DirEntry(name, os.path.join(path, name)) for name in os.listdir(path)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def close(self):
        self._entries = iter(())


ScandirIterator.__module__ = 'posix'


def scandir(path='.'):
    return ScandirIterator('.' if path is None else os.fspath(path))
`

export const UTF_8_CODEC = String.raw`
class IncrementalEncoder(object):
    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''


class IncrementalDecoder(object):
    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = b''
`
