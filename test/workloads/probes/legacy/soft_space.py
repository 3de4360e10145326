# The space that a print statement owes, who keeps it, and the end of a line left open.
import StringIO
import sys

print "a",
sys.stdout.write("b\n")
print "c"
print "x", sys.stdout.softspace,
sys.stdout.softspace = 0
print "y", sys.stdout.softspace


class Writer(object):
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


writer = Writer()
print >>writer, 1,
print writer.softspace,
print >>writer, 2
print writer.softspace, writer.parts

text = StringIO.StringIO()
print >>text, 1, "two\n", 3,
print repr(text.getvalue()), text.softspace

print "before",
sys.displayhook("shown")
exec "print 'from exec',"
sys.stdout = text
print "elsewhere",
sys.stdout = sys.__stdout__


class Last(object):
    def __del__(self):
        print "last",


last = Last()
print "open",
raise SystemExit
