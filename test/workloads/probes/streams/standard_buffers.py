# Bytes written below sys.stdout, and what the streams tell of themselves.
import sys

out = sys.stdout.buffer
print(out.write(b""), out is sys.stdout.buffer, type(out).__name__)
sys.stdout.flush()
print(out.write("caf\u00e9 \u4e2d\n".encode("utf-8")))
print(sys.stdout.seekable(), sys.stdout.line_buffering, sys.stdout.newlines, sys.stderr.writable())
sys.stdout.flush()
out.write(bytearray(b"array\n"))
out.write(memoryview(b"viewed\n"))
out.flush()
print(out.writable(), out.readable(), out.fileno(), out.mode, out.name, out.closed, repr(out))
try:
    out.write("text")
except TypeError as error:
    print(error)
