/** importlib: import_module, reload, and what is found of a module. */
export const IMPORTLIB = String.raw`
import sys as _sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']
__import__ = __import__


def import_module(name, package=None):
    if name.startswith('.'):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for %r" % (name,))
        raise ImportError('attempted relative import beyond top-level package')
    __import__(name)
    return _sys.modules[name]


def invalidate_caches():
    pass


def reload(module):
    import _program
    _program.refuse('importlib.reload')
`
