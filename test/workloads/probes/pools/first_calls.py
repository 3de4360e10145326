# What the first call of a built-in function leaves for good: the names of its parameters, texts of one character (3.x).
import gc
import sys

blocks = sys.getallocatedblocks
sorted([])


def used(function):
    """Blocks that stay after each of three calls, beyond what the third leaves."""
    left = []
    for turn in range(3):
        gc.collect()
        before = blocks()
        function()
        gc.collect()
        left.append(blocks() - before)
    return [left[0] - left[2], left[1] - left[2]]


def nothing():
    pass


def order():
    sorted([3, 1], key=abs)


def order_in_place():
    [3, 1].sort(reverse=True)


def read():
    int("12", base=16)


def read_positional():
    int("12", 16)


def make_complex():
    complex(1, 2)


def name_parts():
    complex(imag=2)


def nearest():
    round(number=1.5)


def again():
    round(2.5)


def lines():
    "a\nb".splitlines(keepends=True)


def tabs():
    "a\tb".expandtabs(tabsize=4)


def youngest():
    gc.collect(generation=0)


def digits():
    [text for text in "0123456789"]


def characters():
    [chr(code) for code in range(160, 256)]


def octets():
    data = b"\xfd\xfe\xff"
    [data[i : i + 1] for i in range(3)]


def printed():
    print("", end="")


def missing():
    def one(argument):
        pass

    try:
        one()
    except TypeError:
        pass


for function in (nothing, order, order_in_place, read, read_positional, make_complex, name_parts, nearest, again,
                 lines, tabs, digits, digits, characters, octets, missing, nothing):
    gc.collect()
    print("%-16s %s" % (function.__name__, used(function)))
if sys.version_info >= (3, 8):
    print("youngest %s" % used(youngest))
