# What calls of built-in functions take of the collector's count when the free lists are empty: argument tuples and dicts, bound methods.
import gc
import bisect, functools, heapq, math, operator, sys
if sys.version_info[0] == 2:
    sys.exit('needs 3.x')
s, b, l, t, d, n, f = 'spam eggs', b'spam eggs', [3, 1, 2], (3, 1, 2), {'a': 1}, 5, 2.5
buffer_ = bytearray(b'abc')
calls = {
    'text': [lambda: s.split(','), lambda: s.split(None, 1), lambda: s.replace('a', 'b'), lambda: s.find('a', 1), lambda: s.startswith(('a', 'b')), lambda: s.center(12, 'x'), lambda: s.join(('a', 'b')), lambda: '{}{}'.format(1, 2), lambda: '{a}'.format(a=1)],
    'bytes': [lambda: b.find(b'a'), lambda: b.count(b'a', 1), lambda: b.startswith(b'a'), lambda: b.index(b's'), lambda: b.ljust(3, b'x'), lambda: b.zfill(4), lambda: b.split(b','), lambda: b.decode('utf-8'), lambda: buffer_.find(b'a')],
    'containers': [lambda: l.index(1, 0), lambda: l.insert(0, 1), lambda: l.sort(reverse=True), lambda: l.sort(key=None), lambda: t.count(1), lambda: d.get('a', 1), lambda: d.pop('z', 1), lambda: d.setdefault('a', 1), lambda: d.update({}), lambda: set().union({3}, {4})],
    'built-in': [lambda: max(l), lambda: max(1, 2), lambda: min(l, key=str), lambda: getattr(s, 'zz', None), lambda: isinstance(1, (int, str)), lambda: sum(l, 1), lambda: sorted(l, reverse=True), lambda: type(1), lambda: divmod(5, 2), lambda: pow(2, 3, 5), lambda: round(2.5, 1), lambda: int('5', 8)],
    'modules': [lambda: math.log(2), lambda: math.atan2(1, 2), lambda: math.sqrt(4), lambda: operator.add(1, 2), lambda: heapq.heappush([], 1), lambda: bisect.bisect(t, 1), lambda: sys.getsizeof(l), lambda: functools.cmp_to_key(max)],
}
def cost(call):
    gc.collect()
    before = gc.get_count()[0]
    result = call()
    return gc.get_count()[0] - before
for name in sorted(calls):
    print(name)
    for call in calls[name]:
        cost(call)
        print([cost(call), cost(call)])
class Thing(object):
    def method(self, a, b=2):
        return sys.getrefcount(self), a, b
thing = Thing()
print((thing.method(1), thing.method(1, b=3), thing.method(a=1), cost(lambda: thing.method(1)), cost(lambda: thing.method(a=1))))
