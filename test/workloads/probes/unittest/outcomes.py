# unittest: outcomes of every kind, fixtures, the runner's text.
import sys
import unittest


class Lines(object):
    """A stream that leaves out what differs from machine to machine."""

    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text

    def flush(self):
        pass

    def shown(self):
        kept = []
        for line in self.text.split('\n'):
            if line.startswith('Ran '):
                line = line.split(' in ')[0]
            if '^' not in line and '~' not in line and 'File' not in line:
                kept.append(line)
        return '\n'.join(kept)


class Outcomes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('setUpClass')

    @classmethod
    def tearDownClass(cls):
        print('tearDownClass')

    def setUp(self):
        print('setUp ' + self._testMethodName)
        self.addCleanup(print_now, 'cleanup')

    def tearDown(self):
        print('tearDown')

    def test_ok(self):
        self.assertEqual(1, 1)

    def test_fail(self):
        self.assertEqual(1, 2)

    def test_error(self):
        1 / 0

    @unittest.skip('why')
    def test_skip(self):
        pass

    @unittest.skipIf(sys.version_info > (2,), 'always')
    def test_skip_if(self):
        pass

    def test_skip_inside(self):
        self.skipTest('inside')

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    def test_raises(self):
        with self.assertRaises(ValueError) as caught:
            raise ValueError('x')
        print(caught.exception)
        self.assertRaises(KeyError, {}.__getitem__, 3)


class Described(unittest.TestCase):
    def test_a(self):
        """First line.

        More.
        """
        self.assertIn(1, [2])

    def runTest(self):
        pass


def print_now(text):
    print(text)


def suite():
    load = unittest.TestLoader().loadTestsFromTestCase
    return unittest.TestSuite([load(Outcomes), load(Described)])


for verbosity in (0, 1, 2):
    stream = Lines()
    result = unittest.TextTestRunner(stream=stream, verbosity=verbosity).run(suite())
    print(stream.shown())
    print(result.wasSuccessful(), result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures))
    print([(str(test), reason) for test, reason in result.skipped])
print(suite().countTestCases(), Described('test_a').id(), repr(Described('test_a')), Described('test_a') == Described('test_a'))
print(unittest.TestLoader().getTestCaseNames(Outcomes))
case = Described()


def message(function, *arguments):
    try:
        function(*arguments)
        print('ok')
    except AssertionError as e:
        print(e)


case.longMessage = True
message(case.assertEqual, 1, 2)
message(case.assertEqual, 1, 2, 'mine')
message(case.assertNotEqual, 1, 1)
message(case.assertTrue, 0)
message(case.assertFalse, [1])
message(case.assertIs, [], [])
message(case.assertIsNot, None, None)
message(case.assertIsNone, 1)
message(case.assertIsNotNone, None)
message(case.assertIn, 1, [])
message(case.assertNotIn, 1, [1])
message(case.assertIsInstance, 1, str)
message(case.assertNotIsInstance, 1, int)
message(case.assertGreater, 1, 2)
message(case.assertLess, 2, 1)
message(case.assertGreaterEqual, 1, 2)
message(case.assertLessEqual, 2, 1)
message(case.assertAlmostEqual, 1, 1.5)
message(case.assertNotAlmostEqual, 1, 1.0)
message(case.assertAlmostEqual, 1, 1.00000001)
message(case.assertRaises, ValueError, int, 3)
message(case.assertEqual, {1}, {2})
message(case.assertListEqual, [1], [1])
message(case.fail, 'failed')
