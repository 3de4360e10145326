# Messages of pow() with three arguments, in-place repetition and islice() for operands that do not fit.
from __future__ import print_function
import itertools


def show(tag, call):
    try:
        result = call()
    except Exception as error:
        print(tag, type(error).__name__, error)
    else:
        print(tag, repr(result))


class Power(object):
    def __pow__(self, other, modulus=None):
        return NotImplemented if other == 3 else ('power', other, modulus)


for arguments in (('a', 2, 3), (2, 'a', 3), (2.0, 2, 3), (2, 2, 3.0), (2, 2, 'x'), ({1}, 2, 3), (Power(), 3, 5), (Power(), 2, 5), (2, Power(), 3), (7, 3, 5), (True, 2, 3)):
    show('pow', lambda: pow(*arguments))


def repeat(left, right):
    left *= right
    return left


class Plain(object):
    pass


values = [('int', 2), ('str', 's'), ('list', [1]), ('tuple', (1,)), ('set', {1}), ('float', 2.0), ('none', None), ('dict', {}), ('plain', Plain())]
for left_name, left in values:
    for right_name, right in values:
        if 'plain' in (left_name, right_name):
            continue
        show('%s *= %s' % (left_name, right_name), lambda: repeat(left, right))
        show('%s * %s' % (left_name, right_name), lambda: left * right)
show('plain *= list', lambda: repeat(Plain(), [1]))

for bounds in ((-1,), (-2,), ('x',), (0, -1), (0, -2), (-1, 5), (1, 'x'), (0, 3, 0), (0, 3, -1), (0, 3, 'x'), (None, None, None), (1, None, 2)):
    show('islice %r' % (bounds,), lambda: list(itertools.islice('abcdef', *bounds)))
