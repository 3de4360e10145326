# The iterators of bytes and bytearray.
from __future__ import print_function
import copy, sys
for o in (b"abc", bytearray(b"xyz")):
    it = iter(o); next(it); print(type(it).__name__, it.__length_hint__() if hasattr(it, "__length_hint__") else 0, list(copy.copy(it)) if sys.version_info[0] > 2 else 0, it.__reduce__()[1:] if sys.version_info[0] > 2 else 0, list(it), list(it), it.__reduce__() [1:] if sys.version_info[0] > 2 else 0)
ba = bytearray(b"abcd"); it = iter(ba); next(it); del ba[2:]; print(list(it)); ba.append(5); print(list(it))
for x in bytearray(b"q"): print(x)
