/** unittest.TestCase, its assertions and what they say. */
import { CONTAINER_UTILITIES } from './containers.ts'

export const CASE = String.raw`
import sys
import time
import _program

_PYTHON2 = sys.version_info[0] == 2
_MINOR = -1 if _PYTHON2 else sys.version_info[1]
_STRINGS = (str, unicode) if _PYTHON2 else (str,)
_MAX_LENGTH = 80


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + ' [truncated]...'
${CONTAINER_UTILITIES}
_EQUALITIES = {dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual', set: 'assertSetEqual', frozenset: 'assertSetEqual',
               _STRINGS[-1]: 'assertMultiLineEqual'}


class SkipTest(Exception):
    """Raise this exception in a test to skip it."""


class _ShouldStop(Exception):
    pass


def _id(obj):
    return obj


def skip(reason):
    def decorator(test_item):
        if not isinstance(test_item, type):
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            skip_wrapper.__name__ = test_item.__name__
            skip_wrapper.__doc__ = test_item.__doc__
            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item
    if not isinstance(reason, _STRINGS) and callable(reason):
        test_item, reason = reason, ''
        return decorator(test_item)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    return _id if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


class _RaisesContext(object):
    def __init__(self, expected, test_case, regex=None, msg=None):
        self.expected = expected
        self.test_case = test_case
        self.expected_regex = regex
        self.msg = msg
        self.obj_name = None

    def _fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def call(self, args, kwargs):
        callable_obj = args[0]
        self.obj_name = getattr(callable_obj, '__name__', str(callable_obj))
        with self:
            callable_obj(*args[1:], **kwargs)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            name = getattr(self.expected, '__name__', str(self.expected))
            self._fail('%s not raised by %s' % (name, self.obj_name) if self.obj_name and not _PYTHON2 else '%s not raised' % name)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value if _PYTHON2 else exc_value.with_traceback(None)
        if self.expected_regex is not None:
            import re
            pattern = re.compile(self.expected_regex) if isinstance(self.expected_regex, _STRINGS) else self.expected_regex
            if not pattern.search(str(exc_value)):
                self._fail('"%s" does not match "%s"' % (pattern.pattern, str(exc_value)))
        return True


class _WarnsContext(object):
    def __init__(self, expected, test_case, regex=None, msg=None):
        self.expected = expected
        self.test_case = test_case
        self.expected_regex = regex
        self.msg = msg

    def call(self, args, kwargs):
        with self:
            args[0](*args[1:], **kwargs)

    def __enter__(self):
        import warnings
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        for found in self.warnings:
            if isinstance(found.message, self.expected):
                if self.expected_regex is not None:
                    import re
                    if not re.search(self.expected_regex, str(found.message)):
                        continue
                self.warning, self.filename, self.lineno = found.message, found.filename, found.lineno
                return
        name = getattr(self.expected, '__name__', str(self.expected))
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, '%s not triggered' % name))


class _SubTest(object):
    def __init__(self, test_case, message, params):
        self.test_case = test_case
        self.failureException = test_case.failureException
        self._message = message
        self.params = params

    def _description(self):
        parts = [] if self._message is None else ['[%s]' % self._message]
        if self.params:
            parts.append('(%s)' % ', '.join(['%s=%r' % pair for pair in self.params.items()]))
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return '%s %s' % (self.test_case.id(), self._description())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return '%s %s' % (self.test_case, self._description())


class _SubTestContext(object):
    def __init__(self, test_case, message, params):
        self.test_case = test_case
        self.message = message
        self.params = params

    def __enter__(self):
        outer = self.test_case._subtest
        params = dict(outer.params) if outer is not None else {}
        params.update(self.params)
        self.outer = outer
        self.test_case._subtest = self.sub = _SubTest(self.test_case, self.message, params)

    def __exit__(self, exc_type, exc_value, tb):
        case = self.test_case
        case._subtest = self.outer
        if exc_type is None or not issubclass(exc_type, Exception) or case._result is None:
            return False
        if issubclass(exc_type, SkipTest):
            case._result.addSkip(self.sub, str(exc_value))
            return True
        if case._expecting_failure:
            case._expected = exc_type, exc_value, tb
            return True
        case._subtest_failed = True
        case._result.addSubTest(case, self.sub, (exc_type, exc_value, tb))
        return True


@LOGS@
class TestCase(object):
    failureException = AssertionError
    longMessage = not _PYTHON2
    maxDiff = 640

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._cleanups = []
        self._subtest = None
        self._result = None
        self._testMethodDoc = 'No test'
        testMethod = getattr(self, methodName, None)
        if testMethod is None:
            if methodName != 'runTest' or _PYTHON2:
                raise ValueError('no such test method in %s: %s' % (self.__class__, methodName))
        else:
            self._testMethodDoc = testMethod.__doc__

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(*args, **kwargs):
        args[0]._cleanups.append((args[1], args[2:], kwargs))

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return '%s.%s' % (_strclass(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        place = _strclass(self.__class__)
        return '%s (%s%s)' % (self._testMethodName, place, '.' + self._testMethodName if _MINOR >= 11 else '')

    def __repr__(self):
        return '<%s testMethod=%s>' % (_strclass(self.__class__), self._testMethodName)

    def subTest(self, msg=None, **params):
        return _SubTestContext(self, msg, params)

    def _step(self, function, expecting=False):
        """Whether it ended well; failures are told to the result."""
        result = self._result
        try:
            function()
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self._outcome_told = True
            result.addSkip(self, str(e))
        except _ShouldStop:
            pass
        except Exception as e:
            if expecting:
                self._expected = sys.exc_info()
            elif isinstance(e, self.failureException):
                self._outcome_told = True
                result.addFailure(self, sys.exc_info())
            else:
                self._outcome_told = True
                result.addError(self, sys.exc_info())
        return False

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
            result.startTestRun()
        self._result = result
        testMethod = getattr(self, self._testMethodName)
        skipped = getattr(self.__class__, '__unittest_skip__', False) or getattr(testMethod, '__unittest_skip__', False)
        # 3.12.1 alone does not count what is skipped before it starts.
        if not (skipped and _MINOR == 12):
            result.startTest(self)
        try:
            if skipped:
                result.addSkip(self, getattr(self.__class__, '__unittest_skip_why__', '') or getattr(testMethod, '__unittest_skip_why__', ''))
                return result
            self._expected = None
            self._outcome_told = self._subtest_failed = False
            self._expecting_failure = (getattr(self, '__unittest_expecting_failure__', False)
                                       or getattr(testMethod, '__unittest_expecting_failure__', False))
            good = self._step(self.setUp)
            if good:
                good = self._step(testMethod, self._expecting_failure)
                good = self._step(self.tearDown) and good
            good = self._step(self.doCleanups) and good
            if self._expecting_failure and not self._outcome_told:
                if self._expected:
                    result.addExpectedFailure(self, self._expected)
                else:
                    result.addUnexpectedSuccess(self)
            elif good and not self._subtest_failed and not self._outcome_told:
                result.addSuccess(self)
            return result
        finally:
            result.stopTest(self)
            self._result = self._expected = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        self.doCleanups()

    def skipTest(self, reason):
        raise SkipTest(reason)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else '%s : %s' % (standardMsg, msg)
@ASSERTIONS@

def _strclass(cls):
    return '%s.%s' % (cls.__module__, cls.__name__ if _PYTHON2 else cls.__qualname__)
`
