# How many blocks and bytes concatenation takes under names that let go.
import sys

if hasattr(sys, 'getallocatedblocks'):
    blocks = sys.getallocatedblocks
else:
    blocks = lambda: 0
grown = str(1) * 100
for i in range(300):
    grown += 'x'
print(len(grown), sys.getsizeof(grown))


def local(n):
    s = str(n)
    before = blocks()
    for i in range(200):
        s = s + 'ab'
    return len(s), blocks() - before


print(local(3))
print(local(4))
