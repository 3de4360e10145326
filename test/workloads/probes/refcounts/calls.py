# What different ways to call add while the call runs.
import sys


def plain(a):
    return sys.getrefcount(a)


def with_default(a, b=None):
    return sys.getrefcount(a)


def star(*args):
    return sys.getrefcount(args[0])


def double_star(**named):
    return sys.getrefcount(named["a"])


def passes_on(a):
    return plain(a)


class Caller(object):
    def method(self, a):
        return sys.getrefcount(a)

    @staticmethod
    def static(a):
        return sys.getrefcount(a)

    @classmethod
    def of_class(cls, a):
        return sys.getrefcount(a)

    def __call__(self, a):
        return sys.getrefcount(a)


data = ["data"]
caller = Caller()
print("global      %d" % sys.getrefcount(data))
print("plain       %d" % plain(data))
print("keyword     %d" % plain(a=data))
print("default     %d" % with_default(data))
print("star        %d" % star(data))
print("double star %d" % double_star(a=data))
print("passes on   %d" % passes_on(data))
print("method      %d" % caller.method(data))
print("static      %d" % Caller.static(data))
print("class       %d" % Caller.of_class(data))
print("callable    %d" % caller(data))
bound = caller.method
print("bound       %d" % bound(data))
print("lambda      %d" % (lambda a: sys.getrefcount(a))(data))
print("temporary   %d" % plain(["fresh"]))
print("global      %d" % sys.getrefcount(data))
print("caller      %d" % (sys.getrefcount(caller) - 1))
