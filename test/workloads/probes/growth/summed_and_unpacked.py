# sum() of booleans: from 3.9 on they are added like ints, before that object by object.
import gc
import sys



flags = [True, False, True] * 200
print(sum(flags), sum(flags, 10), sum(flags, 0.5), sum(flags, True), type(sum([True])), type(sum([], True)))
print(sum([True, 2.5, False, 3]), sum([1, True, 10 ** 30, False]), sum([2 ** 62, True, 2 ** 62, True]))
big = 10 ** 6
print(sum([True] * 300, big) - big, sum(iter([False, True, 7])))


class Odd(int):
    def __radd__(self, other):
        return 'odd %r' % (other,)

    def __add__(self, other):
        return 'add %r' % (other,)


print(sum([True, Odd(3)]))
try:
    sum([True, 'x'])
except TypeError as error:
    print(error)
try:
    sum([True, None, 'x'])
except TypeError as error:
    print(error)
print(any(x for x in [0, True, 1 // 1]), all(iter([])), any([]), list(range(3)), range(10)[-1])
try:
    range(1, 2, 0)
except ValueError as error:
    print(error)
try:
    range('x')
except TypeError as error:
    print(error)
a, b = 1, [2]
(c, d), e = (a, b), {3}
print(c, d, e, sys.getrefcount(b) - 1)
for i, (x, y) in enumerate([(1, 2), [3, 4], 'ab', {5: 0, 6: 0}]):
    print(i, x, y)
for wrong in ((1,), [1, 2, 3], 'a', 5):
    try:
        x, y = wrong
    except (TypeError, ValueError) as error:
        print(error)
text = ''
for i in range(20000):
    text += 'ab' if i % 3 else '\n'
print(len(text), text.count('\n'), len(text.split('\n')[1]))
