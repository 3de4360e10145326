# 2.7: containers over several lines, and how assertEqual shows their differences.
import pprint, unittest
from collections import OrderedDict, namedtuple
nested = {"name": "widget " * 12, "tags": ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"], "dims": {"w": 10.5, "deep": {"list": list(range(30)), "set": {3, 1, 2}, "t": (1,), "n": None}}, 5: u"caf\xe9", "e": [[], (), {}, set(), frozenset([1, 2])]}
pprint.pprint(nested)
pprint.pprint(nested, indent=3, width=40, depth=2)
pprint.pprint([set("abcdefghijklmnopqrstuvwxyz"), OrderedDict([(1, 2)]), namedtuple("P", "x y")(1, 2), ("one",) * 30])
pprint.pprint({1: 2}, indent=4)
pprint.pprint([1, [2, [3, [4]]]], depth=2)
l = [1]; l.append({"l": l})
print pprint.isrecursive(l), pprint.isreadable(l), pprint.isreadable(nested), pprint.pformat(l).split(" with")[0], pprint.saferepr({2: 1, 1: [2]})
for bad in ({"indent": -1}, {"depth": 0}, {"width": 0}):
    try: pprint.PrettyPrinter(**bad)
    except AssertionError as e: print e
class T(unittest.TestCase):
    def runTest(self): pass
t = T()
for a, b in (([1, "a"], [1, "b"]), ([1, 2, 3], [1, 2]), ((1,), (1, "x")), ({"a": 1, "b": list(range(30))}, {"a": 2}), (range(50), range(51)), (["x" * 40], ["y"]), ([u"a"], [u"b"]), ({}, {"k": "v"}), ("a\nb", "a\nc"), (u"a\nb", u"a\nc"), (set([1, 2]), set([2, 3]))):
    for long in (False, True):
        t.longMessage = long
        try: t.assertEqual(a, b, "told" if long else None)
        except AssertionError as e: print e
try: t.assertSequenceEqual([1], (2,))
except AssertionError as e: print e
try: t.assertListEqual([1], (2,))
except AssertionError as e: print e
for call in (lambda: t.assertRegexpMatches("abc", "^b"), lambda: t.assertRegexpMatches("abc", "^b", "told"), lambda: t.assertNotRegexpMatches("abc", "b"),
             lambda: t.assertItemsEqual([1, 1], [1])):
    try: call()
    except AssertionError as e: print e
print t.assertItemsEqual.__name__, t.assertRegexpMatches.__name__
