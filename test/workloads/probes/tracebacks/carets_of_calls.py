# Marks below the part of a line that failed (3.11+): calls, statements, classes, generators, and what FrameSummary knows of them.
import io
import sys
import traceback


class Gate:
    def __enter__(self):
        return 1

    def __exit__(self, *info):
        raise KeyError('exit')


def fail(*args, **kwargs):
    raise ValueError('fail')


def same(function):
    return lambda *args: function(*args)


def generator():
    received = yield 1
    yield received.name


def delegating():
    yield from generator()


items, nothing = [1, 2], None


def plain(): fail()
def returned(): return fail(1)
def named(): x = fail(1)
def attribute_named(): items.x = fail(1)
def inside(): print(1, fail(2), 3)
def lines():
    print(
        'a',
        fail(1,
             2),
        'b',
    )
def long_call():
    fail(
        1,
        2,
        3,
        4,
    )
def called(): fail
def method(): return 'a'.join(items)
def chained():
    return (items
            .copy()
            .index(5,
                   0))
def missing_method(): items.copy().nothing(1)
def spread(): fail(1, *nothing)
def keywords(): fail(**nothing)
def not_callable(): return items[0](1)
def builtin(): int('x', base=10)
def raised(): raise ValueError(nothing.name)
def raised_from(): raise KeyError('a') from ValueError('b')
def asserted(): assert items == 2, 'message'
def asserted_truth(): assert not items
def asserted_lines():
    assert len(items) > 5 and \
        items
def iterated():
    for x in nothing: pass
def unpacked():
    for x, y in items: pass
def entered():
    with nothing: pass
def left():
    with Gate() as g:
        x = 1
def left_second():
    with Gate() as g, Gate() as h: pass
def imported(): from math import missing_thing
def deleted(): del missing_name
def based():
    class Inner(nothing.base): pass
def class_body():
    class Inner:
        x = 1
        y = nothing.name
def bad_base():
    class Inner(
            int, str):
        x = 1
def decorated():
    @same
    @nothing
    def f():
        pass
def default():
    def f(a, b=nothing.name): pass
def handled():
    try:
        fail()
    except nothing:
        pass
def passed_through():
    try:
        fail()
    finally:
        x = 1
def again():
    try:
        fail(1)
    except ValueError as e:
        raise
def sent():
    g = generator()
    next(g)
    g.send(nothing)
def thrown():
    g = delegating()
    next(g)
    g.throw(KeyError('k'))
def unstarted():
    generator().throw(KeyError('k'))
def expression(): return sum(x.real + 'a' for x in items)
def anonymous(): return sorted(items, key=lambda x: x.name)
def wrapped(): return same(fail)(1)
def evaluated(): return eval('items + 1')
def starred():
    first, *rest, last = [1]


for function in [plain, returned, named, attribute_named, inside, lines, long_call, called, method, chained, missing_method, spread, keywords,
                 not_callable, builtin, raised, raised_from, asserted, asserted_truth, asserted_lines, iterated, unpacked, entered, left, left_second,
                 imported, deleted, based, class_body, bad_base, decorated, default, handled, passed_through, again, sent, thrown, unstarted,
                 expression, anonymous, wrapped, evaluated, starred]:
    try:
        function()
    except Exception as e:
        print(function.__name__, type(e).__name__)
        for entry in traceback.format_tb(e.__traceback__)[1:]:
            print(entry.split('\n', 1)[1], end='')
        frames = traceback.extract_tb(e.__traceback__)[1:]
        print([(f.lineno, getattr(f, 'end_lineno', None), getattr(f, 'colno', None), getattr(f, 'end_colno', None)) for f in frames])

# Frames by hand.
for place in [(1, 1, 4, 9), (1, 1, 0, 12), (1, 2, 4, 3), (1, None, 4, 9), (1, 1, None, 9)]:
    if sys.version_info < (3, 11):
        break
    names = dict(zip(('end_lineno', 'colno', 'end_colno'), place[1:]))
    summary = traceback.FrameSummary('<none>', place[0], 'f', lookup_line=False, line='    a + b * c\n    d\n', **names)
    if sys.version_info < (3, 13) or place[1] != 2:
        print(traceback.StackSummary.from_list([summary]).format())
print(repr(traceback.FrameSummary('<none>', 5, 'f', line='  x ')), tuple(traceback.FrameSummary('<none>', 5, 'f', line='  x ')))
