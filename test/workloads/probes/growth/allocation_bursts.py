# Large and small containers made and dropped; sizes, sharing, reuse.
import gc
import sys


def sizes(label, *objects):
    print("%-12s %s" % (label, [sys.getsizeof(o) for o in objects]))


gc.collect()
gc.disable()
sizes("lists", [], [None] * 10, [None] * 100, [None] * 10000)
sizes("tuples", (), (None,) * 10, (None,) * 100)
sizes("sets", set(range(10)), set(range(100)), set(range(1000)))
sizes("dicts", dict.fromkeys(range(10)), dict.fromkeys(range(100)), dict.fromkeys(range(1000)))
matrix = [[r * c for c in range(50)] for r in range(50)]
print("sum %d" % sum(map(sum, matrix)))
columns = list(zip(*matrix))
print("transposed equal: %s" % (list(map(list, columns)) == matrix))
matrix = columns = None
for round_ in range(5):
    wave = [{"n": n, "half": n / 2.0} for n in range(2000)]
    best = max(wave, key=lambda row: row["n"] * 7 % 1999)
    wave = [row for row in wave if row["n"] % 100 == 0]
print("kept %d, best %d" % (len(wave), best["n"]))
print("rows are plain: tracked %s" % gc.is_tracked(wave[0]))
sieve = [True] * 10000
for n in range(2, 100):
    if sieve[n]:
        sieve[n * n::n] = [False] * len(sieve[n * n::n])
print("primes below ten thousand: %d" % sum(sieve[2:]))
stack = []
for token in "3 4 + 2 * 7 - 5 5 * +".split():
    if token.isdigit():
        stack.append(int(token))
    else:
        right, left = stack.pop(), stack.pop()
        stack.append({"+": left + right, "-": left - right, "*": left * right}[token])
print("stack machine: %s" % stack)
print("left for the collector: %d" % gc.collect())
