# title: A cycle with finalizers
# watch: Python 2.7 parks the cycle in gc.garbage for ever; from 3.4 on both finalizers run and the memory returns.
# python: 2.7, 3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.13
from __future__ import print_function

import gc


class Connection(object):
    def __init__(self, name):
        self.name = name
        self.peer = None

    def __del__(self):
        print('    %s says goodbye' % self.name)


def connect(left_name, right_name):
    left = Connection(left_name)
    right = Connection(right_name)
    left.peer = right
    right.peer = left
    # Both names end here; the two objects go on holding each other.


def report():
    print('    unreachable objects: %d' % gc.collect())
    print('    in gc.garbage: %s' % [c.name for c in gc.garbage])


gc.collect()
gc.disable()

print('without a cycle the count alone decides')
single = Connection('single')
del single

print('a cycle survives its last name')
connect('north', 'south')

print('the collector looks at it')
report()

print('and looks again')
report()

if gc.garbage:
    # What 2.7 asks for: cut the knot by hand, then drop the list's references.
    print('the cycle is cut by hand')
    for connection in gc.garbage:
        connection.peer = None
    del connection
    del gc.garbage[:]
else:
    print('there is nothing to cut')

print('at the end')
report()
