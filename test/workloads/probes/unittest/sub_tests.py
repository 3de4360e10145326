# unittest: sub tests, unexpected successes, regular expressions, counted elements, warnings.
import gc
import sys
import unittest
import warnings
import weakref

if sys.version_info < (3,):
    sys.exit('needs 3.x')


class Kept:
    pass


class More(unittest.TestCase):
    seen = []

    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertNotEqual(i % 2, 1)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def test_regex(self):
        with self.assertRaisesRegex(ValueError, 'a.c'):
            raise ValueError('abc')
        self.assertRegex('text', 'e.t')
        self.assertCountEqual([1, 2, 2], [2, 1, 2])

    def test_warns(self):
        with self.assertWarns(UserWarning) as caught:
            warnings.warn('careful')
        print(caught.warning)

    def test_released(self):
        kept = Kept()
        More.seen.append(weakref.ref(kept))
        with self.assertRaises(KeyError):
            raise KeyError(kept)
        del kept
        self.assertIsNone(More.seen[-1]())


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError('no class')

    def test_never(self):
        print('never')


class Stream:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


load = unittest.defaultTestLoader.loadTestsFromTestCase
stream = Stream()
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(unittest.TestSuite([load(More), load(Broken)]))
print(result.testsRun, len(result.failures), len(result.errors), len(result.unexpectedSuccesses), result.wasSuccessful())
print([str(test) for test, _ in result.failures], [str(test) for test, _ in result.errors])
print([line for line in ''.join(stream.parts).split('\n') if '...' in line or 'FAILED' in line])
print(More('test_sub'), gc.collect() >= 0)
