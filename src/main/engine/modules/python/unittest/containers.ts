/** The assertions that show how two containers or texts differ. Source: Lib/unittest/case.py and util.py of each release. */
export const CONTAINER_UTILITIES = String.raw`
_LONGEST = 80
_GAP = 12
_ENDS = 5


def _cut(text, front, back):
    skipped = len(text) - front - back
    return '%s[%d chars]%s' % (text[:front], skipped, text[len(text) - back:]) if skipped > _GAP else text


def _short_reprs(*values):
    """Both reprs, with what they begin with in common cut when they are long."""
    if _PYTHON2:
        return tuple(safe_repr(value) for value in values)
    texts = tuple(safe_repr(value) for value in values)
    longest = max(len(text) for text in texts)
    if longest <= _LONGEST:
        return texts
    low, high = min(texts), max(texts)
    same = next((i for i, c in enumerate(low) if high[i:i + 1] != c), len(low))
    kept = _LONGEST - (longest - same + _ENDS + _GAP)
    if kept > _ENDS:
        front = _cut(low[:same], _ENDS, kept)
        return tuple(front + text[same:] for text in texts)
    front = _cut(low[:same], _ENDS, _ENDS)
    return tuple(front + _cut(text[same:], _LONGEST - 3 * _ENDS - 2 * _GAP, _ENDS) for text in texts)


def _sequence_reprs(*sequences):
    if not _PYTHON2:
        return _short_reprs(*sequences)
    texts = [safe_repr(sequence) for sequence in sequences]
    return tuple(text[:30] + '...' if len(text) > 30 else text for text in texts)
`

export const CONTAINERS = String.raw`
    _diffThreshold = 2 ** 16

    def addTypeEqualityFunc(self, typeobj, function):
        if '_type_equality_funcs' not in self.__dict__:
            self._type_equality_funcs = {}
        self._type_equality_funcs[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        kind = type(first)
        if kind is type(second):
            own = self.__dict__.get('_type_equality_funcs', {}).get(kind)
            if own is not None:
                return getattr(self, own) if isinstance(own, str) else own
            name = _EQUALITIES.get(kind)
            if name is not None:
                return getattr(self, name)
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            raise self.failureException(self._formatMessage(msg, '%s != %s' % _short_reprs(first, second)))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + '\nDiff is %s characters long. Set self.maxDiff to None to see it.' % len(diff)

    def _differences(self, msg, message, first, second):
        import difflib
        import pprint
        diff = '\n' + '\n'.join(difflib.ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines()))
        self.fail(self._formatMessage(msg, self._truncateMessage(message, diff)))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        kind = 'sequence'
        if seq_type is not None:
            kind = seq_type.__name__
            for title, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException('%s sequence is not a %s: %s' % (title, kind, safe_repr(seq)))
        text = None
        lengths = []
        for title, seq in (('First', seq1), ('Second', seq2)):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                text = '%s %s has no length.    Non-sequence?' % (title, kind)
                break
        if text is None:
            if seq1 == seq2:
                return
            text = self._sequence_differences(seq1, seq2, lengths, kind)
            if text is None and seq_type is None and type(seq1) is not type(seq2):
                return
            text = '%ss differ: %s != %s\n' % ((kind.capitalize(),) + _sequence_reprs(seq1, seq2)) + (text or '')
        self._differences(msg, text, seq1, seq2)

    def _sequence_differences(self, seq1, seq2, lengths, kind):
        """The first place where they differ, and what one has more; None: they have the same elements."""
        text = ''
        missing = object()

        def item(seq, i):
            try:
                return seq[i]
            except (TypeError, IndexError, NotImplementedError):
                return missing

        for i in range(min(lengths)):
            pair = item(seq1, i), item(seq2, i)
            if missing in (pair[0] if pair[0] is missing else None, pair[1] if pair[1] is missing else None):
                text += '\nUnable to index element %d of %s %s\n' % (i, 'first' if pair[0] is missing else 'second', kind)
                break
            if pair[0] != pair[1]:
                text += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _short_reprs(*pair))
                break
        else:
            if lengths[0] == lengths[1]:
                return None
        if lengths[0] != lengths[1]:
            title, seq = ('First', seq1) if lengths[0] > lengths[1] else ('Second', seq2)
            place = min(lengths)
            text += '\n%s %s contains %d additional elements.\n' % (title, kind, abs(lengths[0] - lengths[1]))
            extra = item(seq, place)
            if extra is missing:
                text += 'Unable to index element %d of %s %s\n' % (place, title.lower(), kind)
            else:
                text += 'First extra element %d:\n%s\n' % (place, safe_repr(extra))
        return text

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            self._differences(msg, '%s != %s' % ((safe_repr(d1, True), safe_repr(d2, True)) if _PYTHON2 else _short_reprs(d1, d2)), d1, d2)

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, basestring if _PYTHON2 else str, 'First argument is not a string')
        self.assertIsInstance(second, basestring if _PYTHON2 else str, 'Second argument is not a string')
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        message = '%s != %s' % ((safe_repr(first, True), safe_repr(second, True)) if _PYTHON2 else _short_reprs(first, second))
        if _MINOR >= 12:
            ends = '\n' if (not first or not second or first[-1] != '\n' or second[-1] != '\n') else ''
            one = first + (ends if first and (second or first[-1] != '\n') else '')
            two = second + (ends if second and (first or second[-1] != '\n') else '')
            lines, others = one.splitlines(True), two.splitlines(True)
        else:
            lines, others = first.splitlines(True), second.splitlines(True)
            if len(lines) == 1 and first.strip('\r\n') == first:
                lines, others = [first + '\n'], [second + '\n']
        self.fail(self._formatMessage(msg, self._truncateMessage(message, '\n' + ''.join(difflib.ndiff(lines, others)))))
`
