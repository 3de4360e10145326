# with: entered, left, and left by an exception.


class Resource(object):
    opened = []

    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        Resource.opened.append(self.name)
        print("  open %s" % self.name)
        return self

    def __exit__(self, kind, value, traceback):
        Resource.opened.remove(self.name)
        print("  close %s (%s)" % (self.name, kind.__name__ if kind else None))
        return self.swallow

    def __del__(self):
        print("  free %s" % self.name)


with Resource("simple") as r:
    print("inside %s" % r.name)
r = None
with Resource("outer") as a, Resource("inner") as b:
    print("open now: %s" % Resource.opened)
a = b = None
with Resource("anonymous"):
    print("no name")
print("swallowing")
with Resource("quiet", swallow=True):
    raise ValueError("lost")
print("passing on")
try:
    with Resource("loud"):
        raise ValueError("found")
except ValueError as error:
    print("caught %s" % error)


def early():
    with Resource("early") as r:
        return "value from %s" % r.name


print(early())


def looping():
    for n in range(3):
        with Resource("loop %d" % n):
            if n == 1:
                break


looping()
print("still open: %s" % Resource.opened)
