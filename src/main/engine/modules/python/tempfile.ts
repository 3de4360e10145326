/** tempfile: names and files in memory; what needs a folder is refused. */
export const TEMPFILE = String.raw`
import io as _io

tempdir = None
template = 'tmp'


def gettempdir():
    return '/tmp'


def gettempprefix():
    return template


def _refused(name):
    def call(*args, **kwargs):
        import _program
        _program.refuse('tempfile.' + name)
    call.__name__ = name
    return call


for _name in ('mkstemp', 'mkdtemp', 'mktemp', 'NamedTemporaryFile', 'TemporaryDirectory'):
    globals()[_name] = _refused(_name)
del _name


def TemporaryFile(mode='w+b', *args, **kwargs):
    return _io.BytesIO() if 'b' in mode else _io.StringIO()


class SpooledTemporaryFile(object):
    def __new__(cls, max_size=0, mode='w+b', *args, **kwargs):
        return TemporaryFile(mode)


__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp', 'mktemp', 'gettempprefix',
           'tempdir', 'gettempdir']
`
