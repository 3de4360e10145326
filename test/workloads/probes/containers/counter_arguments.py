# How Counter finds its own arguments.
from __future__ import print_function
from collections import Counter
def t(f):
    try: print(f())
    except BaseException as e: print('%s %s' % (type(e).__name__, e))
def s():
    c = Counter('aab'); c.subtract(self=1, iterable=1); return sorted(c.items())
t(s)
t(lambda: Counter('aab').most_common(1))
