from __future__ import print_function
import gc, itertools, sys
def tracked(it):
    try: next(it); gc.collect(); return gc.is_tracked(next(it))
    except StopIteration: return 'end'
print(tracked(itertools.combinations([None, []], 1)), tracked(itertools.combinations_with_replacement([None, []], 1)), tracked(itertools.permutations([None, []], 1)), tracked(itertools.product([None, []])))
L = getattr(itertools, 'zip_longest', None) or itertools.izip_longest
Z = zip if sys.version_info[0] > 2 else itertools.izip
print(tracked(iter(L([None, []], [None]))), tracked(iter(Z([None, []]))), tracked(enumerate([None, []])), tracked(iter({1: None, 2: []}.items() if sys.version_info[0] > 2 else {1: None, 2: []}.iteritems())))
def g(it):
    gc.collect(); return gc.is_tracked(next(it))
print(g(iter(L([[]]))), g(iter(Z([[]]))), g(enumerate([[]])), g(iter({1: []}.items())), g(itertools.product([[]])), g(itertools.combinations([[]], 1)))
