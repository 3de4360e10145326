/** Entries of stacks, with their source. @mirrors Lib/traceback.py FrameSummary, StackSummary */
export const FRAMES = String.raw`
if _MINOR >= 11:
    def _load_ast():
        # CPython parses what it marks with ast, imported when first needed; of that module the twin has what its import leaves to the
        # collector: the plain class of which its one enumeration was made.
        global _Precedence
        if _Precedence is None:
            from enum import IntEnum, _simple_enum, auto

            @_simple_enum(IntEnum)
            class _Precedence:
                """Precedence table that originated from python grammar."""
                NAMED_EXPR = auto()
                TUPLE = auto()
                YIELD = auto()
                TEST = auto()
                OR = auto()
                AND = auto()
                NOT = auto()
                CMP = auto()
                EXPR = auto()
                BOR = EXPR
                BXOR = auto()
                BAND = auto()
                SHIFT = auto()
                ARITH = auto()
                TERM = auto()
                FACTOR = auto()
                POWER = auto()
                AWAIT = auto()
                ATOM = auto()

                def next(self):
                    try:
                        return self.__class__(self + 1)
                    except ValueError:
                        return self

    _Precedence = None


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
            _load_ast()
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
                if self.lineno == end:
                    _load_ast()
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
`
