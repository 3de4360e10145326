/** Thread-local data: every thread sees attributes of its own. Source: Lib/_threading_local.py. */
export const THREAD_PARTS = String.raw`
import sys as _sys
import _program

if _sys.version_info[0] == 2:
    class error(Exception):
        pass
    error.__module__ = 'thread'
else:
    error = RuntimeError


class _local(object):
    def __new__(cls, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        set = object.__setattr__
        set(self, '_local__thread', _program.thread())
        set(self, '_local__others', {})
        set(self, '_local__args', (args, kwargs))
        return self

    def __getattribute__(self, name):
        if _program.thread() != object.__getattribute__(self, '__dict__').get('_local__thread'):
            _switch(self)
        if name == '__dict__':
            return {key: value for key, value in object.__getattribute__(self, '__dict__').items() if not key.startswith('_local__')}
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError("%r object attribute '__dict__' is read-only" % self.__class__.__name__)
        _switch(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name == '__dict__':
            raise AttributeError("%r object attribute '__dict__' is read-only" % self.__class__.__name__)
        _switch(self)
        object.__delattr__(self, name)


_local.__module__ = 'thread' if _sys.version_info[0] == 2 else '_thread'


def _switch(self):
    own = object.__getattribute__(self, '__dict__')
    thread = _program.thread()
    if own['_local__thread'] == thread:
        return
    others = own['_local__others']
    kept = {key: own.pop(key) for key in list(own) if not key.startswith('_local__')}
    others[own['_local__thread']] = kept
    own['_local__thread'] = thread
    if thread in others:
        own.update(others.pop(thread))
    else:
        args, kwargs = own['_local__args']
        self.__init__(*args, **kwargs)
`
