# What the interpreter and the traceback module suggest for unknown names and attributes (3.10 on).
import io
import sys
import traceback

limit = 10


class Shape:
    _hidden = 1

    def __init__(self):
        self.width = 3
        self.heigth = 4

    def area(self):
        return self.width * self.height

    def inner(self):
        return width

    def hidden(self):
        return self.hiden


def unknown_local():
    counter = 1
    return countr + counter


def unknown_global():
    return limt


def unknown_builtin():
    return prnt


def deleted():
    total = 1
    del total
    return totl


def nothing_near():
    return zzzzzz


def module_name():
    return itertools.count()


class Slow:
    def __getattr__(self, name):
        raise AttributeError(name)

    value = 1


cases = [unknown_local, unknown_global, unknown_builtin, deleted, nothing_near, module_name, Shape().area, Shape().inner, Shape().hidden,
         lambda: Shape().wdith, lambda: [].apend, lambda: ''.spilt, lambda: Shape.aera, lambda: sys.exc_infos, lambda: Slow().valeu,
         lambda: Shape().hidden_, lambda: exec('from sys import exc_inf'), lambda: exec('import itertool'), lambda: Shape().WIDTH]
for case in cases:
    try:
        case()
    except Exception as e:
        old, sys.stderr = sys.stderr, io.StringIO()
        sys.__excepthook__(*sys.exc_info())
        shown, sys.stderr = sys.stderr.getvalue(), old
        print(shown.splitlines()[-1])
        print('   ', traceback.format_exc().splitlines()[-1])
        print('   ', ''.join(traceback.format_exception_only(type(e), e)).strip())
        if sys.version_info >= (3, 10):
            print('   ', getattr(e, 'name', '-'), type(getattr(e, 'obj', None)).__name__, getattr(e, 'name_from', '-'))
