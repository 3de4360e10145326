# Which equal strings are one object.


def joined(*parts):
    return "".join(parts)


def same(title, a, b):
    print("%-24s equal %-5s same %s" % (title, a == b, a is b))


same("identifier-like", "hello_world", "hello_world")
same("concatenated constants", "hello" + "_" + "world", "hello_world")
same("joined at run time", joined("hello", "_world"), "hello_world")
same("upper case", "abc".upper(), "ABC")
same("full slice", "hello world"[:], "hello world")
word = joined("run", "time")
same("slice of all", word[0:], word)
same("str()", str(word), word)
same("times one", word * 1, word)
same("plus empty", word + "", word)
same("strip of nothing", word.strip(), word)
same("replace of nothing", word.replace("z", "y"), word)
same("join of one", "".join([word]), word)
same("percent", "%s" % word, word)
same("format", "{0}".format(word), word)
same("lower", word.lower(), word)
same("one letter", word[0], joined("x", "r")[1])
same("empty", word[3:3], joined())
names = {}
setattr(joined, joined("attri", "bute"), 1)
key = [k for k in vars(joined) if k.startswith("attri")][0]
same("attribute name", key, "attribute")
table = {joined("a", "b"): 1}
same("dict key", list(table)[0], "ab")
same("digits", str(12345), "12345")
same("repeated", "ab" * 3, "ababab")
same("repeated at run time", word[:2] * 3, "rururu")
