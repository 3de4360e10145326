# __set_name__ that fails, and a property's own called by hand.
import sys


class BadName(object):
    def __set_name__(self, owner, name):
        1 // 0


try:
    class Z(object):
        bad = BadName()
    print("made")
except Exception as e:
    print(type(e).__name__, e, type(e.__cause__).__name__, getattr(e, "__notes__", None))
if hasattr(property, "__set_name__"):
    for args in ((), (1,), (int, "x", 5), (int, "x")):
        try:
            print(property(len).__set_name__(*args))
        except TypeError as e:
            print(e)
