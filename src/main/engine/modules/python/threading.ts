/** threading: locks and thread-local data as they are; a thread runs to its end where it is started, and what would make it wait is refused. */
export const THREADING = String.raw`
import sys as _sys
import _program
try:
    import _thread as _native
except ImportError:
    import thread as _native
_LockType, _RLockType, local, get_ident, stack_size = _native.LockType, _native.RLock, _native._local, _native.get_ident, _native.stack_size
_get_ident = get_ident
from time import sleep as _sleep

from collections import deque as _deque

_PYTHON2 = _sys.version_info[0] == 2
_MINOR = -1 if _PYTHON2 else _sys.version_info[1]
ThreadError = _native.error
TIMEOUT_MAX = 9223372036.0
_allocate_lock = _native.allocate_lock
_active = {}
_dangling = []
_counter = 0
_profile_hook = _trace_hook = None


def Lock():
    return _allocate_lock()


if not _PYTHON2:
    Lock = _native.LockType if _MINOR >= 13 else _native.allocate_lock


def RLock(*args, **kwargs):
    return _RLockType(*args, **kwargs)


def _stuck(what):
    _program.refuse('threading: a thread that waits (%s)' % what)


def _deprecated(name, instead, since=10):
    if _MINOR >= since:
        import warnings
        warnings.warn('%s is deprecated, %s instead' % (name, instead), DeprecationWarning, 2)


class Condition(object):
    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = _deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return '<Condition(%s, %d)>' % (self._lock, len(self._waiters))

    def _is_owned(self):
        if hasattr(self._lock, '_is_owned'):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        if timeout is None:
            _stuck('Condition.wait()')
        _sleep(max(timeout, 0))
        return None if _PYTHON2 else False

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        while not result:
            if timeout is None:
                _stuck('Condition.wait_for()')
            _sleep(max(timeout, 0))
            return predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')

    def notify_all(self):
        self.notify()

    def notifyAll(self):
        _deprecated('notifyAll()', 'use notify_all()')
        self.notify_all()


class Semaphore(object):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(Lock())
        self._value = value

    if _MINOR >= 11:
        def __repr__(self):
            return '<%s.%s at %#x: value=%s>' % (type(self).__module__, type(self).__name__, id(self), self._value)

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value > 0:
            self._value -= 1
            return True
        if not blocking:
            return False
        if timeout is None:
            _stuck('Semaphore.acquire()')
        _sleep(timeout)
        return False

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        self._value += n


class Event(object):
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    if _MINOR >= 11:
        def __repr__(self):
            return '<%s.%s at %#x: %s>' % (type(self).__module__, type(self).__name__, id(self), 'set' if self._flag else 'unset')

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag:
            if timeout is None:
                _stuck('Event.wait()')
            _sleep(max(timeout, 0))
        return self._flag


class BrokenBarrierError(RuntimeError):
    pass


class Barrier(object):
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1 and _MINOR >= 12:
            raise ValueError('parties must be > 0')
        self._action, self._parties, self._timeout = action, parties, timeout

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: 0)
    broken = property(lambda self: False)

    def wait(self, timeout=None):
        if self._parties > 1:
            _stuck('Barrier.wait()')
        if self._action:
            self._action()
        return 0


class Thread(object):
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, **more):
        global _counter
        daemon = more.pop('daemon', None)
        if more:
            raise TypeError("Thread.__init__() got an unexpected keyword argument '%s'" % list(more)[0])
        assert group is None, 'group argument must be None for now'
        if not name:
            _counter += 1
            name = 'Thread-%d' % _counter
            if _MINOR >= 10 and target is not None:
                try:
                    name += ' (%s)' % target.__name__
                except AttributeError:
                    pass
        self._target = target
        self._name = str(name)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._started = Event()
        self._is_stopped = False
        self._initialized = True

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = 'initial'
        if self._started.is_set():
            status = 'started'
        if self._is_stopped:
            status = 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += ' %s' % self._ident
        return '<%s(%s, %s)>' % (self.__class__.__name__, self._name, status)

    def start(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        before = _native._enter()
        self._ident = _get_ident()
        _active[self._ident] = self
        self._started.set()
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException:
            _unhandled(self)
        finally:
            self._is_stopped = True
            del _active[self._ident]
            _native._leave(before)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')

    @property
    def name(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return self._ident

    def is_alive(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._started.is_set() and not self._is_stopped

    def isAlive(self):
        _deprecated('isAlive()', 'use is_alive()', 8)
        return self.is_alive()

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated('isDaemon()', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated('setDaemon()', 'set the daemon attribute')
        self.daemon = daemonic

    def getName(self):
        _deprecated('getName()', 'get the name attribute')
        return self.name

    def setName(self, name):
        _deprecated('setName()', 'set the name attribute')
        self.name = name


if _MINOR >= 9:
    del Thread.isAlive


def _unhandled(thread):
    if _MINOR >= 8:
        excepthook(ExceptHookArgs(_sys.exc_info() + (thread,)))
        return
    import traceback
    _sys.stderr.write('Exception in thread %s:\n%s\n' % (thread.name, traceback.format_exc()))


if _MINOR >= 8:
    from collections import namedtuple as _namedtuple
    _Hook = _namedtuple('ExceptHookArgs', 'exc_type exc_value exc_traceback thread')

    class ExceptHookArgs(_Hook):
        __slots__ = ()

        def __new__(cls, args):
            return tuple.__new__(cls, args)

    def excepthook(args):
        if args.exc_type is SystemExit:
            return
        import traceback
        _sys.stderr.write('Exception in thread %s:\n' % (args.thread.name if args.thread is not None else _get_ident()))
        _sys.stderr.write(''.join(traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback)))

    __excepthook__ = excepthook


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def start(self):
        _program.refuse('threading.Timer')


class _MainThread(Thread):
    def __init__(self):
        Thread.__init__(self, name='MainThread', daemon=False)
        self._started.set()
        self._ident = _get_ident()
        _active[self._ident] = self


def current_thread():
    return _active[_get_ident()] if _active else _Nobody()


class _Nobody(object):
    daemon = False


def currentThread():
    _deprecated('currentThread()', 'use current_thread()')
    return current_thread()


_main_thread = _MainThread()


def main_thread():
    return _main_thread


def active_count():
    return len(_active)


def activeCount():
    _deprecated('activeCount()', 'use active_count()')
    return active_count()


def enumerate():
    return list(_active.values())


def get_native_id():
    return _get_ident()


def settrace(func):
    global _trace_hook
    _trace_hook = func


def setprofile(func):
    global _profile_hook
    _profile_hook = func


if _PYTHON2:
    del main_thread, get_ident, get_native_id, Barrier, BrokenBarrierError, TIMEOUT_MAX
__all__ = [_n for _n in ('get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock', 'RLock',
                         'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'setprofile',
                         'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'get_native_id') if _n in globals()]
`
