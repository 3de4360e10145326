# Attributes hold references; replacing, deleting and the death of the owner release them.
import sys


class Part(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  - %s" % self.name)


class Machine(object):
    spare = None

    def __init__(self):
        self.left = Part("left")
        self.right = Part("right")

    def __del__(self):
        print("  - machine")


machine = Machine()
print("parts %d %d" % (sys.getrefcount(machine.left), sys.getrefcount(machine.right)))
machine.left = Part("new left")
print("replaced")
del machine.right
print("deleted, still there: %s" % hasattr(machine, "right"))
shared = Part("shared")
machine.right = machine.third = shared
print("shared %d" % sys.getrefcount(shared))
Machine.spare = shared
print("on the class too %d" % sys.getrefcount(shared))
print("through the instance: %s" % (machine.spare is shared))
setattr(machine, "fourth", shared)
delattr(machine, "third")
print("setattr and delattr %d" % sys.getrefcount(shared))
print("names %s" % sorted(vars(machine)))
machine.__dict__["fifth"] = shared
print("through __dict__ %d" % sys.getrefcount(shared))
machine.__dict__.clear()
print("cleared %d" % sys.getrefcount(shared))
Machine.spare = None
del machine
del shared
print("end")
