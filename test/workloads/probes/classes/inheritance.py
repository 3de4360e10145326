# Method resolution, super, properties, class attributes.


class Shape(object):
    count = 0
    registry = []

    def __init__(self, name):
        Shape.count += 1
        self.name = name
        self.registry.append(name)

    @property
    def area(self):
        return 0

    @area.setter
    def area(self, value):
        raise AttributeError("area is computed")

    def describe(self):
        return "%s with area %s" % (self.name, self.area)

    def __repr__(self):
        return "<%s %s>" % (type(self).__name__, self.name)

    def __eq__(self, other):
        return self.area == other.area

    def __lt__(self, other):
        return self.area < other.area

    __hash__ = None


class Square(Shape):
    def __init__(self, side):
        super(Square, self).__init__("square %d" % side)
        self.side = side

    @property
    def area(self):
        return self.side ** 2


class Loud(object):
    def describe(self):
        return super(Loud, self).describe().upper()


class LoudSquare(Loud, Square):
    pass


shapes = [LoudSquare(3), Square(2), Shape("nothing"), Square(3)]
for shape in shapes:
    print(shape.describe())
print(sorted(shapes))
print("equal: %s" % (shapes[0] == shapes[3]))
print("order: %s" % [c.__name__ for c in LoudSquare.__mro__])
print("count %d, on the instance %d" % (Shape.count, shapes[1].count))
shapes[1].count = 99
print("own %d, of the class %d" % (shapes[1].count, Shape.count))
print("shared registry %d" % len(shapes[0].registry))
try:
    shapes[2].area = 5
except AttributeError as error:
    print("AttributeError: %s" % error)
try:
    {shapes[0]: 1}
except TypeError as error:
    print("unhashable: %s" % ("unhashable" in str(error)))
print("isinstance: %s" % [isinstance(s, Square) for s in shapes])
print("subclasses: %s" % [c.__name__ for c in Shape.__subclasses__()])
print("bases: %s" % [b.__name__ for b in LoudSquare.__bases__])
