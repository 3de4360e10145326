/** tracemalloc: snapshots and their statistics; what is traced comes from _tracemalloc. */
const STATISTICS = String.raw`
from collections.abc import Sequence, Iterable
from functools import total_ordering
import sys as _sys
import fnmatch
import linecache
import os.path

from _tracemalloc import *
from _tracemalloc import _get_object_traceback, _get_traces

_SIXTH = _sys.version_info >= (3, 9)


def _format_size(size, sign):
    small, whole = ('%+.1f %s', '%+.0f %s') if sign else ('%.1f %s', '%.0f %s')
    for unit in ('B', 'KiB', 'MiB', 'GiB', 'TiB'):
        if abs(size) < 100 and unit != 'B':
            return small % (size, unit)
        if abs(size) < 10 * 1024 or unit == 'TiB':
            return whole % (size, unit)
        size /= 1024


def _same(self, other, kind, names):
    if _SIXTH and not isinstance(other, kind):
        return NotImplemented
    return all(getattr(self, name) == getattr(other, name) for name in names)


class Statistic:
    __slots__ = ('traceback', 'size', 'count')

    def __init__(self, traceback, size, count):
        self.traceback = traceback
        self.size = size
        self.count = count

    def __hash__(self):
        return hash((self.traceback, self.size, self.count))

    def __eq__(self, other):
        return _same(self, other, Statistic, ('traceback', 'size', 'count'))

    def __str__(self):
        text = '%s: size=%s, count=%i' % (self.traceback, _format_size(self.size, False), self.count)
        if self.count:
            text += ', average=%s' % _format_size(self.size / self.count, False)
        return text

    def __repr__(self):
        return '<Statistic traceback=%r size=%i count=%i>' % (self.traceback, self.size, self.count)

    def _sort_key(self):
        return (self.size, self.count, self.traceback)


class StatisticDiff:
    __slots__ = ('traceback', 'size', 'size_diff', 'count', 'count_diff')

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size = size
        self.size_diff = size_diff
        self.count = count
        self.count_diff = count_diff

    def __hash__(self):
        return hash((self.traceback, self.size, self.size_diff, self.count, self.count_diff))

    def __eq__(self, other):
        return _same(self, other, StatisticDiff, ('traceback', 'size', 'size_diff', 'count', 'count_diff'))

    def __str__(self):
        text = '%s: size=%s (%s), count=%i (%+i)' % (self.traceback, _format_size(self.size, False), _format_size(self.size_diff, True),
                                                     self.count, self.count_diff)
        if self.count:
            text += ', average=%s' % _format_size(self.size / self.count, False)
        return text

    def __repr__(self):
        return '<StatisticDiff traceback=%r size=%i (%+i) count=%i (%+i)>' % (self.traceback, self.size, self.size_diff, self.count,
                                                                              self.count_diff)

    def _sort_key(self):
        return (abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback)


def _compare_grouped_stats(old_group, new_group):
    statistics = []
    for traceback, stat in new_group.items():
        before = old_group.pop(traceback, None)
        if before is None:
            statistics.append(StatisticDiff(traceback, stat.size, stat.size, stat.count, stat.count))
        else:
            statistics.append(StatisticDiff(traceback, stat.size, stat.size - before.size, stat.count, stat.count - before.count))
    for traceback, stat in old_group.items():
        statistics.append(StatisticDiff(traceback, 0, -stat.size, 0, -stat.count))
    return statistics
`

const FRAMES = String.raw`

@total_ordering
class Frame:
    __slots__ = ('_frame',)

    def __init__(self, frame):
        self._frame = frame

    @property
    def filename(self):
        return self._frame[0]

    @property
    def lineno(self):
        return self._frame[1]

    def __eq__(self, other):
        return _same(self, other, Frame, ('_frame',))

    def __lt__(self, other):
        if _SIXTH and not isinstance(other, Frame):
            return NotImplemented
        return self._frame < other._frame

    def __hash__(self):
        return hash(self._frame)

    def __str__(self):
        return '%s:%s' % (self.filename, self.lineno)

    def __repr__(self):
        return '<Frame filename=%r lineno=%r>' % (self.filename, self.lineno)


@total_ordering
class Traceback(Sequence):
    __slots__ = ('_frames', '_total_nframe') if _SIXTH else ('_frames',)

    def __init__(self, frames, total_nframe=None):
        Sequence.__init__(self)
        # The oldest comes first here, the most recent in what is traced.
        self._frames = tuple(reversed(frames))
        if _SIXTH:
            self._total_nframe = total_nframe

    if _SIXTH:
        @property
        def total_nframe(self):
            return self._total_nframe

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(Frame(frame) for frame in self._frames[index])
        return Frame(self._frames[index])

    def __contains__(self, frame):
        return frame._frame in self._frames

    def __hash__(self):
        return hash(self._frames)

    def __eq__(self, other):
        return _same(self, other, Traceback, ('_frames',))

    def __lt__(self, other):
        if _SIXTH and not isinstance(other, Traceback):
            return NotImplemented
        return self._frames < other._frames

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        total = self._total_nframe if _SIXTH else None
        return '<Traceback %r%s>' % (tuple(self), '' if total is None else ' total_nframe=%s' % total)

    def format(self, limit=None, most_recent_first=False):
        if limit is None:
            frames = self
        elif limit > 0:
            frames = self[-limit:]
        else:
            frames = self[:limit]
        if most_recent_first:
            frames = reversed(frames)
        lines = []
        for frame in frames:
            lines.append('  File "%s", line %s' % (frame.filename, frame.lineno))
            line = linecache.getline(frame.filename, frame.lineno).strip()
            if line:
                lines.append('    %s' % line)
        return lines


def get_object_traceback(obj):
    frames = _get_object_traceback(obj)
    return None if frames is None else Traceback(frames)


class Trace:
    __slots__ = ('_trace',)

    def __init__(self, trace):
        self._trace = trace

    @property
    def domain(self):
        return self._trace[0]

    @property
    def size(self):
        return self._trace[1]

    @property
    def traceback(self):
        return Traceback(*self._trace[2:])

    def __eq__(self, other):
        return _same(self, other, Trace, ('_trace',))

    def __hash__(self):
        return hash(self._trace)

    def __str__(self):
        return '%s: %s' % (self.traceback, _format_size(self.size, False))

    def __repr__(self):
        return '<Trace domain=%s size=%s, traceback=%r>' % (self.domain, _format_size(self.size, False), self.traceback)


class _Traces(Sequence):
    def __init__(self, traces):
        Sequence.__init__(self)
        self._traces = traces

    def __len__(self):
        return len(self._traces)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(Trace(trace) for trace in self._traces[index])
        return Trace(self._traces[index])

    def __contains__(self, trace):
        return trace._trace in self._traces

    def __eq__(self, other):
        return _same(self, other, _Traces, ('_traces',))

    def __repr__(self):
        return '<Traces len=%s>' % len(self)
`

const SNAPSHOTS = String.raw`

def _normalize_filename(filename):
    filename = os.path.normcase(filename)
    return filename[:-1] if filename.endswith('.pyc') else filename


class BaseFilter:
    def __init__(self, inclusive):
        self.inclusive = inclusive

    def _match(self, trace):
        raise NotImplementedError


class Filter(BaseFilter):
    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        super().__init__(inclusive)
        self.inclusive = inclusive
        self._filename_pattern = _normalize_filename(filename_pattern)
        self.lineno = lineno
        self.all_frames = all_frames
        self.domain = domain

    @property
    def filename_pattern(self):
        return self._filename_pattern

    def _match_frame_impl(self, filename, lineno):
        if not fnmatch.fnmatch(_normalize_filename(filename), self._filename_pattern):
            return False
        return self.lineno is None or lineno == self.lineno

    def _match_frame(self, filename, lineno):
        return self._match_frame_impl(filename, lineno) ^ (not self.inclusive)

    def _match_traceback(self, traceback):
        if not self.all_frames:
            return self._match_frame(*traceback[0])
        found = any(self._match_frame_impl(filename, lineno) for filename, lineno in traceback)
        return self.inclusive if found else not self.inclusive

    def _match(self, trace):
        domain, traceback = trace[0], trace[2]
        matches = self._match_traceback(traceback)
        if self.domain is None:
            return matches
        if self.inclusive:
            return matches and domain == self.domain
        return matches or domain != self.domain


class DomainFilter(BaseFilter):
    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

    @property
    def domain(self):
        return self._domain

    def _match(self, trace):
        return (trace[0] == self.domain) ^ (not self.inclusive)


class Snapshot:
    def __init__(self, traces, traceback_limit):
        self.traces = _Traces(traces)
        self.traceback_limit = traceback_limit

    def dump(self, filename):
        import _program
        _program.refuse('tracemalloc.Snapshot.dump')

    @staticmethod
    def load(filename):
        import _program
        _program.refuse('tracemalloc.Snapshot.load')

    def _filter_trace(self, include_filters, exclude_filters, trace):
        if include_filters and not any(each._match(trace) for each in include_filters):
            return False
        if exclude_filters and any(not each._match(trace) for each in exclude_filters):
            return False
        return True

    def filter_traces(self, filters):
        if not isinstance(filters, Iterable):
            raise TypeError('filters must be a list of filters, not %s' % type(filters).__name__)
        if filters:
            include_filters = []
            exclude_filters = []
            for each in filters:
                (include_filters if each.inclusive else exclude_filters).append(each)
            new_traces = [trace for trace in self.traces._traces if self._filter_trace(include_filters, exclude_filters, trace)]
        else:
            new_traces = self.traces._traces.copy()
        return Snapshot(new_traces, self.traceback_limit)

    def _group_by(self, key_type, cumulative):
        if key_type not in ('traceback', 'filename', 'lineno'):
            raise ValueError('unknown key_type: %r' % (key_type,))
        if cumulative and key_type not in ('lineno', 'filename'):
            raise ValueError('cumulative mode cannot by used with key type %r' % key_type)
        stats = {}
        tracebacks = {}
        for trace in self.traces._traces:
            size, frames = trace[1], trace[2]
            for key in frames if cumulative else (frames,):
                try:
                    traceback = tracebacks[key]
                except KeyError:
                    if cumulative:
                        group = (key,) if key_type == 'lineno' else ((key[0], 0),)
                    elif key_type == 'traceback':
                        group = frames
                    elif key_type == 'lineno':
                        group = frames[:1]
                    else:
                        group = ((frames[0][0], 0),)
                    traceback = Traceback(group)
                    tracebacks[key] = traceback
                try:
                    stat = stats[traceback]
                    stat.size += size
                    stat.count += 1
                except KeyError:
                    stats[traceback] = Statistic(traceback, size, 1)
        return stats

    def statistics(self, key_type, cumulative=False):
        grouped = self._group_by(key_type, cumulative)
        statistics = list(grouped.values())
        statistics.sort(reverse=True, key=Statistic._sort_key)
        return statistics

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        new_group = self._group_by(key_type, cumulative)
        old_group = old_snapshot._group_by(key_type, cumulative)
        statistics = _compare_grouped_stats(old_group, new_group)
        statistics.sort(reverse=True, key=StatisticDiff._sort_key)
        return statistics


def take_snapshot():
    if not is_tracing():
        raise RuntimeError('the tracemalloc module must be tracing memory allocations to take a snapshot')
    traces = _get_traces()
    traceback_limit = get_traceback_limit()
    return Snapshot(traces, traceback_limit)
`

export const TRACEMALLOC = STATISTICS + FRAMES + SNAPSHOTS
