/** traceback: entries of stacks and tracebacks, and exceptions as text. Source: Lib/traceback.py. */
export const TRACEBACK = String.raw`
import _program
import itertools
import linecache
import sys
import textwrap
from collections import deque as _deque

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb', 'print_exc',
           'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames', 'FrameSummary', 'StackSummary',
           'TracebackException', 'walk_stack', 'walk_tb', 'print_list']
_MINOR = sys.version_info[1]
_RECURSIVE_CUTOFF = 3
_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


class _Sentinel:
    def __repr__(self):
        return '<implicit>'


_sentinel = _Sentinel()


def print_list(extracted_list, file=None):
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=sys.stderr if file is None else file, end='')


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    return StackSummary._extract_places(_walk_places(tb), limit=limit)


def _parts(exc, value, tb):
    """From 3.10 on the exception alone is enough."""
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is _sentinel:
        if exc is None:
            return None, None
        if not isinstance(exc, BaseException):
            raise TypeError('Exception expected for value, %s found' % type(exc).__name__)
        return exc, exc.__traceback__
    return value, tb


if _MINOR >= 10:
    def print_exception(exc, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True, **kwargs):
        value, tb = _parts(exc, value, tb)
        TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)

    def format_exception(exc, value=_sentinel, tb=_sentinel, limit=None, chain=True, **kwargs):
        value, tb = _parts(exc, value, tb)
        return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))

    def format_exception_only(exc, value=_sentinel, **kwargs):
        if value is _sentinel:
            value = exc
        return list(TracebackException(type(value), value, None, compact=True).format_exception_only())
else:
    def print_exception(etype, value, tb, limit=None, file=None, chain=True):
        if file is None:
            file = sys.stderr
        for line in TracebackException(type(value), value, tb, limit=limit).format(chain=chain):
            print(line, file=file, end='')

    def format_exception(etype, value, tb, limit=None, chain=True):
        return list(TracebackException(type(value), value, tb, limit=limit).format(chain=chain))

    def format_exception_only(etype, value):
        return list(TracebackException(etype, value, None).format_exception_only())


def _some_str(value):
    try:
        return str(value)
    except Exception:
        return '<exception str() failed>' if _MINOR >= 11 else '<unprintable %s object>' % type(value).__name__


def _safe_repr(value):
    try:
        return repr(value)
    except:
        return '<local repr() failed>'


def _format_final_exc_line(etype, value, **kwargs):
    text = None if value is None else _some_str(value)
    return '%s\n' % etype if not text else '%s: %s\n' % (etype, text)


def print_exc(limit=None, file=None, chain=True):
    _print_current(sys.exc_info(), limit, file, chain)


def _print_current(info, limit, file, chain):
    if _MINOR >= 10:
        print_exception(info[1], limit=limit, file=file, chain=chain)
    else:
        print_exception(*info, limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    info = sys.exc_info()
    if _MINOR >= 10:
        return ''.join(format_exception(info[1], limit=limit, chain=chain))
    return ''.join(format_exception(*info, limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def _caller():
    f = sys._getframe()
    while f is not None and f.f_code.co_filename == __file__:
        f = f.f_back
    return f


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(_caller() if f is None else f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    return format_list(extract_stack(_caller() if f is None else f, limit=limit))


def extract_stack(f=None, limit=None):
    stack = StackSummary.extract(walk_stack(_caller() if f is None else f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


class FrameSummary:
    if _MINOR >= 13:
        __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_lines', '_lines_dedented', 'locals')
    elif _MINOR >= 11:
        __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals')
    else:
        __slots__ = ('filename', 'lineno', 'name', '_line', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        if _MINOR >= 11:
            end_lineno = kwargs.get('end_lineno')
            self.end_lineno = lineno if end_lineno is None and _MINOR >= 13 else end_lineno
            self.colno = kwargs.get('colno')
            self.end_colno = kwargs.get('end_colno')
        if _MINOR >= 13:
            self._lines = line
            self._lines_dedented = None
        else:
            self._line = line
        if lookup_line:
            self.line
        if not locals:
            self.locals = None
        elif _MINOR >= 12:
            self.locals = {k: _safe_repr(v) for k, v in locals.items()}
        else:
            self.locals = {k: repr(v) for k, v in locals.items()}

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return '<FrameSummary file {}, line {} in {}>'.format(self.filename, self.lineno, self.name)

    def __len__(self):
        return 4

    if _MINOR >= 13:
        def _set_lines(self):
            if self._lines is None and self.lineno is not None and self.end_lineno is not None:
                lines = [linecache.getline(self.filename, number).rstrip() for number in range(self.lineno, self.end_lineno + 1)]
                self._lines = '\n'.join(lines) + '\n'

        @property
        def _original_lines(self):
            self._set_lines()
            return self._lines

        @property
        def _dedented_lines(self):
            self._set_lines()
            if self._lines_dedented is None and self._lines is not None:
                self._lines_dedented = textwrap.dedent(self._lines)
            return self._lines_dedented

        @property
        def line(self):
            self._set_lines()
            return None if self._lines is None else self._lines.partition('\n')[0].strip()

        def _source_text(self):
            dedented = self._dedented_lines
            if not dedented or not dedented.strip():
                return ''
            if self.colno is None or self.end_colno is None:
                return textwrap.indent(self.line, '    ') + '\n'
            count = self.end_lineno - self.lineno + 1
            original = '\n'.join(self._original_lines.splitlines()[:count])
            rows = _program.marked(original, '\n'.join(dedented.splitlines()[:count]), self.lineno, self.end_lineno, self.colno, self.end_colno)
            return ''.join('    ' + row + '\n' for row in rows.split('\n'))
    else:
        @property
        def line(self):
            if self._line is None:
                if self.lineno is None:
                    return None
                line = linecache.getline(self.filename, self.lineno)
                self._line = line if _MINOR >= 10 else line.strip()
            return self._line.strip() if _MINOR >= 10 else self._line

        if _MINOR >= 11:
            @property
            def _original_line(self):
                self.line
                return self._line

        def _source_text(self):
            line = self.line
            if not line:
                return ''
            text = '    {}\n'.format(line.strip())
            if _MINOR >= 11 and self.colno is not None and self.end_colno is not None:
                end = -1 if self.end_lineno is None else self.end_lineno
                marks = _program.carets(self._original_line, self.lineno, end, self.colno, self.end_colno)
                if marks:
                    text += '    ' + marks + '\n'
            return text


def walk_stack(f):
    if f is None:
        f = _caller()
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_places(tb):
    """Entries with the place of what failed: (line, end line, column, end column)."""
    while tb is not None:
        place = _program.place(tb) if _MINOR >= 11 else None
        yield tb.tb_frame, (tb.tb_lineno,) + (place or (tb.tb_lineno if _MINOR >= 11 else None, None, None))
        tb = tb.tb_next


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return klass._extract_places(((f, (lineno, None, None, None)) for f, lineno in frame_gen), limit=limit, lookup_lines=lookup_lines,
                                     capture_locals=capture_locals)

    @classmethod
    def _extract_places(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is not None:
            if limit >= 0:
                frame_gen = itertools.islice(frame_gen, limit)
            else:
                frame_gen = _deque(frame_gen, maxlen=-limit)
        result = klass()
        for f, (lineno, end_lineno, colno, end_colno) in frame_gen:
            result.append(FrameSummary(f.f_code.co_filename, lineno, f.f_code.co_name, lookup_line=lookup_lines,
                                       locals=f.f_locals if capture_locals else None, end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        return result

    @classmethod
    def from_list(klass, a_list):
        result = StackSummary()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary):
        row = ['  File "{}", line {}, in {}\n'.format(frame_summary.filename, frame_summary.lineno, frame_summary.name)]
        row.append(frame_summary._source_text())
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                row.append('    {name} = {value}\n'.format(name=name, value=value))
        return ''.join(row)

    def format(self, **kwargs):
        result = []
        last = None
        count = 0
        for frame in self:
            place = (frame.filename, frame.lineno, frame.name)
            if place != last:
                if count > _RECURSIVE_CUTOFF:
                    result.append(_repeated(count))
                last = place
                count = 0
            count += 1
            if count > _RECURSIVE_CUTOFF:
                continue
            result.append(self.format_frame_summary(frame))
        if count > _RECURSIVE_CUTOFF:
            result.append(_repeated(count))
        return result


def _repeated(count):
    count -= _RECURSIVE_CUTOFF
    return '  [Previous line repeated {} more time{}]\n'.format(count, 's' if count > 1 else '')


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
                yield ''.join(margin + line if line.strip('\n') or True else line for line in part.splitlines(True))


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
