# Methods of strings.
from __future__ import print_function
import sys

s = "  The quick brown fox  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
t = s.strip()
print(t.upper(), t.lower(), t.title(), t.swapcase(), "abc".capitalize())
print(t.split(), t.split("o"), t.split(" ", 1), t.rsplit(" ", 1))
print("-".join(["a", "b", "c"]), "".join(reversed("abc")), ",".join(str(n) for n in range(4)))
print(t.find("quick"), t.find("cat"), t.index("fox"), t.rfind("o"), t.count("o"))
print(t.replace("quick", "slow"), t.replace("o", "0", 1))
print(t.startswith("The"), t.endswith(("dog", "fox")), "brown" in t)
print("abc".center(9, "*"), "7".zfill(3), "-7".zfill(4), "a".ljust(3) + "|", "a".rjust(3))
print("a,b,,c".split(","), "a\nb\r\nc".splitlines(), "k=v=w".partition("="), "k=v=w".rpartition("="))
print("123".isdigit(), "abc".isalpha(), "a1".isalnum(), " ".isspace(), "ABC".isupper(), "".isdigit())
print("abcdef"[1:4], "abcdef"[::-1], "abcdef"[-2:], "abcdef"[::2], "abcdef"[10:])
print("ab" * 3, "a" + "b", "a" < "b", "a" < "B", len("hello"))
print(ord("a"), chr(98), repr("it's"), repr('say "hi"'), repr("tab\tnew\nline\\"))
print("a-b_c".replace("-", " ").replace("_", " ").split())
print(max("hello"), sorted("hello"), list("abc"), "".join(sorted(set("banana"))))
print("%s" % "x".join("abc"), "abc".find(""), "".join([]))
print([c for c in "hello world" if c not in "aeiou "])
print("mississippi".strip("ip"), "xxhixx".strip("x"), "http://a".lstrip("htp:/"))
words = "the cat and the dog and the bird".split()
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
base = sys.getsizeof("")
print([sys.getsizeof("a" * n) - base for n in (0, 1, 10, 100)])
try:
    "abc".index("z")
except ValueError as error:
    print("ValueError", error)
try:
    "1" + 1
except TypeError as error:
    print("TypeError")
