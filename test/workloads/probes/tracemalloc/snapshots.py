# Snapshots: statistics by line and file, differences, filters, tracebacks.
import os
import tracemalloc

tracemalloc.start(3)


def leak(n):
    return [bytearray(1000) for _ in range(n)]


def outer(n):
    return leak(n)


own = [tracemalloc.Filter(True, __file__)]
first = tracemalloc.take_snapshot().filter_traces(own)
kept = outer(100)
held = {i: str(i) for i in range(500)}
second = tracemalloc.take_snapshot().filter_traces(own)


def shown(frame):
    return '%s:%d' % (os.path.basename(frame.filename), frame.lineno)


for stat in second.compare_to(first, 'lineno')[:1]:
    print(shown(stat.traceback[0]), stat.size_diff, stat.count_diff)
for stat in second.statistics('traceback')[:1]:
    print([shown(frame) for frame in stat.traceback], stat.size, stat.count)
for stat in second.statistics('filename'):
    print(os.path.basename(stat.traceback[0].filename), stat.traceback[0].lineno)
for stat in second.statistics('lineno', cumulative=True)[:3]:
    print(shown(stat.traceback[0]))
trace = tracemalloc.get_object_traceback(kept[5])
print([shown(frame) for frame in trace], len(trace))
print([line.strip() for line in trace.format()][1::2])
print([line.strip() for line in trace.format(limit=1, most_recent_first=True)][1::2])
print(tracemalloc.get_object_traceback(5), second.traceback_limit)
print(type(first.traces[0]).__name__, type(first.traces[0].traceback).__name__, first.traces[0].domain)
frame = tracemalloc.Frame(('a.py', 3))
print(frame, repr(frame), frame == tracemalloc.Frame(('a.py', 3)), frame < tracemalloc.Frame(('a.py', 4)))
print(repr(tracemalloc.Traceback((('b.py', 1), ('a.py', 3)))))
stat = tracemalloc.Statistic(tracemalloc.Traceback((('a.py', 3),)), 123456, 7)
print(stat, repr(stat))
print(tracemalloc.StatisticDiff(tracemalloc.Traceback((('a.py', 3),)), 2 ** 20 * 30, -5, 0, -1))
for count in (1, 99, 10 * 1024 - 1, 10 * 1024, 99 * 1024, 100 * 1024, 2 ** 40, 2 ** 60):
    print(tracemalloc._format_size(count, False), tracemalloc._format_size(-count, True))
without = second.filter_traces((tracemalloc.Filter(False, __file__, 8), tracemalloc.DomainFilter(True, 0)))
print(len(without.traces) < len(second.traces), len(second.filter_traces((tracemalloc.DomainFilter(False, 0),)).traces))
for wrong in (lambda: second.statistics('line'), lambda: second.statistics('traceback', True), lambda: second.filter_traces(5)):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
tracemalloc.clear_traces()
print(tracemalloc.get_traced_memory()[0] < 1000, tracemalloc.get_object_traceback(kept))
tracemalloc.stop()
