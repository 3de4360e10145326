# -*- coding: utf-8 -*-
# Texts: kinds of characters, growth, joins and slices.
import sys
try:
    unichr
    chars = [u'a', unichr(233), unichr(8364), unichr(0x10ffff) if sys.maxunicode > 65535 else unichr(8364)]
    py2 = True
except NameError:
    chars = ['a', chr(233), chr(8364), chr(0x10ffff)]
    py2 = False
for c in chars:
    print([sys.getsizeof(c * n) for n in (0, 1, 2, 3, 7, 8, 15, 16, 100)])
print([sys.getsizeof('x' * n) for n in range(0, 40, 3)])
print([sys.getsizeof(b'x' * n) for n in range(0, 40, 3)])
mixed = chars[0] + chars[1]
print(sys.getsizeof(mixed), sys.getsizeof(mixed + chars[2]), sys.getsizeof(mixed + chars[3]))
print(sys.getsizeof((mixed + chars[3])[:2]), sys.getsizeof((mixed + chars[3])[:1]), sys.getsizeof((chars[2] + 'abc')[1:]))
s = ''
steps = []
for i in range(64):
    s += 'x'
    steps.append(sys.getsizeof(s))
print(steps[::7])
t = s
t += 'y'
print(sys.getsizeof(s), sys.getsizeof(t), t is s)
words = 'the quick brown fox jumps over the lazy dog'.split()
print([sys.getsizeof(w) for w in words], sys.getsizeof(words))
print(sys.getsizeof(','.join(words)), sys.getsizeof(''.join(words)), sys.getsizeof(' '.join(words).split(' ')))
print([sys.getsizeof(f('Hello World')) for f in (str.upper, str.lower, str.title, str.swapcase, str.strip, str.split, str.splitlines)])
print(sys.getsizeof('abc'.ljust(30)), sys.getsizeof('abc'.zfill(10)), sys.getsizeof('a-b-c'.partition('-')), sys.getsizeof('a-b-c'.replace('-', '--')))
print(sys.getsizeof('%d-%s' % (5, 'x')), sys.getsizeof('{0}{1}'.format(1, 2)), sys.getsizeof(repr('abc')), sys.getsizeof(str(12345)), sys.getsizeof(repr([1, 2, 3])))
print(sys.getsizeof('abc'.encode('utf-8')), sys.getsizeof(u'abc'.encode('utf-16')), sys.getsizeof(b'abc'.decode('ascii')), sys.getsizeof(b'\xc3\xa9'.decode('utf-8')))
u = chars[1] * 10
before = sys.getsizeof(u)
u.encode('utf-8')
print(before, sys.getsizeof(u))
print(sys.getsizeof(str(1.5)), sys.getsizeof(hex(255)), sys.getsizeof(bin(5)), sys.getsizeof(chr(65)))
b = bytearray()
seen = []
for i in range(100):
    b.append(i)
    if not seen or seen[-1][1] != sys.getsizeof(b): seen.append((i, sys.getsizeof(b)))
print(seen)
b = bytearray(b'x' * 50)
del b[:10]
print(sys.getsizeof(b), len(b))
b.extend(b'y' * 100); print(sys.getsizeof(b))
b += b'z'; print(sys.getsizeof(b))
del b[5:]; print(sys.getsizeof(b), len(b))
b.pop(); print(sys.getsizeof(b))
del b[:]; print(sys.getsizeof(b))
b = bytearray(b'abc') * 10; print(sys.getsizeof(b), sys.getsizeof(b + b), sys.getsizeof(b[:5]), sys.getsizeof(bytes(b)))
b.insert(0, 65); print(sys.getsizeof(b)); b.reverse(); print(sys.getsizeof(b)); b.remove(65); print(sys.getsizeof(b))
print(sys.getsizeof(bytearray(b'a b c').split()), sys.getsizeof(bytearray(range(20))), sys.getsizeof(bytearray(b'abc').replace(b'b', b'xx')))
