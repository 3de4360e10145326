# Classes with __slots__, one derived from another, half of the objects replaced.
class Point(object):
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Named(Point):
    __slots__ = ('name', 'tags')

    def __init__(self, x, y, name):
        Point.__init__(self, x, y)
        self.name = name
        self.tags = []


points = [Point(i, i * 1.5) for i in range(30000)]
named = [Named(p.x, p.y, 'point%d' % p.x) for p in points[::3]]
for i, point in enumerate(named):
    if i % 5 == 0:
        point.tags.append(point.name)
points[::2] = [Point(p.y, p.x) for p in points[::2]]
del named[2000:]
