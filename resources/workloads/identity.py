# title: Equal is not identical
# watch: small integers, letters and names are shared objects; 300 is shared only where the compiler saw it twice.
# python: 2.7, 3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.13
from __future__ import print_function


def number(text):
    return int(text)            # made while running, so the compiler cannot share it


def text(*parts):
    return ''.join(parts)       # the same for strings


def three_hundred():
    return 300


def also_three_hundred():
    return 300


print('integers made at run time')
for digits in ('-6', '-5', '0', '256', '257', '300'):
    a = number(digits)
    b = number(digits)
    print('    %4s  equal %-5s identical %s' % (digits, a == b, a is b))

print('the literal 300')
a = 300
b = 300
print('    on two lines             %s' % (a is b))
a, b = 300, 300
print('    in one tuple assignment  %s' % (a is b))
print('    in two functions         %s' % (three_hundred() is also_three_hundred()))
b = 150 * 2
print('    computed, 150 * 2        %s' % (a is b))

print('one-letter strings')
word = 'banana'
print('    the same letter twice    %s' % (word[1] is word[3]))
print('    sliced and joined        %s' % (word[2:3] is text('n')))

print('strings written in the program')
a = 'daily_rate'
b = 'daily_rate'
print('    like a name              %s' % (a is b))
a = 'daily rate'
b = 'daily rate'
print('    with a space             %s' % (a is b))

print('strings made at run time')
a = text('daily', '_', 'rate')
b = text('daily', '_', 'rate')
print('    like a name              %s' % (a is b))
print('    equal all the same       %s' % (a == b))
seen = {}
a = seen.setdefault(a, a)
b = seen.setdefault(b, b)
print('    through one dict         %s' % (a is b))

print('tuples')
a = ()
b = tuple([])
print('    the empty tuple          %s' % (a is b))
a = (1, 2, 3)
b = (1, 2, 3)
print('    the same constant twice  %s' % (a is b))
