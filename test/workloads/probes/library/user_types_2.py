# 2.7: UserDict, DictMixin and UserList.
import UserDict, UserList
d = UserDict.UserDict({1: 2}, b=3); print len(d), 1 in d, d.get(5, 6), d == {1: 2, 'b': 3}, sorted(d.items()), sorted(d.copy().keys()), d.__class__
i = UserDict.IterableUserDict(x=1); print list(i), i.has_key('x'), i.pop('x'), i
class M(UserDict.DictMixin):
    def __init__(self): self.d = {}
    def keys(self): return self.d.keys()
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
m = M(); m.update({1: 2}, b=3); print len(m), m.setdefault('c', 4), sorted(m.items()), m.popitem() is not None, m == {}, cmp(m, None)
l = UserList.UserList([3, 1, 2]); l.sort(); print l, l[1:], l + [4], [0] + l, l * 2, l == [1, 2, 3], type(l[0:1]), sum(l), list(reversed(l))
l += (7, 8); l[1:2] = 'ab'; print l, l.index(7), l.pop()
for bad in (lambda: UserDict.UserDict(1, 2), lambda: d['zz'], lambda: m.pop(1, 2, 3), lambda: UserDict.UserDict.update()):
    try: bad()
    except Exception as e: print type(e).__name__, e
