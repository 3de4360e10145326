# 3.10 and later: match; 3.11: exception groups.
import sys


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


def describe(value):
    match value:
        case 0:
            return "zero"
        case int(n) if n < 0:
            return f"negative {n}"
        case [] | ():
            return "empty"
        case [x]:
            return f"one item {x}"
        case [first, *rest]:
            return f"{first} and {len(rest)} more"
        case {"kind": "circle", "r": r, **others}:
            return f"circle {r} {others}"
        case Point(x=0, y=0):
            return "origin"
        case Point(x, y):
            return f"point {x} {y}"
        case str() as text:
            return f"text {text!r}"
        case None | True | False:
            return "constant"
        case _:
            return "something else"


for value in (0, -5, [], [1], [1, 2, 3], {"kind": "circle", "r": 2, "c": "red"}, Point(0, 0), Point(1, 2),
              "hi", None, True, 2.5, (4, 5)):
    print(describe(value))
held = ["held"]
match {"k": held}:
    case {"k": captured}:
        print("captured", sys.getrefcount(held))
try:
    raise ExceptionGroup("several", [ValueError("v"), KeyError("k"), TypeError("t")])
except* ValueError as group:
    print("values", [str(e) for e in group.exceptions])
except* (KeyError, TypeError) as group:
    print("others", [type(e).__name__ for e in group.exceptions])
