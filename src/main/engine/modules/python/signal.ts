/** signal: handlers can be set and read; no signal ever arrives. Source: Lib/signal.py. */
export const SIGNAL = String.raw`
import sys as _sys

_NUMBERS = [('SIGHUP', 1), ('SIGINT', 2), ('SIGQUIT', 3), ('SIGILL', 4), ('SIGTRAP', 5), ('SIGABRT', 6), ('SIGBUS', 7), ('SIGFPE', 8), ('SIGKILL', 9),
            ('SIGUSR1', 10), ('SIGSEGV', 11), ('SIGUSR2', 12), ('SIGPIPE', 13), ('SIGALRM', 14), ('SIGTERM', 15), ('SIGCHLD', 17), ('SIGCONT', 18),
            ('SIGSTOP', 19), ('SIGTSTP', 20), ('SIGTTIN', 21), ('SIGTTOU', 22), ('SIGURG', 23), ('SIGXCPU', 24), ('SIGXFSZ', 25), ('SIGVTALRM', 26),
            ('SIGPROF', 27), ('SIGWINCH', 28), ('SIGIO', 29), ('SIGPWR', 30), ('SIGSYS', 31)]
NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


class ItimerError(IOError):
    pass


if _sys.version_info[0] == 2:
    globals().update(_NUMBERS)
    SIG_DFL, SIG_IGN = 0, 1
else:
    from enum import IntEnum as _IntEnum
    Signals = _IntEnum('Signals', _NUMBERS, module='signal')
    Handlers = _IntEnum('Handlers', [('SIG_DFL', 0), ('SIG_IGN', 1)], module='signal')
    globals().update(Signals.__members__)
    globals().update(Handlers.__members__)


def default_int_handler(signum=None, frame=None):
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN, SIGXFSZ: SIG_IGN}


def _check(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')


def signal(signalnum, handler):
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    _check(signalnum)
    if signalnum in (SIGKILL, SIGSTOP):
        raise OSError(22, 'Invalid argument')
    old = getsignal(signalnum)
    _handlers[signalnum] = handler
    return old


def getsignal(signalnum):
    _check(signalnum)
    return _handlers.get(signalnum, SIG_DFL)


def raise_signal(signum):
    handler = getsignal(signum)
    if callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        handler(signum, None)
    elif handler == SIG_DFL:
        import _program
        _program.refuse('signal.raise_signal() of a signal without a handler')


def strsignal(signalnum):
    return {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 6: 'Aborted', 9: 'Killed', 11: 'Segmentation fault', 14: 'Alarm clock', 15: 'Terminated'}.get(signalnum)


def valid_signals():
    return set(Signals)


def _refused(name):
    def call(*args):
        import _program
        _program.refuse('signal.' + name)
    call.__name__ = name
    return call


for _name in ('alarm', 'setitimer', 'getitimer', 'pause', 'sigwait', 'pthread_kill', 'pthread_sigmask', 'siginterrupt', 'set_wakeup_fd'):
    globals()[_name] = _refused(_name)
del _name
`
