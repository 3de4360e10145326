/** concurrent.futures: work that is done where it is handed in. Source: Lib/concurrent/futures/_base.py, thread.py. */
export const FUTURES = String.raw`
import threading as _threading

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class TimeoutError(Error):
    pass


import sys as _sys
if _sys.version_info >= (3, 11):
    from builtins import TimeoutError


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


class Future(object):
    def __init__(self):
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        if self._state == 'FINISHED':
            if self._exception:
                return '<%s at %#x state=finished raised %s>' % (self.__class__.__name__, id(self), self._exception.__class__.__name__)
            return '<%s at %#x state=finished returned %s>' % (self.__class__.__name__, id(self), self._result.__class__.__name__)
        return '<%s at %#x state=%s>' % (self.__class__.__name__, id(self), self._state.lower())

    def cancel(self):
        if self._state in ('RUNNING', 'FINISHED'):
            return False
        self._state = 'CANCELLED'
        self._tell()
        return True

    def cancelled(self):
        return self._state == 'CANCELLED'

    def running(self):
        return self._state == 'RUNNING'

    def done(self):
        return self._state in ('CANCELLED', 'FINISHED')

    def add_done_callback(self, fn):
        if self.done():
            fn(self)
        else:
            self._done_callbacks.append(fn)

    def _tell(self):
        for callback in self._done_callbacks:
            callback(self)

    def _wait(self):
        if self._state == 'CANCELLED':
            raise CancelledError()
        if self._state != 'FINISHED':
            import _program
            _program.refuse('concurrent.futures.Future.result() that waits for another thread')

    def result(self, timeout=None):
        self._wait()
        if self._exception:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._wait()
        return self._exception

    def set_running_or_notify_cancel(self):
        if self._state == 'CANCELLED':
            return False
        self._state = 'RUNNING'
        return True

    def set_result(self, result):
        if self.done():
            raise InvalidStateError('%s: %r' % (self._state, self))
        self._result = result
        self._state = 'FINISHED'
        self._tell()

    def set_exception(self, exception):
        if self.done():
            raise InvalidStateError('%s: %r' % (self._state, self))
        self._exception = exception
        self._state = 'FINISHED'
        self._tell()


class Executor(object):
    def submit(self, fn, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1, **kwargs):
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            fs.reverse()
            while fs:
                yield fs.pop().result()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


_pools = 0


class ThreadPoolExecutor(Executor):
    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        global _pools
        if max_workers is not None and max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers or 6
        self._prefix = thread_name_prefix or 'ThreadPoolExecutor-%d' % _pools
        _pools += 0 if thread_name_prefix else 1
        self._initializer, self._initargs = initializer, initargs
        self._started = False
        self._shutdown = False

    def submit(self, fn, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        future = Future()
        future.set_running_or_notify_cancel()

        def work():
            if self._initializer is not None and not self._started:
                self._started = True
                self._initializer(*self._initargs)
            try:
                result = fn(*args, **kwargs)
            except BaseException as exc:
                future.set_exception(exc)
            else:
                future.set_result(result)
        _threading.Thread(target=work, name=self._prefix + '_0').start()
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True


def ProcessPoolExecutor(*args, **kwargs):
    import _program
    _program.refuse('concurrent.futures.ProcessPoolExecutor')


def as_completed(fs, timeout=None):
    for f in list(fs):
        yield f


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    from collections import namedtuple
    fs = set(fs)
    return namedtuple('DoneAndNotDoneFutures', 'done not_done')({f for f in fs if f.done()}, {f for f in fs if not f.done()})


for _kind in (Error, CancelledError, InvalidStateError, Future, BrokenExecutor, Executor):
    _kind.__module__ = 'concurrent.futures._base'
ThreadPoolExecutor.__module__ = 'concurrent.futures.thread'
__all__ = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed',
           'ProcessPoolExecutor', 'ThreadPoolExecutor']
`
