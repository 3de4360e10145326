# UserString, extension codes, interfaces by their old names; what properties and __getattr__ answer is called without self.
from __future__ import print_function
import collections, sys, copyreg
u = collections.UserString('abc')
print(u, repr(u), u + 'd', 'z' + u, u * 2, u.upper(), type(u.upper()).__name__, len(u), u[1], 'b' in u, u == 'abc', u < 'b', hash(u) == hash('abc'), u.find('c'), u.split('b'), u.join(['x', 'y']), u.startswith('a'), u.replace('a', u), int(collections.UserString('5')), u % (), u.center(7, '*'), u.encode())
copyreg.add_extension('m', 'n', 300)
try: copyreg.add_extension('m', 'n', 301)
except ValueError as e: print(e)
copyreg.remove_extension('m', 'n', 300)
if sys.version_info < (3, 10):
    import warnings
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        print(collections.Mapping.__name__, len(w), w[0].message)
try: collections.Nope
except AttributeError as e: print(e)
class P(object):
    def __getattr__(self, n):
        'x'.upper()
        return lambda *a: (n, a)
    @property
    def p(self):
        'a'.lower()
        return lambda *a: a
print(P().anything(1), P().p(2), P().other())
