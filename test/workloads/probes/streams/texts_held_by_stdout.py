# Standard output keeps the strings written to it until 8192 bytes have come together; a flush lets them go.
import sys
if sys.version_info[0] == 2:
    sys.exit('needs 3.x')

text = ''.join(['abc', str(5)])
held = [sys.getrefcount(text)]
print(text); held.append(sys.getrefcount(text))
print(text); held.append(sys.getrefcount(text))
print(text, text); held.append(sys.getrefcount(text))
sys.stdout.write(text); held.append(sys.getrefcount(text))
sys.stdout.flush(); held.append(sys.getrefcount(text))
print(text); held.append(sys.getrefcount(text))
print(text + '\u00e9'); held.append(sys.getrefcount(text))
print(held)

before = sys.getallocatedblocks()
blocks = []
for i in range(20):
    blocks.append(sys.getallocatedblocks() - before)
    print(i * 1000)
print(blocks)


def held_after_each(sizes):
    sys.stdout.flush()
    texts = ['x' * (n - 2) + '%02d' % (n % 100) for n in sizes]
    found = []
    for one in texts:
        sys.stdout.write(one)
        found.append([sys.getrefcount(t) - 3 for t in texts])
    return found


results = []
for sizes in ([8190, 2, 2], [8192, 5], [8000, 192, 3], [8000, 193, 3], [9000, 4], [10, 9000, 3],
              [4000, 4000, 191, 3], [4000, 4000, 192, 3], [4000, 4192, 3], [20, 8180]):
    results.append((sizes, held_after_each(sizes)))
sys.stdout.flush()
print()
for one in results:
    print(one)
