# collections: deque, defaultdict, Counter, OrderedDict, namedtuple.
from __future__ import print_function
import sys
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

recent = deque(maxlen=3)
for n in range(6):
    recent.append(n)
print(list(recent), recent[0], recent[-1], len(recent))
recent.appendleft("left")
print(list(recent), recent.pop(), recent.popleft())
queue = deque([1, 2, 3])
queue.rotate(1)
print(list(queue))
queue.extend("ab")
print(list(queue), sum(1 for _ in queue))
item = ["item"]
queue.append(item)
print(sys.getrefcount(item))
queue.clear()
print(sys.getrefcount(item), len(queue))
groups = defaultdict(list)
for word in "one two three four five six".split():
    groups[len(word)].append(word)
print(sorted(groups.items()))
print(groups[99], 99 in groups, groups.get(100))
counts = Counter("mississippi")
print(sorted(counts.items()), counts["z"])
print(counts.most_common(1)[0][1])
ordered = OrderedDict([("z", 1), ("a", 2)])
ordered["m"] = 3
print(list(ordered), list(ordered.values()))
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x + p.y, p == (1, 2), p._replace(x=9))
x, y = p
print(x, y, len(p))
