# Building text piece by piece.
import sys

pieces = []
text = ""
for n in range(1000):
    text += str(n)
    pieces.append(str(n))
print("same text: %s, %d characters" % (text == "".join(pieces), len(text)))
print("size %d more than empty" % (sys.getsizeof(text) - sys.getsizeof("")))
before = text
text += "!"
print("the old text is unchanged: %s" % (not before.endswith("!")))
words = {}
story = "it was the best of times it was the worst of times"
for word in story.split():
    words.setdefault(word, []).append(len(words))
print(sorted((w, len(p)) for w, p in words.items()))
lines = ["%03d|%s" % (n, "-" * (n % 7)) for n in range(50)]
print(lines[13], len("\n".join(lines)))
table = "\n".join(" ".join("%3d" % (r * c) for c in range(1, 6)) for r in range(1, 6))
print(table)
caesar = "".join(chr((ord(c) - 97 + 3) % 26 + 97) if c.isalpha() else c for c in story)
print(caesar)
print("".join(chr((ord(c) - 97 - 3) % 26 + 97) if c.isalpha() else c for c in caesar) == story)
runs = []
for c in "aaabbbccd":
    if runs and runs[-1][0] == c:
        runs[-1][1] += 1
    else:
        runs.append([c, 1])
print("".join("%s%d" % (c, n) for c, n in runs))
print(" ".join(w[::-1] for w in story.split()))
print(story.title().replace(" ", ""))
