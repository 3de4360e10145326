# Objects with three attributes, one of them a list; half of them die.
class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.marks = []


points = [Point(i, -i) for i in range(35000)]
for point in points[::5]:
    point.marks.append(point.x)
points = points[:17000]
