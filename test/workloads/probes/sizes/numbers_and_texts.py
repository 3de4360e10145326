# Sizes of numbers, texts and bytes.
from __future__ import print_function
import sys

S = sys.getsizeof
L = 2147483647 * 0
print([S((1 << n) + L) for n in range(0, 200, 5)])
print([S(-(1 << n)) for n in range(0, 200, 7)])
print([S(10 ** n) for n in range(0, 60, 3)])
print([S(10 ** n - 10 ** n) for n in (1, 20, 40)], S(2 ** 70 // 2 ** 60), S(2 ** 70 - 2 ** 70 + 1), S(int("12345678901234567890")))
print(S(True), S(False), S(1.5), S(float("inf")), S(1j), S(None), S(Ellipsis), S(NotImplemented))
print([S("x" * n) for n in range(0, 40)])
print([S(u"x" * n) for n in range(0, 20)])
print([S(u"\xe9" * n) for n in range(0, 20)])
print([S(u"\u0416" * n) for n in range(0, 20)])
print([S(u"\U0001f600" * n) for n in range(0, 20)])
print(S(u"a\u0416"[:1]), S(u"a\xe9"[:1]), S(u"abc\xe9"[1:]), S(u"\u0416a"[1:]), S(u"ab\U0001f600c"[:2]))
print([S(b"x" * n) for n in range(0, 40, 3)])
print([S(bytearray(n)) for n in range(0, 40, 3)])
print(S(bytearray()), S(bytearray(b"abc")), S(bytearray([1, 2, 3])))
b = bytearray()
found, last = [], None
for i in range(500):
    b.append(1)
    if S(b) != last:
        last = S(b)
        found.append((i + 1, last))
print(found)
b = bytearray()
found, last = [], None
for i in range(200):
    b += b"abc"
    if S(b) != last:
        last = S(b)
        found.append((len(b), last))
print(found)
b = bytearray()
found, last = [], None
for i in range(100):
    b.extend([1, 2])
    if S(b) != last:
        last = S(b)
        found.append((len(b), last))
print(found)
b = bytearray(200)
found, last = [], None
while b:
    del b[:5]
    if S(b) != last:
        last = S(b)
        found.append((len(b), last))
print(found)
b = bytearray(200)
found, last = [], None
while b:
    b.pop()
    if S(b) != last:
        last = S(b)
        found.append((len(b), last))
print(found)
b = bytearray(b"abcdef")
b[2:3] = b"xxxxxxxxxx"
print(S(b))
b.insert(0, 5)
print(S(b))
b *= 3
print(S(b), S(b + b), S(b * 2), S(b[:4]), S(bytearray(b)))
b.reverse()
print(S(b), S(bytes(b)))
print(S("a b c".split()), S("abc".partition("b")), S("a\nb".splitlines()))
print(S("%d" % 5), S("{}".format(5)), S("abc".upper()), S("abc".encode("ascii")), S(b"abc".decode("ascii")))
print(S(str(5)), S(repr([1, 2])), S(str(1.5)), S("a" + "b"), S("ab"[0]), S("".join(["a", "bc"])), S("a".center(10)))
s = ""
for i in range(10):
    s += "ab"
print(S(s))
s = u""
for i in range(10):
    s += u"\xe9"
print(S(s))
h = u"h\xe9llo"
hash(h)
h.encode("utf-8")
print(S(h))
