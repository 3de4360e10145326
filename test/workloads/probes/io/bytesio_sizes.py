# The room of a BytesIO after each kind of change.
import io
import sys

size = sys.getsizeof
b = io.BytesIO(b"x" * 100)
print("from bytes: %d" % size(b))
b.read(10)
b.write(b"y")
print("written over: %d" % size(b))
b.truncate(90)
print("cut a little: %d" % size(b))
b.truncate(95)
print("cut to more than there is: %d %d" % (size(b), len(b.getvalue())))
b.truncate(20)
print("cut to a fifth: %d" % size(b))
value = b.getvalue()
print("shared: %d" % size(b))
b.truncate(20)
print("cut to what it is: %d, the same object %s" % (size(b), b.getvalue() is value if sys.version_info[0] > 2 else "no"))
b.write(b"")
print("nothing written: %d" % size(b))
b.seek(200)
b.write(b"")
print("nothing written far away: %d, %d bytes" % (size(b), len(b.getvalue())))
b.write(b"z")
print("written far away: %d, %d bytes" % (size(b), len(b.getvalue())))
b.close()
print("closed: %d" % size(b))
out = []
c = io.BytesIO()
for i in range(30):
    c.write(b"0123456789")
    out.append(size(c))
print(out)
