# A result of the program's own: what it is told of failures, and how results show themselves.
from __future__ import print_function
import gc
import sys
import unittest


class Sample(unittest.TestCase):
    def test_error(self):
        {}["missing"]

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    def test_fails(self):
        self.assertEqual(1, 2, "why")

    def test_passes(self):
        self.assertTrue(1)

    @unittest.skip("later")
    def test_skipped(self):
        self.fail()

    @unittest.expectedFailure
    def test_unexpected(self):
        pass


class Broken(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise ValueError("no class")

    def test_never(self):
        pass


class Recorder(unittest.TestResult):
    def __init__(self):
        super(Recorder, self).__init__()
        self.lines = []

    def startTest(self, test):
        super(Recorder, self).startTest(test)
        self.lines.append("start " + test.id().split(".")[-1])

    def tell(self, word, err):
        self.lines.append("  %s %s %s %d" % (word, err[0].__name__, err[1], len(err)))

    def addSuccess(self, test):
        self.lines.append("  ok")

    def addFailure(self, test, err):
        super(Recorder, self).addFailure(test, err)
        self.tell("fail", err)

    def addError(self, test, err):
        super(Recorder, self).addError(test, err)
        self.tell("error", err)

    def addExpectedFailure(self, test, err):
        super(Recorder, self).addExpectedFailure(test, err)
        self.tell("expected", err)

    def addSubTest(self, test, subtest, err):
        super(Recorder, self).addSubTest(test, subtest, err)
        if err is not None:
            self.tell("sub", err)


class Stream(object):
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


class Shown(unittest.TextTestResult):
    def addSuccess(self, test):
        super(Shown, self).addSuccess(test)
        self.stream.writeln(" fine")


loader = unittest.TestLoader()
result = Recorder()
loader.loadTestsFromTestCase(Sample).run(result)
loader.loadTestsFromTestCase(Broken).run(result)
print("\n".join(result.lines))
print(result, unittest.TestResult(), result.wasSuccessful())
for test, text in result.errors + result.failures + result.expectedFailures:
    print(test.id().split(".")[-1], text.splitlines()[-1], len(text.splitlines()) > 3)
if hasattr(unittest.TestCase, "subTest"):
    class Subs(unittest.TestCase):
        def test_subs(self):
            for i in range(3):
                with self.subTest(i=i):
                    self.assertEqual(i % 2, 0)
    result = Recorder()
    Subs("test_subs").run(result)
    print(result.lines, result)
stream = Stream()
shown = unittest.TextTestRunner(stream=stream, resultclass=Shown).run(unittest.TestSuite([Sample("test_passes")]))
print(shown, "".join(stream.parts).splitlines()[0])
del test, result, shown
gc.collect()
Sample("test_passes").run(unittest.TestResult())
print("garbage", gc.collect())
