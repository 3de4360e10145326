/** unittest's suites, results, loader and text runner. */
export const RUNNER = String.raw`
class TestSuite(object):
    def __init__(self, tests=()):
        self._tests = list(tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self._tests])

    def __repr__(self):
        return '<%s tests=%s>' % (_strclass(self.__class__), self._tests)

    def run(self, result):
        self._run(result)
        _leave_class(result, None)
        return result

    def _run(self, result):
        for i, test in enumerate(self._tests):
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test._run(result)
            elif _enter_class(result, test):
                test(result)
            self._tests[i] = _Removed(test)

    def __call__(self, *args):
        return self.run(*args)


class _Removed(object):
    """A test that has run: the suite lets go of it."""

    def __init__(self, test):
        self._count = test.countTestCases()

    def countTestCases(self):
        return self._count


def _enter_class(result, test):
    cls = test.__class__
    if result._class is not cls:
        _leave_class(result, cls)
        result._class = cls
        result._class_failed = False
        if not getattr(cls, '__unittest_skip__', False) and hasattr(cls, 'setUpClass'):
            try:
                cls.setUpClass()
            except SkipTest as e:
                result._class_failed = True
                result.addSkip(_ErrorHolder('setUpClass (%s)' % _strclass(cls)), str(e))
            except Exception:
                result._class_failed = True
                result.addError(_ErrorHolder('setUpClass (%s)' % _strclass(cls)), sys.exc_info())
    return not result._class_failed


def _leave_class(result, cls):
    previous = result._class
    result._class = cls
    if previous is not None and previous is not cls and not result._class_failed and not getattr(previous, '__unittest_skip__', False):
        try:
            previous.tearDownClass()
        except Exception:
            result.addError(_ErrorHolder('tearDownClass (%s)' % _strclass(previous)), sys.exc_info())
        if _MINOR >= 8:
            previous.doClassCleanups()


class _ErrorHolder(object):
    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description


class TestResult(object):
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.testsRun = 0
        self.shouldStop = False
        self.failfast = False
        self._class = None
        self._class_failed = False

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def stop(self):
        self.shouldStop = True

    def addSuccess(self, test):
        pass

    def addError(self, test, err):
        self.errors.append((test, self._text(err)))
        self.shouldStop = self.shouldStop or self.failfast

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err)))
        self.shouldStop = self.shouldStop or self.failfast

    def addSubTest(self, test, subtest, err):
        if err is not None:
            (self.failures if issubclass(err[0], test.failureException) else self.errors).append((subtest, self._text(err)))

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not self.failures and not self.errors and (_PYTHON2 or not self.unexpectedSuccesses)

    def _text(self, err):
        """The traceback without the frames of this module."""
        kept = []
        own = False
        if _PYTHON2:
            import traceback
            text = ''.join(traceback.format_exception(*err))
        else:
            text = _program.traceback(err[1])
        for line in text.split('\n'):
            if line.startswith('  File "'):
                own = line.split('"')[1] == __file__
            elif not line.startswith('    '):
                own = False
            if not own:
                kept.append(line)
        return '\n'.join(kept)

    def __repr__(self):
        return '<%s run=%i errors=%i failures=%i>' % (_strclass(self.__class__), self.testsRun, len(self.errors), len(self.failures))


class TextTestResult(TestResult):
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super(TextTestResult, self).__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return '%s\n%s' % (test, first) if self.descriptions and first else str(test)

    def startTest(self, test):
        super(TextTestResult, self).startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + ' ... ')
            self._newline = False

    def _tell(self, test, word, dot):
        if self.showAll:
            if isinstance(test, _SubTest):
                if not self._newline:
                    self.stream.write('\n')
                self.stream.write('  %s ... ' % self.getDescription(test))
            elif self._newline and _MINOR >= 11:
                self.stream.write('%s ... ' % self.getDescription(test))
            self.stream.write(word + '\n')
            self._newline = True
        elif self.dots:
            self.stream.write(dot)

    def addSuccess(self, test):
        super(TextTestResult, self).addSuccess(test)
        self._tell(test, 'ok', '.')

    def addError(self, test, err):
        super(TextTestResult, self).addError(test, err)
        self._tell(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super(TextTestResult, self).addFailure(test, err)
        self._tell(test, 'FAIL', 'F')

    def addSubTest(self, test, subtest, err):
        super(TextTestResult, self).addSubTest(test, subtest, err)
        if err is not None and _MINOR >= 11:
            failed = issubclass(err[0], subtest.failureException)
            self._tell(subtest, 'FAIL' if failed else 'ERROR', 'F' if failed else 'E')

    def addSkip(self, test, reason):
        super(TextTestResult, self).addSkip(test, reason)
        self._tell(test, 'skipped %r' % (reason,), 's')

    def addExpectedFailure(self, test, err):
        super(TextTestResult, self).addExpectedFailure(test, err)
        self._tell(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super(TextTestResult, self).addUnexpectedSuccess(test)
        self._tell(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write('\n')
        for flavour, errors in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, text in errors:
                self.stream.write('%s\n%s: %s\n%s\n%s\n' % (self.separator1, flavour, self.getDescription(test), self.separator2, text))
        if self.unexpectedSuccesses and _MINOR >= 11:
            self.stream.write(self.separator1 + '\n')
            for test in self.unexpectedSuccesses:
                self.stream.write('UNEXPECTED SUCCESS: %s\n' % self.getDescription(test))


class _WritelnDecorator(object):
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, attr):
        if attr in ('stream', '__getstate__'):
            raise AttributeError(attr)
        return getattr(self.stream, attr)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write('\n')


class TextTestRunner(object):
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, **other):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        started = time.time()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = time.time() - started
        write = self.stream.write
        if hasattr(result, 'printErrors'):
            result.printErrors()
            write(TextTestResult.separator2 + '\n')
        run = result.testsRun
        write('Ran %d test%s in %.3fs\n\n' % (run, '' if run == 1 else 's', taken))
        infos = []
        if not result.wasSuccessful():
            verdict = 'FAILED'
            for name, found in (('failures', result.failures), ('errors', result.errors)):
                if found:
                    infos.append('%s=%d' % (name, len(found)))
        else:
            verdict = 'NO TESTS RAN' if _MINOR >= 12 and run == 0 and not result.skipped else 'OK'
        for name, found in (('skipped', result.skipped), ('expected failures', result.expectedFailures),
                            ('unexpected successes', result.unexpectedSuccesses)):
            if found:
                infos.append('%s=%d' % (name, len(found)))
        write('%s%s\n' % (verdict, ' (%s)' % ', '.join(infos) if infos else ''))
        return result


class TestLoader(object):
    testMethodPrefix = 'test'
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        return sorted([name for name in dir(testCaseClass) if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))])

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *args, **kwds):
        classes = [getattr(module, name) for name in dir(module)]
        return self.suiteClass([self.loadTestsFromTestCase(cls) for cls in classes
                                if isinstance(cls, type) and issubclass(cls, TestCase) and cls not in (TestCase, FunctionTestCase)])

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        obj = module
        for part in parts:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, TestSuite):
            return obj
        test = obj()
        return test if isinstance(test, TestSuite) else self.suiteClass([test])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super(FunctionTestCase, self).__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__


defaultTestLoader = TestLoader()


class TestProgram(object):
    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1,
                 failfast=None, catchbreak=None, buffer=None, warnings=None, **other):
        if isinstance(module, _STRINGS):
            module = sys.modules[module]
        argv = sys.argv if argv is None else argv
        names = [arg for arg in argv[1:] if not arg.startswith('-')]
        if '-v' in argv[1:] or '--verbose' in argv[1:]:
            verbosity = 2
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, _STRINGS) else list(defaultTest)
        self.test = testLoader.loadTestsFromNames(names, module) if names else testLoader.loadTestsFromModule(module)
        runner = TextTestRunner(verbosity=verbosity, failfast=bool(failfast)) if testRunner is None else testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=verbosity)
        self.result = runner.run(self.test)
        if exit:
            if _MINOR >= 12 and self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(not self.result.wasSuccessful())


main = TestProgram

for _module, _classes in (('case', (SkipTest, TestCase, FunctionTestCase)), ('suite', (TestSuite,)), ('loader', (TestLoader,)),
                          ('result', (TestResult,)), ('runner', (_WritelnDecorator, TextTestResult, TextTestRunner)), ('main', (TestProgram,))):
    for _class in _classes:
        _class.__module__ = 'unittest.' + _module
del _module, _classes, _class
`
