# format() of complex numbers: the parts, the sign between them, padding, and what is refused.
from __future__ import print_function

NUMBERS = [1j, 1 + 2j, -1.5 - 2j, complex(-0.0, 1e20), complex(0.0, -0.0), complex(float('nan'), float('inf')), 12345.678 - 9876543.21j]
SPECS = ['', 'g', '.2f', '.3e', 'E', '<20', '^20', '*>24.1f', '+', ' ', ',.1f', '.3', '020', '=20', 'd', 's', '%', 'ff']


def told(number, spec):
    try:
        return repr(format(number, spec))
    except (ValueError, TypeError) as error:
        return '%s: %s' % (type(error).__name__, error)


for number in NUMBERS:
    print(' | '.join(told(number, spec) for spec in SPECS))
for value in (1, 1.5, 'a'):
    print(told(value, 'ff'))
for value in (10 ** 30, -10 ** 30, 1j, float('nan'), float('inf')):
    for pattern in ('%c', '%d', '%x'):
        try:
            print(repr(pattern % value))
        except Exception as error:
            print(pattern, type(error).__name__, error)
