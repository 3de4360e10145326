"""Comparisons that take away what is being compared."""
from __future__ import print_function
import gc
class X(int):
    def __hash__(self): return 13
    def __eq__(self, other):
        if len(victim) > 1: victim.clear()
        return False
class Y(X):
    """Of dicts as of sets."""
def check(name, call):
    try: result = call()
    except Exception as error: print(name, type(error).__name__, error)
    else: print(name, type(result).__name__, result and len(result))
for kind in (set, lambda keys: dict.fromkeys(keys)):
    for name, call in (('fromkeys', lambda: dict.fromkeys(victim)), ('set', lambda: set(victim)), ('frozenset', lambda: frozenset(victim)), ('update', lambda: {1: 2}.update(victim) if isinstance(victim, dict) else set([1]).update(victim)), ('list', lambda: list(victim)),
                       ('union', lambda: set([X(3)]) | set(victim)), ('merged', lambda: dict(victim) if isinstance(victim, dict) else set([X(1), 13]).union(victim)), ('intersection', lambda: set([X(3)]).intersection(victim)), ('difference', lambda: set([X(3), X(4)]).difference(victim)),
                       ('isdisjoint', lambda: [set([X(3)]).isdisjoint(victim)]), ('equal', lambda: [victim == set([X(1), X(2)])])):
        victim = []
        victim = kind([X(1), X(2)])
        check(name, call)
        print(len(victim))
gc.collect()
kept = [[] for _ in range(50)]
print(len(kept), sorted(map(len, kept))[-1])
