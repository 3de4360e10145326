# Sizes of subclasses without a dict, which of them the collector tracks.
import gc, sys
S = sys.getsizeof
for base in (object, int, float, str, complex, tuple, list, dict, set, frozenset, Exception, type(u""), bytes, slice if 0 else object, bytearray, property, staticmethod):
    try:
        C = type("C", (base,), {"__slots__": ()})
        D = type("D", (base,), {"__slots__": ("x",)}) if base not in (int, str, tuple, type(u""), bytes) else C
        E = type("E", (C,), {"__slots__": ()})
        print(base.__name__, S((C(len) if base in (staticmethod,) else C())) , gc.is_tracked((C(len) if base in (staticmethod,) else C())), S(C), S((D(len) if base in (staticmethod,) else D())), S(D), C.__basicsize__, D.__basicsize__, S(E()), gc.is_tracked(E()))
    except Exception as e:
        print(base.__name__, type(e).__name__)
