# Lists that grow by small pieces past the size of a mapping, long displays, and the value stack of code objects.
from __future__ import print_function
import sys

queue = []
for i in range(9000):
    queue.extend([i, i + 1, i + 2])
    if i % 3 == 0:
        queue.pop()
print(len(queue), sum(queue), queue[-3:])
pairs = []
for i in range(7000):
    pairs.extend((i, str(i)))
    pairs += [None]
print(len(pairs), sum(x for x in pairs[::3]), pairs[20998:], sys.getsizeof(pairs))
x = 5
long_list = [x, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
long_tuple = (x, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
print(sys.getsizeof(long_list), sys.getsizeof(long_tuple), len(long_list), sum(long_tuple))


def swap_items(a):
    a[0], a[1] = a[1], a[0]


def is_none(v):
    return 0 if v is None else 1


def many(v):
    return [v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v, v]


print([f.__code__.co_stacksize for f in (swap_items, is_none, many)])
buffer = bytearray()
for i in range(3000):
    buffer.extend(b'0123456789' * (i % 7))
pieces = [bytes(buffer[i:i + 1000]) for i in range(0, len(buffer), 1000)]
print(len(buffer), len(pieces), b''.join(pieces) == bytes(buffer), buffer[-3:])
