# operator's callables with their reprs; math.gamma and lgamma; paths.
from __future__ import print_function
import math, operator, os, sys
py3 = sys.version_info[0] == 3
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m = operator.methodcaller('split', ',', 1)
print(m('a,b,c'), operator.methodcaller('count', 'a')('banana'), operator.attrgetter('real', 'imag')(3), operator.itemgetter(slice(1, 3))([1, 2, 3, 4]))
if py3:
    print(m, operator.methodcaller('split', sep=','), operator.methodcaller('split', sep=',')('a,b'), operator.methodcaller('f', 1, x=2), operator.attrgetter('a.b'), operator.attrgetter('a', 'b'), operator.itemgetter(1, 2), operator.length_hint([1, 2]), operator.length_hint(iter([1, 2, 3])), operator.length_hint(5, 7))
print(operator.indexOf([1, 2, 3], 2), operator.countOf([1, 1, 2], 1), operator.abs(-3), operator.abs(-2.5), operator.iconcat([1], [2]), sys.getsizeof(m) > 0)
attempt(lambda: operator.indexOf([1], 9)); attempt(lambda: operator.abs('x')); attempt(lambda: operator.methodcaller('nope')(1)); attempt(lambda: operator.attrgetter('x.y')(1))
if sys.version_info >= (3, 11): print(operator.call(len, [1]), operator.call(dict, a=1))
for x in [1, 2, 5, 10, 20, 23, 0.5, 1.5, 2.5, 3.7, -0.5, -1.5, 100.5, 170, 1e-300, 24, 30.25]:
    attempt(lambda: math.gamma(x))
for x in [1, 2, 3, 0.1, 0.5, 10, 100.5, -0.5, -1.5, 1e-25, 1e10, 1e300]:
    attempt(lambda: math.lgamma(x))
for x in [0.0, -1, -3.0, 200, float('-inf')]: attempt(lambda: math.gamma(x))
for x in [0.0, -1, float('inf'), float('-inf'), float('nan')]: attempt(lambda: math.lgamma(x))
for p in ['/a/../b//c', 'a/./b/..', '', '//x', '///x', '../..', '/..', 'a/../../b']: print(repr(os.path.normpath(p)), os.path.isabs(p))
