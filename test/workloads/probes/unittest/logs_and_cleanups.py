# assertLogs, assertNoLogs, cleanups of classes, contexts of tests.
import logging
import sys
import unittest


class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)
        return self.name

    def __exit__(self, *details):
        print('exit', self.name, details)


class Tests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if sys.version_info >= (3, 8):
            cls.addClassCleanup(print, 'class cleanup', 1)
        print('setUpClass')

    @classmethod
    def tearDownClass(cls):
        print('tearDownClass')

    def setUp(self):
        self.addCleanup(print, 'cleanup')

    def test_captured(self):
        with self.assertLogs('one', level='INFO') as cm:
            logging.getLogger('one').info('first %d', 1)
            logging.getLogger('one.two').error('second')
            logging.getLogger('one').debug('unseen')
        print(cm.output, len(cm.records), cm.records[0].levelname)

    def test_missing(self):
        with self.assertLogs(level='ERROR'):
            logging.getLogger().warning('too low')

    def test_none(self):
        if hasattr(self, 'assertNoLogs'):
            with self.assertNoLogs('quiet', level='WARNING'):
                logging.getLogger('quiet').info('x')
            with self.assertNoLogs():
                logging.getLogger('loud').error('boom')

    def test_context(self):
        if hasattr(self, 'enterContext'):
            print(self.enterContext(Manager('m')))
            self.enterContext(3)

    def test_old_names(self):
        print([name for name in ('failUnless', 'failIf', 'assertEquals', 'assertAlmostEquals', 'assertRegexpMatches', 'assert_') if hasattr(self, name)])


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Tests).run(result)
print(result)
for test, text in result.failures + result.errors:
    print(test, text.splitlines()[-1])
