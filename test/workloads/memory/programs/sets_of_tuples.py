# Sets and frozensets of tuples: unions, differences, sets in a dict.
points = set()
for x in range(250):
    for y in range(200):
        points.add((x, y * 300))
edge = frozenset(p for p in points if p[0] == 0 or p[1] == 0)
inner = points - edge
shifted = set((x + 1, y) for x, y in inner)
both = inner & shifted
rows = {}
for x, y in both:
    rows.setdefault(x, set()).add(y)
del shifted, inner
groups = [frozenset(row) for row in rows.values()]
del rows
points.clear()
