# The same objects with slots; they are replaced one by one.
class Point(object):
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


points = [Point(i, i * 0.5) for i in range(70000)]
for i in range(0, 70000, 2):
    points[i] = Point(points[i].y, i)
del points[35000:]
