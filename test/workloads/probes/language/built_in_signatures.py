# What built-in functions say of themselves: module, self, text signature, inspect.signature.
import inspect
import itertools
import math
import sys

for function in (len, abs, print, sorted, isinstance, max, math.sin, sys.getrefcount, [].append, 'a'.upper):
    print(function.__name__, function.__module__, type(function.__self__).__name__)
print(len.__self__ is sys.modules['builtins'], math.sin.__self__ is math)
for function in (len, abs, sorted, isinstance, list.append, [].append, dict.get, str.split, ''.join, max, dict.fromkeys, bool):
    print(function.__qualname__, function.__text_signature__)
    try:
        print('   ', inspect.signature(function))
    except ValueError as e:
        print('   ', type(e).__name__)
for kind in (object, int, str, list, tuple, dict, set, frozenset, bool, range):
    print(kind.__name__, dir(kind))
