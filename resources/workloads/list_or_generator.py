# title: A list or a generator
# watch: the list holds all 200,000 readings at once, the generator never more than two; the sums agree.
# python: 2.7, 3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.13
from __future__ import print_function

import sys

COUNT = 200000


class Reading(object):
    __slots__ = ('value',)

    alive = 0
    most = 0

    def __init__(self, value):
        self.value = value
        Reading.alive += 1
        if Reading.alive > Reading.most:
            Reading.most = Reading.alive

    def __del__(self):
        Reading.alive -= 1


def readings():
    number = 0
    while number < COUNT:
        yield Reading(number * number % 1009)
        number += 1


def total(source):
    # A loop holds one reading in hand while the next one is being made.
    result = 0
    for reading in source:
        result += reading.value
    return result


def report(title, container, result):
    print(title)
    print('    sum %d' % result)
    print('    readings alive now %d, at most %d' % (Reading.alive, Reading.most))
    print('    the container itself: %d bytes' % sys.getsizeof(container))
    Reading.most = Reading.alive


everything = list(readings())
report('a list', everything, total(everything))

del everything
print('the list is deleted: %d alive' % Reading.alive)
Reading.most = 0

one_by_one = readings()
report('a generator', one_by_one, total(one_by_one))

# A pipeline of generators is just as small.
scaled = (reading.value * 2 for reading in readings())
print('a pipeline')
print('    sum %d, at most %d alive' % (sum(value for value in scaled if value > 100), Reading.most))
