/** os.PathLike and os.urandom, which the os module loads when they are asked for. */
export const PATH_LIKE = String.raw`
import abc as _abc
import sys as _sys


class PathLike(_abc.ABC):
    @_abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any('__fspath__' in each.__dict__ for each in subclass.__mro__) or NotImplemented
        return NotImplemented


PathLike.__module__ = 'os'
if _sys.version_info >= (3, 9):
    from types import GenericAlias as _alias
    PathLike.__class_getitem__ = classmethod(_alias)
`
