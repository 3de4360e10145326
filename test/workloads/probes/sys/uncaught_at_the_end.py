# What nobody caught stays in sys until the interpreter ends: its frames and arguments outlive the exit handlers.
from __future__ import print_function
import atexit
import sys


class Held(object):
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return self.name

    def __del__(self, print=print):
        print("del", self.name)


def hook(kind, value, traceback):
    print("hook", kind.__name__, value, traceback.tb_next.tb_frame.f_code.co_name)
    print(sys.last_type is kind, sys.last_value is value, sys.last_traceback is traceback)
    print(getattr(sys, "last_exc", value) is value)
    sys.exit(0)


def last():
    print("exit handler", sys.last_type.__name__, hasattr(sys, "last_exc"))


def fails():
    local = Held("local")
    raise ValueError(Held("argument"))


kept = Held("global")
sys.excepthook = hook
atexit.register(last)
fails()
