/** queue (2.7: Queue): what lies ready can be taken; waiting for another thread is refused. Source: Lib/queue.py. */
export const QUEUE = String.raw`
import sys as _sys
import _program
from collections import deque
from heapq import heappush, heappop
from time import sleep as _sleep
import threading

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue']
_MINOR = -1 if _sys.version_info[0] == 2 else _sys.version_info[1]


class Empty(Exception):
    pass


class Full(Exception):
    pass


if _MINOR >= 7:
    __all__.append('SimpleQueue')
    Empty.__module__ = '_queue'
if _MINOR >= 13:
    __all__.append('ShutDown')

    class ShutDown(Exception):
        pass


class Queue(object if _MINOR < 0 else object):
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError('task_done() called too many times')
            self.unfinished_tasks = unfinished

    def join(self):
        if self.unfinished_tasks:
            _program.refuse('queue.Queue.join() with tasks that are not done')

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if 0 < self.maxsize <= self._qsize():
                self._wait(block, timeout, 'put', Full)
            self._put(item)
            self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if not self._qsize():
                if self.is_shutdown:
                    raise ShutDown
                self._wait(block, timeout, 'get', Empty)
            return self._get()

    def _wait(self, block, timeout, what, error):
        if block:
            if timeout is None:
                _program.refuse('queue.Queue.%s() that waits for another thread' % what)
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            _sleep(timeout)
        raise error

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def shutdown(self, immediate=False):
        self.is_shutdown = True
        if immediate:
            while self._qsize():
                self._get()
                if self.unfinished_tasks > 0:
                    self.unfinished_tasks -= 1

    if _MINOR < 13:
        del shutdown

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue(object):
    def __init__(self):
        self._queue = deque()

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._queue:
            if block and timeout is None:
                _program.refuse('queue.SimpleQueue.get() that waits for another thread')
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._queue

    def qsize(self):
        return len(self._queue)


if _MINOR < 7:
    del SimpleQueue
`
