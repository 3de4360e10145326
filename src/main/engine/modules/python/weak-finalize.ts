/** weakref.finalize: what runs when an object dies, or at the end of the program. */
const SIGNED = `    def __init__(self, obj, func, /, *args, **kwargs):
`

/** Up to 3.8 `obj` and `func` may come as keywords; 3.8 warns of it. */
const FOUND = (minor: number): string => {
  const warn = (name: string) => (minor < 8 ? '' : `
                import warnings
                warnings.warn("Passing '${name}' as keyword argument is deprecated", DeprecationWarning, stacklevel=2)`)
  return `    def __init__(*args, **kwargs):
        if len(args) >= 3:
            self, obj, func, *args = args
        elif not args:
            raise TypeError("descriptor '__init__' of 'finalize' object needs an argument")
        else:
            if 'func' not in kwargs:
                raise TypeError('finalize expected at least 2 positional arguments, got %d' % (len(args)-1))
            func = kwargs.pop('func')
            if len(args) >= 2:
                self, obj, *args = args${warn('func')}
            else:
                if 'obj' not in kwargs:
                    raise TypeError('finalize expected at least 2 positional arguments, got %d' % (len(args)-1))
                obj = kwargs.pop('obj')
                self, *args = args${warn('obj')}
        args = tuple(args)

`
}

export const finalize = (minor: number): string => String.raw`
class finalize:
    __slots__ = ()
    _registry = {}
    _shutdown = False
    _index_iter = itertools.count()
    _dirty = False
    _registered_with_atexit = False

    class _Info:
        __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit', 'index')

${minor < 9 ? FOUND(minor) : SIGNED}        if not self._registered_with_atexit:
            import atexit
            atexit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        info.index = next(self._index_iter)
        self._registry[self] = info
        finalize._dirty = True
${minor === 8 ? "    __init__.__text_signature__ = '($self, obj, func, /, *args, **kwargs)'\n" : ''}
    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info and not self._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and self._registry.pop(self, None):
            return (obj, info.func, info.args, info.kwargs or {})

    def peek(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return (obj, info.func, info.args, info.kwargs or {})

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        obj = info and info.weakref()
        if obj is None:
            return '<%s object at %#x; dead>' % (type(self).__name__, id(self))
        return '<%s object at %#x; for %r at %#x>' % (type(self).__name__, id(self), type(obj).__name__, id(obj))

    @classmethod
    def _select_for_exit(cls):
        found = [(f, info) for f, info in cls._registry.items() if info.atexit]
        found.sort(key=lambda pair: pair[1].index)
        return [f for f, info in found]

    @classmethod
    def _exitfunc(cls):
        # The youngest first; finalizers may make others.
        collects = False
        try:
            if cls._registry:
                import gc
                if gc.isenabled():
                    collects = True
                    gc.disable()
                pending = None
                while True:
                    if pending is None or finalize._dirty:
                        pending = cls._select_for_exit()
                        finalize._dirty = False
                    if not pending:
                        break
                    f = pending.pop()
                    try:
                        f()
                    except Exception:
                        sys.excepthook(*sys.exc_info())
                    assert f not in cls._registry
        finally:
            finalize._shutdown = True
            if collects:
                gc.enable()
`
