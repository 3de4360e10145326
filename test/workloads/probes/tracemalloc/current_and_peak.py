# What get_traced_memory() answers: sizes of living blocks, and the most there were.
import tracemalloc

print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
tracemalloc.start()
print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit())
out = []


def note(make):
    global kept
    kept = None
    tracemalloc.clear_traces()
    kept = make()
    current, peak = tracemalloc.get_traced_memory()
    out.append((current, peak - current))


def lists():
    return [None for i in range(1000)]


def texts():
    return [str(i) for i in range(1000)]


def repeated():
    return [None] * 10


def numbers():
    return list(range(1000))


def table():
    return {i: None for i in range(100)}


def appended():
    items = []
    for i in range(300):
        items.append(i)
    return items


def ordered():
    return sorted(range(100), reverse=True)


def members():
    return set(range(50))


def formatted():
    return ['item-%d' % i for i in range(1000)]


def joined():
    return ['item' + str(i) for i in range(1000)]


def pairs():
    return [(i, str(i)) for i in range(1000)]


def records():
    return [{'id': i, 'name': 'user' + str(i)} for i in range(100)]


def data():
    return bytearray(100), b'abc' * 100


makers = [lists, texts, repeated, numbers, table, appended, ordered, members, formatted, joined, pairs, records, data]
for make in makers:
    for again in range(3):
        note(make)
for i, make in enumerate(makers):
    print(make.__name__, out[3 * i + 1], out[3 * i + 2])
big = [0] * 100000
before = tracemalloc.get_traced_memory()[0]
del big
print(before - tracemalloc.get_traced_memory()[0])
if hasattr(tracemalloc, 'reset_peak'):
    tracemalloc.reset_peak()
    now, peak = tracemalloc.get_traced_memory()
    print(peak < 800000)
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
for bad in (0, -1):
    try:
        tracemalloc.start(bad)
    except ValueError as error:
        print(error)
try:
    tracemalloc.take_snapshot()
except RuntimeError as error:
    print(error)
