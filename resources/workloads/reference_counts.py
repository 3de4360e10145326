# title: Reference counts, one step at a time
# watch: each name, argument and container slot adds one to the count; the object dies the moment the last of them goes.
# python: 2.7, 3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.13
from __future__ import print_function

import sys


class Box(object):
    def __init__(self, label):
        self.label = label

    def __del__(self):
        print('    %s is gone' % self.label)


def count(step, thing_count):
    # getrefcount's own argument is one of the references it reports.
    print('%-34s %d' % (step, thing_count - 1))


def as_argument(thing):
    count('inside a call', sys.getrefcount(thing))


def in_a_scope():
    local = Box('the local box')
    count('a local name', sys.getrefcount(local))
    print('leaving the scope')


print('references are gained')
box = Box('the box')
count('created and bound', sys.getrefcount(box))
alias = box
count('a second name', sys.getrefcount(box))
as_argument(box)
count('after the call', sys.getrefcount(box))
shelf = [box, box]
count('two slots of a list', sys.getrefcount(box))
registry = {'box': box}
count('a value of a dict', sys.getrefcount(box))
pair = (box, None)
count('an item of a tuple', sys.getrefcount(box))

print('references are lost')
del alias
count('del alias', sys.getrefcount(box))
shelf.pop()
count('popped from the list', sys.getrefcount(box))
del registry['box']
count('removed from the dict', sys.getrefcount(box))
shelf = None
count('the list is destroyed', sys.getrefcount(box))
pair = None
count('the tuple is destroyed', sys.getrefcount(box))

print('the last one goes')
in_a_scope()
print('rebinding the name')
box = Box('the second box')
print('deleting the name')
del box
print('nothing is left to count')
