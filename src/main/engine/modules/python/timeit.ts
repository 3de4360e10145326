/** timeit: how long code takes on the simulated clock. Source: Lib/timeit.py. */
export const TIMEIT = String.raw`
import gc
import itertools
import sys
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']
default_number = 1000000
default_repeat = 5 if sys.version_info >= (3, 7) else 3
default_timer = time.time if sys.version_info[0] == 2 else time.perf_counter
_globals = globals


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        own = {}
        defaults = ''
        if callable(setup):
            own['_setup'] = setup
            defaults += ', _setup=_setup'
            setup = '_setup()'
        if callable(stmt):
            own['_stmt'] = stmt
            defaults += ', _stmt=_stmt'
            stmt = '_stmt()'
        self.src = 'def inner(_it, _timer%s):\n    %s\n    _t0 = _timer()\n    for _i in _it:\n        %s\n    _t1 = _timer()\n    return _t1 - _t0\n' % (
            defaults, setup.replace('\n', '\n    '), stmt.replace('\n', '\n        '))
        exec(compile(self.src, '<timeit-src>', 'exec'), _globals() if globals is None else globals, own)
        self.inner = own['inner']

    def timeit(self, number=default_number):
        it = itertools.repeat(None, number)
        gcold = gc.isenabled()
        gc.disable()
        try:
            return self.inner(it, self.timer)
        finally:
            if gcold:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                time_taken = self.timeit(number)
                if callback:
                    callback(number, time_taken)
                if time_taken >= 0.2:
                    return number, time_taken
            i *= 10

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
`
