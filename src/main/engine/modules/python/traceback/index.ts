/** traceback: entries of stacks and tracebacks, and exceptions as text. Source: Lib/traceback.py. */
import { EXCEPTIONS } from './exceptions.ts'
import { FRAMES } from './frames.ts'
import { STACKS } from './stacks.ts'

const FUNCTIONS = String.raw`
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


${STACKS}def extract_stack(f=None, limit=None):
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
`

export const TRACEBACK = [FUNCTIONS, FRAMES, EXCEPTIONS].join('\n')
