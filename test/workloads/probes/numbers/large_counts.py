# Counts and limits that 32 bits do not hold.
import array
import sys
from collections import deque

for start in (1 << 30, (1 << 31) - 1, 1 << 40, 1 << 70, -(1 << 40)):
    print(list(enumerate('abc', start)))
for limit in (1 << 31, 1 << 40, sys.maxsize):
    d = deque([1, 2], limit)
    d.append(3)
    d.appendleft(0)
    print(d.maxlen == limit, list(d), d.copy().maxlen == limit if hasattr(d, 'copy') else None, repr(d) == 'deque([0, 1, 2, 3], maxlen=%d)' % limit)
    d.rotate(1)
    if hasattr(d, 'insert'):
        d.insert(1, 9)
    print(list(d), type(d)(d, 2))
for code in 'bBhHiI':
    for value in (1 << 7, -129, 1 << 15, -(1 << 15) - 1, 1 << 16, 1 << 31, -(1 << 31) - 1, 1 << 32):
        try:
            print(code, array.array(code, [value])[0])
        except OverflowError as error:
            print(code, value, str(error))
