/** assertLogs and assertNoLogs, contexts that last as long as a test, and the assertions' old names. Source: Lib/unittest/_log.py, case.py. */
export const LOG_CONTEXT = String.raw`
def _enter_context(cm, add_cleanup):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError("'%s.%s' object does not support the context manager protocol" % (cls.__module__, cls.__qualname__)) from None
    result = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return result


class _AssertLogsContext:
    LOGGING_FORMAT = '%(levelname)s:%(name)s:%(message)s'

    def __init__(self, test_case, logger_name, level, no_logs):
        import logging
        self._logging = logging
        self.test_case = test_case
        self.logger_name = logger_name
        self.level = getattr(logging, level) if isinstance(level, str) else level or logging.INFO
        self.msg = None
        self.no_logs = no_logs

    def __enter__(self):
        logging = self._logging
        watcher = _LoggingWatcher([], [])

        class _CapturingHandler(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        name = self.logger_name
        logger = self.logger = name if isinstance(name, logging.Logger) else logging.getLogger(name)
        handler = _CapturingHandler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.watcher = watcher
        self._before = logger.handlers, logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else watcher

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, level, self.logger.propagate = self._before
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs:
            if self.watcher.records:
                self._fail('Unexpected logs found: %r' % self.watcher.output)
        elif not self.watcher.records:
            self._fail('no logs of level %s or higher triggered on %s' % (self._logging.getLevelName(self.level), self.logger.name))

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))
`

export const LATER_ASSERTIONS = String.raw`
    if not _PYTHON2:
        def assertLogs(self, logger=None, level=None):
            return _AssertLogsContext(self, logger, level, no_logs=False)
    if _MINOR >= 10:
        def assertNoLogs(self, logger=None, level=None):
            return _AssertLogsContext(self, logger, level, no_logs=True)
    if _MINOR >= 11:
        def enterContext(self, cm):
            return _enter_context(cm, self.addCleanup)

        @classmethod
        def enterClassContext(cls, cm):
            return _enter_context(cm, cls.addClassCleanup)
    if _MINOR >= 8:
        _class_cleanups = []

        @classmethod
        def addClassCleanup(cls, function, *args, **kwargs):
            if '_class_cleanups' not in cls.__dict__:
                cls._class_cleanups = []
            cls._class_cleanups.append((function, args, kwargs))

        @classmethod
        def doClassCleanups(cls):
            while cls._class_cleanups:
                function, args, kwargs = cls._class_cleanups.pop()
                function(*args, **kwargs)
    if _MINOR < 12:
        assertAlmostEquals = failUnlessAlmostEqual = assertAlmostEqual
        assertNotAlmostEquals = failIfAlmostEqual = assertNotAlmostEqual
        failIfEqual = assertNotEqual
        failUnless, failIf, failUnlessRaises = assertTrue, assertFalse, assertRaises
        if not _PYTHON2:
            assertRegexpMatches, assertNotRegexpMatches, assertRaisesRegexp = assertRegex, assertNotRegex, assertRaisesRegex
`
