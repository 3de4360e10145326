/** Small modules: platform, contextvars, cmath and the like, in a few lines each. */
export const PLATFORM = String.raw`
import sys as _sys

_PYTHON2 = _sys.version_info[0] == 2


def system():
    return 'Linux'


def node():
    return 'localhost'


def release():
    return '6.1.0'


def version():
    return '#1 SMP'


def machine():
    return 'x86_64'


def processor():
    return '' if not _PYTHON2 else 'x86_64'


def architecture(executable=None, bits='', linkage=''):
    return '64bit', 'ELF'


def python_implementation():
    return 'CPython'


def python_version():
    return '%d.%d.%d' % _sys.version_info[:3]


def python_version_tuple():
    return tuple(str(part) for part in _sys.version_info[:3])


def python_compiler():
    return 'GCC'


def python_build():
    return 'default', ''


def python_branch():
    return ''


def python_revision():
    return ''


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    return 'glibc', '2.36'


def platform(aliased=0, terse=0):
    return 'Linux-6.1.0-x86_64-with-glibc2.36'


def uname():
    from collections import namedtuple
    return namedtuple('uname_result', 'system node release version machine processor')(system(), node(), release(), version(), machine(), processor())


def mac_ver():
    return '', ('', '', ''), ''


def win32_ver():
    return '', '', '', ''
`
