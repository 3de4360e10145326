# What an exception keeps alive, and for how long.
import sys


class Witness(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  free %s" % self.name)


def fails(name):
    local = Witness(name)
    raise ValueError(name)


def handles():
    try:
        fails("in a call")
    except ValueError:
        print("handling")
    print("handled")


def keeps():
    error = None
    try:
        fails("kept")
    except ValueError as e:
        error = str(e)
    print("error is %s" % error)


def reraises():
    try:
        fails("twice")
    except ValueError:
        print("passing on")
        raise


def cleans():
    try:
        fails("finally")
    finally:
        print("finally runs")


handles()
print("handles returned")
keeps()
print("keeps returned")
for function in (reraises, cleans):
    def attempt():
        try:
            function()
        except ValueError as e:
            print("caught %s" % e)
    attempt()
    print("attempt returned")


def carried():
    try:
        raise ValueError(Witness("argument"))
    except ValueError as e:
        print("count of the argument %d" % sys.getrefcount(e.args[0]))


carried()
print("carried returned")
