# What 2.7 asks of objects given for whole numbers: __int__ in arguments, __hex__ and __oct__; sort's reverse up to 3.11.
class Whole(object):
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value


class Old:
    def __int__(self):
        return 2


class Shown:
    def __hex__(self):
        return "0xOLD"

    def __oct__(self):
        return 8


class ShownNew(object):
    __hex__ = lambda self: "0xNEW"
    __oct__ = lambda self: "0NEW"


class Indexed(object):
    def __index__(self):
        return 10


class Bare:
    pass


def tell(label, call, *args):
    try:
        print("%s: %r" % (label, call(*args)))
    except Exception as e:
        print("%s: %s %s" % (label, type(e).__name__, e))


for name, x in (("new", Whole(2)), ("old", Old()), ("text", Whole("s")), ("part", Whole(2.5)), ("float", 2.0)):
    for label, call in (("center", lambda: "abc".center(x)), ("split", lambda: "a b c".split(" ", x)), ("replace", lambda: "aaa".replace("a", "b", x)),
                        ("zfill", lambda: "7".zfill(x)), ("expandtabs", lambda: "a\tb".expandtabs(x)), ("pop", lambda: [1, 2, 3].pop(x)),
                        ("insert", lambda: [1].insert(x, 9)), ("index", lambda: [1].index(1, x)), ("range", lambda: list(range(x))),
                        ("sort", lambda: sorted([1, 3], reverse=x)), ("slice", lambda: "abc"[x:]), ("bin", lambda: bin(x))):
        tell("%s %s" % (label, name), call)
for value in (Shown(), ShownNew(), Indexed(), Bare(), 255, -8, 0, True, 1.5, 2 ** 70, "x"):
    for fn in (hex, oct, bin):
        tell("%s %s" % (fn.__name__, value.__class__.__name__), fn, value)
print(hasattr(5, "__hex__"), hasattr(5, "__oct__"))
