# A whole run with failures of many kinds: tracebacks without the frames of unittest itself, with marks from 3.11 on.
from __future__ import print_function
import unittest, sys, io, re
class Stack(object):
    def __init__(self): self._items = []
    def push(self, x): self._items.append(x); return self
    def pop(self):
        if not self._items: raise IndexError('pop from empty stack')
        return self._items.pop()
    def __len__(self): return len(self._items)
    def __eq__(self, o): return isinstance(o, Stack) and self._items == o._items
    def __repr__(self): return 'Stack(%r)' % self._items
class Base(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.log = ['setUpClass']
    def setUp(self): self.s = Stack(); self.log.append('setUp')
    def tearDown(self): self.log.append('tearDown')
class TestOk(Base):
    def test_push(self): self.assertEqual(len(self.s.push(1)), 1)
    def test_pop_empty(self):
        with self.assertRaises(IndexError) as cm: self.s.pop()
        self.assertEqual(str(cm.exception), 'pop from empty stack')
    def test_contains(self): self.assertIn(1, [1, 2]); self.assertNotIn(3, [1]); self.assertIsNone(None); self.assertIsInstance(1, int)
    def test_almost(self): self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertTrue(1); self.assertFalse(0)
    @unittest.skip('not today')
    def test_skipped(self): self.fail('no')
    @unittest.skipIf(True, 'always')
    def test_skipif(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.assertEqual(1, 2)
class TestBad(Base):
    def test_equal(self): self.assertEqual(self.s.push(1), Stack().push(2), 'stacks')
    def test_in(self): self.assertIn('x', 'abc')
    def test_true(self): self.assertTrue([] , msg=None)
    def test_error(self): return {}['missing']
    def test_raises(self): self.assertRaises(ValueError, int, '3')
    def test_less(self): self.assertLess(5, 3)
    def test_almost(self): self.assertAlmostEqual(1.0, 1.1, places=3)
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
    def test_is(self): self.assertIs([], [])
    def test_isnot(self): self.assertIsNotNone(None)
    def test_chain(self):
        try: int('x')
        except ValueError: self.s.pop()
class TestSetup(unittest.TestCase):
    def setUp(self): self.addCleanup(print, 'cleanup ran'); raise RuntimeError('setup broke')
    def test_never(self): print('never')
def load():
    suite = unittest.TestSuite()
    for c in (TestOk, TestBad, TestSetup): suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(c))
    return suite
buf = io.StringIO() if sys.version_info[0] > 2 else __import__('StringIO').StringIO()
result = unittest.TextTestRunner(stream=buf, verbosity=2).run(load())
text = buf.getvalue()
text = re.sub(r'in [\d.]+s', 'in Xs', text)
text = re.sub(r'File "[^"]*[/\\]', 'File "', text)
text = '\n'.join(l for l in text.split('\n'))
print(text)
print(result, result.testsRun, len(result.failures), len(result.errors), len(result.skipped), len(result.expectedFailures), result.wasSuccessful())
print([(t.id(), r) for t, r in result.skipped], TestOk('test_push'), TestOk('test_push').shortDescription(), TestOk.log)
print(unittest.defaultTestLoader.getTestCaseNames(TestOk), load().countTestCases())
