/** Exceptions as text, with what they came from. @mirrors Lib/traceback.py TracebackException */
export const EXCEPTIONS = String.raw`
class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_places(_walk_places(exc_traceback), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)
        self.exc_type = exc_type
        if _MINOR < 8:
            self.has_traceback = exc_traceback is not None
        self._str = _some_str(exc_value)
        self.__notes__ = getattr(exc_value, '__notes__', None) if _MINOR >= 11 else None
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None and _MINOR >= 8 else str(exc_value.lineno)
            if _MINOR >= 10:
                self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            if _MINOR >= 10:
                self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
        if _MINOR >= 12 and exc_value is not None:
            self._str += _program.suggestion(exc_value, exc_traceback)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False

        def related(e):
            if e is None or id(e) in seen:
                return None
            return TracebackException(type(e), e, e.__traceback__, limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                                      compact=compact, max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)

        self.__cause__ = related(getattr(exc_value, '__cause__', None))
        wanted = not compact or (self.__cause__ is None and not self.__suppress_context__)
        self.__context__ = related(getattr(exc_value, '__context__', None)) if wanted else None
        self.exceptions = None
        if _MINOR >= 11 and isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [TracebackException(type(e), e, e.__traceback__, limit=limit, compact=compact, max_group_width=max_group_width,
                                                  max_group_depth=max_group_depth, _seen=seen) for e in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        return _type_name(self.exc_type)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, **kwargs):
        if self.exc_type is None:
            yield _format_final_exc_line(None, self._str if _MINOR < 10 else None) if _MINOR < 10 else _format_final_exc_line(None, self._str)
            return
        name = _type_name(self.exc_type)
        if issubclass(self.exc_type, SyntaxError):
            for line in self._format_syntax_error(name):
                yield line
        else:
            yield _format_final_exc_line(name, self._str)
        notes = self.__notes__
        if notes is not None:
            if isinstance(notes, (list, tuple)):
                for note in notes:
                    for line in _some_str(note).split('\n'):
                        yield line + '\n'
            else:
                yield '{}\n'.format(repr(notes))

    def _format_syntax_error(self, name):
        suffix = ''
        if self.lineno is not None:
            yield '  File "{}", line {}\n'.format(self.filename or '<string>', self.lineno)
        elif self.filename is not None:
            suffix = ' ({})'.format(self.filename)
        if self.text is not None:
            text = self.text.rstrip('\n')
            shown = text.strip() if _MINOR < 9 else text.lstrip(' \n\f')
            yield '    {}\n'.format(shown)
            place = None
            if _MINOR < 9:
                if self.offset is not None:
                    before = text[:min(len(text), self.offset) - 1].lstrip()
                    place = before, 1
            else:
                place = self._syntax_error_place(text, shown, len(text) - len(shown))
            if place is not None:
                before, count = place
                yield '    {}{}\n'.format(''.join(c if c.isspace() else ' ' for c in before), '^' * count)
        yield '{}: {}{}\n'.format(name, self.msg or '<no detail available>', suffix)

    def _syntax_error_place(self, text, shown, indent):
        """What stands before the place, and how many characters it has."""
        if _MINOR < 10:
            start = (self.offset or 0) - 1 - indent
            return (shown[:start], 1) if start >= 0 else None
        start = self.offset
        if start is None:
            return None
        end = self.end_offset or start
        if _MINOR < 13:
            if end == start or end == -1:
                end = start + 1
        else:
            if self.lineno != self.end_lineno:
                end = len(text) + 1
            if self.text and start > len(self.text):
                start = len(text) + 1
            if self.text and end > len(self.text):
                end = len(text) + 1
            if start >= end or end < 0:
                end = start + 1
        return (shown[:start - 1 - indent], end - start) if start - 1 - indent >= 0 else None

    def format(self, *, chain=True, _ctx=None, **kwargs):
        if _ctx is None:
            _ctx = _Context()
        output = []
        exc = self
        if chain:
            while exc:
                if exc.__cause__ is not None:
                    words, chained = _CAUSE, exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    words, chained = _CONTEXT, exc.__context__
                else:
                    words, chained = None, None
                output.append((words, exc))
                exc = chained
        else:
            output.append((None, exc))
        for words, exc in reversed(output):
            if words is not None:
                for line in _ctx.emit(words):
                    yield line
            if exc.exceptions is None:
                if exc.stack or _MINOR < 10 and exc.exc_type is not None and exc._shows_header():
                    for line in _ctx.emit('Traceback (most recent call last):\n'):
                        yield line
                    for line in _ctx.emit(exc.stack.format()):
                        yield line
                for line in _ctx.emit(exc.format_exception_only()):
                    yield line
            elif _ctx.depth > self.max_group_depth:
                for line in _ctx.emit('... (max_group_depth is {})\n'.format(self.max_group_depth)):
                    yield line
            else:
                for line in exc._format_group(_ctx):
                    yield line

    def _shows_header(self):
        return self.has_traceback if _MINOR < 8 else bool(self.stack)

    def _format_group(self, _ctx):
        toplevel = _ctx.depth == 0
        if toplevel:
            _ctx.depth += 1
        if self.stack:
            for line in _ctx.emit('Exception Group Traceback (most recent call last):\n', '+' if toplevel else None):
                yield line
            for line in _ctx.emit(self.stack.format()):
                yield line
        for line in _ctx.emit(self.format_exception_only()):
            yield line
        total = len(self.exceptions)
        shown = total if total <= self.max_group_width else self.max_group_width + 1
        _ctx.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                _ctx.need_close = True
            truncated = i >= self.max_group_width
            title = str(i + 1) if not truncated else '...'
            yield _ctx.indent() + ('+-' if i == 0 else '  ') + '+---------------- {} ----------------\n'.format(title)
            _ctx.depth += 1
            if truncated:
                rest = total - self.max_group_width
                for line in _ctx.emit('and {} more exception{}\n'.format(rest, 's' if rest > 1 else '')):
                    yield line
            else:
                for line in self.exceptions[i].format(_ctx=_ctx):
                    yield line
            if last and _ctx.need_close:
                yield _ctx.indent() + '+------------------------------------\n'
                _ctx.need_close = False
            _ctx.depth -= 1
        if toplevel:
            _ctx.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain):
            print(line, file=file, end='')


class _Context:
    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return ' ' * (2 * self.depth)

    def emit(self, text, margin_char=None):
        margin = '' if self.depth == 0 else self.indent() + (margin_char or '|') + ' '
        if margin_char is not None:
            margin = ' ' * (2 * (self.depth - 1)) + '  ' + margin_char + ' '
        for part in [text] if isinstance(text, str) else text:
            if not margin:
                yield part
            else:
                yield ''.join(margin + line for line in part.splitlines(True))


def _type_name(kind):
    if kind is None:
        return None
    module = kind.__module__
    name = kind.__qualname__
    if module in ('__main__', 'builtins'):
        return name
    if not isinstance(module, str):
        module = '<unknown>'
    return module + '.' + name
`
