/** sched: events in order of time and priority. Source: Lib/sched.py. */
export const SCHED = String.raw`
import heapq
import sys as _sys
import time
from collections import namedtuple
from itertools import count

__all__ = ['scheduler']
Event = namedtuple('Event', 'time, priority, ' + ('sequence, ' if _sys.version_info >= (3, 10) else '') + 'action, argument, kwargs')
_sequence = count()
_SEQUENCED = _sys.version_info >= (3, 10)


class _Event(Event):
    __slots__ = ()
    if not _SEQUENCED:
        def __eq__(s, o): return (s.time, s.priority) == (o.time, o.priority)
        def __lt__(s, o): return (s.time, s.priority) < (o.time, o.priority)
        def __le__(s, o): return (s.time, s.priority) <= (o.time, o.priority)
        def __gt__(s, o): return (s.time, s.priority) > (o.time, o.priority)
        def __ge__(s, o): return (s.time, s.priority) >= (o.time, o.priority)


_Event.__name__ = _Event.__qualname__ = 'Event'


class scheduler:
    def __init__(self, timefunc=time.time if _sys.version_info[0] == 2 else time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        kwargs = {} if kwargs is None else kwargs
        fields = (time, priority) + ((next(_sequence),) if _SEQUENCED else ()) + (action, argument, kwargs)
        event = _Event(*fields)
        heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        self._queue.remove(event)
        heapq.heapify(self._queue)

    def empty(self):
        return not self._queue

    def run(self, blocking=True):
        while self._queue:
            event = self._queue[0]
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
                continue
            heapq.heappop(self._queue)
            event.action(*event.argument, **event.kwargs)
            self.delayfunc(0)

    @property
    def queue(self):
        events = self._queue[:]
        return list(map(heapq.heappop, [events] * len(events)))
`
