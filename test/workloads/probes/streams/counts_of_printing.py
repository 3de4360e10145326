# What print() and write() add to the collector's count: the list of what is pending, bound methods, argument tuples.
import gc
import sys
if sys.version_info[0] == 2:
    sys.exit('needs 3.x')

count = gc.get_count
found = []


def measure(action):
    gc.collect()
    before = count()[0]
    action()
    found.append(count()[0] - before)
    found.append(count()[0] - before)


measure(lambda: None)
measure(lambda: print('a'))
measure(lambda: print('a'))
measure(lambda: print('a', 'b'))
measure(lambda: print('a', 5, [1]))
measure(lambda: print())
measure(lambda: sys.stdout.write('abc\n'))
measure(lambda: print('a', sep=''))
measure(lambda: print('a', sep='', end='\n'))
measure(lambda: print('a'))
print(found)

gc.collect()
for i in range(4):
    print('now', count()[0])
gc.collect()
for i in range(4):
    print('%d' % count()[0])
