# Sets of integers and of strings, their union and difference.
even = set(range(0, 250000, 2))
third = set(range(0, 250000, 3))
both = even & third
either = even | third
names = set('name-%d' % n for n in either if n % 4 == 0)
del even, third
either = None
