# operator.index() and random's ranges with ints beyond a machine word.
import operator
import random


class Sub(int):
    pass


class Index(object):
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


for value in (0, True, 2 ** 31, 2 ** 53 + 1, 2 ** 63 - 1, 2 ** 63, -2 ** 63 - 1, 2 ** 100):
    index = operator.index(value)
    print(type(index).__name__, int(index), operator.index(Index(value + 0)) == value)
print(type(operator.index(Sub(2 ** 70))).__name__, operator.index(Sub(7)) + 0)
for bad in (1.5, "1", None, Index("x")):
    try:
        print(operator.index(bad))
    except TypeError as error:
        print(error)
random.seed(1)
for top in (2 ** 31, 2 ** 53 + 5, 2 ** 62, 2 ** 63 - 1, 2 ** 63, 2 ** 100):
    print(int(random.randrange(top)), int(random.randrange(-top, top)), int(random.randint(top, top + 3)) - top)
print(random.randrange(0, 10 ** 20, 10 ** 18) % 10 ** 18, random.randrange(10, 0, -3))
random.seed(7)
print([random.randrange(10) for _ in range(12)], [random.choice("abcdef") for _ in range(6)], random.sample(range(1000), 4))
