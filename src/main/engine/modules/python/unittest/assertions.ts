/** The assertions of TestCase. */
import { CONTAINERS } from './containers.ts'
import { LATER_ASSERTIONS } from './logs.ts'

const simple = (name: string, parameters: string, condition: string, message: string) => `
    def ${name}(self, ${parameters}, msg=None):
        if not (${condition}):
            self.fail(self._formatMessage(msg, ${message}))
`

export const ASSERTIONS = [
  simple('assertTrue', 'expr', 'expr', "'%s is not true' % safe_repr(expr)"),
  simple('assertFalse', 'expr', 'not expr', "'%s is not false' % safe_repr(expr)"),
  simple('assertNotEqual', 'first, second', 'first != second', "'%s == %s' % (safe_repr(first), safe_repr(second))"),
  simple('assertIs', 'expr1, expr2', 'expr1 is expr2', "'%s is not %s' % (safe_repr(expr1), safe_repr(expr2))"),
  simple('assertIsNot', 'expr1, expr2', 'expr1 is not expr2', "'unexpectedly identical: %s' % (safe_repr(expr1),)"),
  simple('assertIsNone', 'obj', 'obj is None', "'%s is not None' % (safe_repr(obj),)"),
  simple('assertIsNotNone', 'obj', 'obj is not None', "'unexpectedly None'"),
  simple('assertIn', 'member, container', 'member in container', "'%s not found in %s' % (safe_repr(member), safe_repr(container))"),
  simple('assertNotIn', 'member, container', 'member not in container', "'%s unexpectedly found in %s' % (safe_repr(member), safe_repr(container))"),
  simple('assertIsInstance', 'obj, cls', 'isinstance(obj, cls)', "'%s is not an instance of %r' % (safe_repr(obj), cls)"),
  simple('assertNotIsInstance', 'obj, cls', 'not isinstance(obj, cls)', "'%s is an instance of %r' % (safe_repr(obj), cls)"),
  simple('assertLess', 'a, b', 'a < b', "'%s not less than %s' % (safe_repr(a), safe_repr(b))"),
  simple('assertLessEqual', 'a, b', 'a <= b', "'%s not less than or equal to %s' % (safe_repr(a), safe_repr(b))"),
  simple('assertGreater', 'a, b', 'a > b', "'%s not greater than %s' % (safe_repr(a), safe_repr(b))"),
  simple('assertGreaterEqual', 'a, b', 'a >= b', "'%s not greater than or equal to %s' % (safe_repr(a), safe_repr(b))"),
  CONTAINERS,
  String.raw`
    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for title, missing in (('Items in the first set but not the second:', set1.difference(set2)),
                               ('Items in the second set but not the first:', set2.difference(set1))):
            if missing:
                lines.append(title)
                lines.extend([repr(item) for item in missing])
        if lines:
            self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        lines = []
        for place, item in enumerate(first + second):
            if item in (first + second)[:place]:
                continue
            a, b = first.count(item), second.count(item)
            if a != b:
                lines.append('First has %d, Second has %d:  %r' % (a, b, item))
        if lines:
            self.fail(self._formatMessage(msg, 'Element counts were not equal:\n' + '\n'.join(lines)))

    assertItemsEqual = assertCountEqual

    def _rounded(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            return diff, diff <= delta, '%s delta' % safe_repr(delta)
        places = 7 if places is None else places
        return diff, round(diff, places) == 0, '%r places' % places

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        diff, close, within = self._rounded(first, second, places, delta)
        if not close:
            text = '%s != %s within %s' % (safe_repr(first), safe_repr(second), within)
            self.fail(self._formatMessage(msg, text if _PYTHON2 else '%s (%s difference)' % (text, safe_repr(diff))))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        diff, close, within = self._rounded(first, second, places, delta)
        if first == second or close:
            text = '%s == %s within %s' % (safe_repr(first), safe_repr(second), within)
            if delta is not None and not _PYTHON2:
                text += ' (%s difference)' % safe_repr(diff)
            self.fail(self._formatMessage(msg, text))

    def _raises(self, kind, expected, regex, args, kwargs):
        context = kind(expected, self, regex, kwargs.pop('msg', None) if not args else None)
        if not args:
            return context
        try:
            context.call(args, kwargs)
        finally:
            context = None

    def assertRaises(self, expected_exception, *args, **kwargs):
        return self._raises(_RaisesContext, expected_exception, None, args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return self._raises(_RaisesContext, expected_exception, expected_regex, args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return self._raises(_WarnsContext, expected_warning, None, args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return self._raises(_WarnsContext, expected_warning, expected_regex, args, kwargs)

    def assertRegex(self, text, expected_regex, msg=None):
        import re
        pattern = re.compile(expected_regex) if isinstance(expected_regex, _STRINGS) else expected_regex
        if not pattern.search(text):
            self._regex_failure(msg, "didn't match", '%r not found in %r' % (pattern.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        pattern = re.compile(unexpected_regex) if isinstance(unexpected_regex, _STRINGS) else unexpected_regex
        match = pattern.search(text)
        if match:
            self._regex_failure(msg, 'matched', '%r matches %r in %r' % (text[match.start():match.end()], pattern.pattern, text))

    def _regex_failure(self, msg, verdict, found):
        if _PYTHON2:
            raise self.failureException('%s: %s' % (msg or 'Regexp ' + verdict, found))
        self.fail(self._formatMessage(msg, 'Regex %s: %s' % (verdict, found)))

    if _PYTHON2:
        assertRegexpMatches, assertNotRegexpMatches, assertRaisesRegexp = assertRegex, assertNotRegex, assertRaisesRegex
        assertItemsEqual.__name__, assertRaisesRegexp.__name__ = 'assertItemsEqual', 'assertRaisesRegexp'
        assertRegexpMatches.__name__, assertNotRegexpMatches.__name__ = 'assertRegexpMatches', 'assertNotRegexpMatches'
        del assertRegex, assertNotRegex, assertRaisesRegex, assertWarns, assertWarnsRegex, assertCountEqual, subTest
    else:
        del assertItemsEqual
    if _MINOR < 12:
        assertEquals = failUnlessEqual = assertEqual
        assertNotEquals = assertNotEqual
        assert_ = assertTrue
`,
  LATER_ASSERTIONS,
].join('')
