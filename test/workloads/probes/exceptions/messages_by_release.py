# Errors whose words changed between 3.7 and 3.13.
import abc
import sys
import weakref

if sys.version_info[0] < 3:
    sys.exit("needs 3.x")


class Plain:
    def method(self):
        pass


class Slotted:
    __slots__ = ("x",)


class Readable:
    @property
    def value(self):
        return 1


class Abstract(abc.ABC):
    @abc.abstractmethod
    def run(self):
        pass


def keyword_only(a, *, b):
    pass


def unbound():
    print(later)
    later = 1


def enter(thing):
    with thing:
        pass


def delete(thing, name):
    delattr(thing, name)


def assign(thing, name, value):
    setattr(thing, name, value)


def shown(call):
    try:
        return call()
    except Exception as error:
        return "%s: %s" % (type(error).__name__, error)


plain = Plain()
slotted = Slotted()
proxy = type(weakref.proxy(plain))
print(proxy.__name__, proxy.__module__, weakref.ref.__name__, weakref.ref.__module__)
for call in (
    lambda: slotted.x,
    lambda: delete(slotted, "x"),
    lambda: plain.missing,
    lambda: delete(plain, "missing"),
    lambda: assign(int, "x", 1),
    lambda: assign(object(), "x", 1),
    lambda: assign(Readable(), "value", 2),
    lambda: assign(plain, "__class__", int),
    lambda: Plain[1],
    lambda: plain[1],
    lambda: Plain(1),
    lambda: plain.method(1),
    lambda: Plain.method(),
    lambda: object(1),
    lambda: Abstract(),
    lambda: keyword_only(),
    lambda: keyword_only(1),
    lambda: keyword_only(1, 2),
    lambda: keyword_only(1, c=1),
    lambda: keyword_only(1, 1, b=2),
    lambda: 1j // 1,
    lambda: divmod(1j, 1),
    lambda: 1j % 1,
    lambda: 1.5 // 0,
    lambda: 1.5 % 0,
    lambda: 1 % 0,
    lambda: super(1, 2),
    lambda: isinstance(1, 2),
    lambda: issubclass(int, 2),
    lambda: str.upper(),
    lambda: str.upper(1),
    lambda: [].append(),
    lambda: int(1, 2, 3),
    lambda: int([]),
    lambda: float("x"),
    lambda: float([]),
    lambda: "a"[1.5],
    lambda: (1,)[""],
    lambda: [1][""],
    lambda: {}[[]],
    lambda: "a" + 1,
    lambda: 1 + "a",
    lambda: 1 < "",
    lambda: -"",
    lambda: zip([1], [2], strict=False) and "zip",
    lambda: (5).bit_count(),
    lambda: (1).to_bytes(),
    lambda: print(zz=1),
    lambda: pow(),
    lambda: sorted(),
    lambda: min(),
    lambda: abs(),
    lambda: len(1),
    lambda: range(),
    lambda: round(),
    lambda: sum(),
    lambda: enumerate(),
    lambda: divmod(1),
    lambda: hash([]),
    lambda: next(1),
    lambda: iter(1),
    lambda: reversed(1),
    lambda: {1: 2} | {3: 4},
    lambda: "abc".removeprefix("a"),
    lambda: [].index(1),
    lambda: [].remove(1),
    lambda: [].pop(),
    lambda: {}.popitem(),
    lambda: ().index(1),
    lambda: missing_name,
    lambda: unbound(),
    lambda: enter(1),
    lambda: keyword_only(*1),
    lambda: keyword_only(**1),
):
    print(shown(call))
