# What a failed assertEqual says of two containers and texts.
import unittest


class Differences(unittest.TestCase):
    def runTest(self):
        pass


case = Differences()
pairs = [
    ([1, 2, 3], [1, 2, 4]), ([1, 2], [1, 2, 3]), ([1, 2, 3], [1]), ((1, 2), (2, 1)), ([], [0]),
    ({'a': 1, 'b': 2}, {'a': 1, 'b': 3}), ({'a': 1}, {}), ('abc', 'abd'), ('one\ntwo\n', 'one\nthree\n'), ('', 'x'), ('x\n', 'x'),
    ({1, 2}, {2, 3}), (frozenset([1]), frozenset()), ([list(range(20)), 'x'], [list(range(21)), 'x']), (1, 2), ([1], (1,)), ('a' * 100, 'a' * 99 + 'b'),
    ({'key%d' % i: list(range(i)) for i in range(12)}, {'key%d' % i: list(range(i + 1)) for i in range(12)}), (None, 0),
]
for first, second in pairs:
    try:
        case.assertEqual(first, second)
    except AssertionError as e:
        print(e)
        print('-' * 20)
for call in (lambda: case.assertEqual([1], [2], 'own words'), lambda: case.assertSequenceEqual([1, 2], (1, 3)), lambda: case.assertSequenceEqual([1, 2], (1, 2)),
             lambda: case.assertListEqual((1,), [1]), lambda: case.assertTupleEqual((1,), [1]), lambda: case.assertDictEqual({}, []),
             lambda: case.assertMultiLineEqual('a', 1), lambda: case.assertCountEqual([1, 2, 2], [2, 1, 3]),
             lambda: case.assertListEqual([{'a': 1}], [{'a': 2}])):
    try:
        print(call())
    except AssertionError as e:
        print(e)
case.maxDiff = None
case.addTypeEqualityFunc(int, lambda a, b, msg=None: print('own', a, b))
case.assertEqual(1, 2)
