/** 2.7's traceback. Source: Lib/traceback.py. */
import { STACKS } from './stacks.ts'

export const TRACEBACK_2 = String.raw`
import linecache
import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb', 'print_exc',
           'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'tb_lineno']


def _write(file, text):
    (sys.stderr if file is None else file).write(text)


def print_list(extracted_list, file=None):
    for line in format_list(extracted_list):
        _write(file, line)


def format_list(extracted_list):
    result = []
    for filename, lineno, name, line in extracted_list:
        item = '  File "%s", line %d, in %s\n' % (filename, lineno, name)
        if line:
            item += '    %s\n' % line.strip()
        result.append(item)
    return result


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))


def _limit(limit):
    return getattr(sys, 'tracebacklimit', None) if limit is None else limit


def _entry(frame, lineno):
    code = frame.f_code
    line = linecache.getline(code.co_filename, lineno)
    return code.co_filename, lineno, code.co_name, line.strip() if line else None


def extract_tb(tb, limit=None):
    limit = _limit(limit)
    result = []
    while tb is not None and (limit is None or len(result) < limit):
        result.append(_entry(tb.tb_frame, tb.tb_lineno))
        tb = tb.tb_next
    return result


def tb_lineno(tb):
    return tb.tb_lineno


def print_exception(etype, value, tb, limit=None, file=None):
    for line in format_exception(etype, value, tb, limit):
        _write(file, line)


def format_exception(etype, value, tb, limit=None):
    lines = ['Traceback (most recent call last):\n'] + format_tb(tb, limit) if tb else []
    return lines + format_exception_only(etype, value)


def format_exception_only(etype, value):
    if isinstance(etype, BaseException) or etype is None or type(etype) is str:
        return [_final(etype, value)]
    name = etype.__name__
    if not issubclass(etype, SyntaxError):
        return [_final(name, value)]
    lines = []
    try:
        msg, (filename, lineno, offset, badline) = value.args
    except Exception:
        return [_final(name, value)]
    lines.append('  File "%s", line %d\n' % (filename or '<string>', lineno))
    if badline is not None:
        lines.append('    %s\n' % badline.strip())
        if offset is not None:
            line = badline.rstrip('\n')
            before = line[:min(len(line), offset) - 1].lstrip()
            lines.append('    %s^\n' % ''.join(c if c.isspace() else ' ' for c in before))
    lines.append(_final(name, msg))
    return lines


def _final(name, value):
    text = _some_str(value)
    return '%s\n' % name if value is None or not text else '%s: %s\n' % (name, text)


def _some_str(value):
    try:
        return str(value)
    except Exception:
        return '<unprintable %s object>' % type(value).__name__


def print_exc(limit=None, file=None):
    etype, value, tb = sys.exc_info()
    print_exception(etype, value, tb, limit, file)


def format_exc(limit=None):
    etype, value, tb = sys.exc_info()
    return ''.join(format_exception(etype, value, tb, limit))


def print_last(limit=None, file=None):
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file)


${STACKS}def extract_stack(f=None, limit=None):
    f = _caller() if f is None else f
    limit = _limit(limit)
    result = []
    while f is not None and (limit is None or len(result) < limit):
        result.append(_entry(f, f.f_lineno))
        f = f.f_back
    result.reverse()
    return result
`
