# io.StringIO and io.BytesIO: text, positions, lines, sizes, sys.stdout replaced, messages.
from __future__ import print_function
import io, sys, gc
py3 = sys.version_info[0] == 3
u = u'line one\nline two\nlast'
s = io.StringIO(u)
print(s.read(4) == u'line', s.tell() == 4, s.readline() == u' one\n', [len(x) for x in s], s.read() == u'', s.seek(0) == 0, len(s.readlines()), s.getvalue() == u)
s.seek(0, 2); s.write(u'!'); s.seek(5); s.write(u'ONE'); print(len(s.getvalue()), s.getvalue() == u'line ONE\nline two\nlast!', s.truncate(4) == 4, s.getvalue() == u'line')
s.seek(8); s.write(u'x'); print(repr(s.getvalue()) == repr(u'line\0\0\0\0x'), s.closed, s.readable(), s.writable(), s.seekable(), s.isatty())
print(sys.getsizeof(io.StringIO()), sys.getsizeof(io.StringIO(u'x' * 1000)), gc.is_tracked(s), sys.getrefcount(s))
b = io.BytesIO(); sizes = []
for i in range(200):
    b.write(b'x')
    if not sizes or sizes[-1] != sys.getsizeof(b): sizes.append(sys.getsizeof(b))
print(sizes)
b = io.BytesIO(b'abc'); print(sys.getsizeof(b) if py3 else '', b.getvalue() == b'abc', b.read(2) == b'ab', b.seek(0, 2) == 3, b.write(b'd') == 1, b.getvalue() == b'abcd', b.tell() == 4)
b.seek(-2, 1); print(b.read() == b'cd', b.truncate(2) == 2, b.getvalue() == b'ab')
print([len(x) for x in io.BytesIO(b'a\nbb\nccc')], io.BytesIO(b'a\nb').readlines() == [b'a\n', b'b'], io.BytesIO(bytearray(b'q')).read() == b'q')
if py3:
    old = sys.stdout
    sys.stdout = io.StringIO()
    print('captured', 1, 2.5, sep='-')
    text = sys.stdout.getvalue()
    sys.stdout = old
    print(repr(text))
    import contextlib
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        print('inside'); sys.stdout.write('raw\n')
    print(repr(out.getvalue()))
    print('to file', file=out, end='|'); print(repr(out.getvalue()))
    out.writelines(['a', 'b']); print(repr(out.getvalue()[-3:]))
    print(repr(io.StringIO('a\r\nb\rc\n', newline=None).read()), repr(io.StringIO('a\r\nb\rc\n', newline='').readlines()), repr(io.StringIO('a\nb', newline='\r\n').getvalue()), io.StringIO('x\U0001F600y').read(2) == 'x\U0001F600')
    v = io.BytesIO(b'hello'); x = v.getvalue(); print(x is v.getvalue(), sys.getsizeof(v)); v.write(b'J'); print(x, v.getvalue(), sys.getsizeof(v))
    print(isinstance(out, io.TextIOBase) if False else isinstance(out, io.StringIO), io.StringIO.__mro__[1].__name__)
else:
    import StringIO, cStringIO
    for f in (StringIO.StringIO('ab\ncd'), cStringIO.StringIO('ab\ncd')):
        print(f.readline(), f.read(), f.getvalue(), f.tell())
    f = StringIO.StringIO(); print('to', 'file', file=f); f.write('more'); print(repr(f.getvalue()))
    f = cStringIO.StringIO(); f.write('abc'); f.write('def'); print(repr(f.getvalue()))
with io.StringIO() as w:
    w.write(u'q')
print(w.closed)
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for f in [lambda: io.StringIO(5), lambda: io.StringIO().write(5), lambda: io.BytesIO(5), lambda: io.BytesIO().write(u'x'), lambda: io.StringIO().seek(-1), lambda: io.StringIO().seek(1, 1), lambda: io.StringIO().seek(0, 5), lambda: io.StringIO().fileno(),
          lambda: io.StringIO().truncate(-1), lambda: io.StringIO().read(u'x'), lambda: io.BytesIO().seek(-1), lambda: io.BytesIO().fileno(), lambda: w.read(), lambda: w.write(u'x'), lambda: w.getvalue(), lambda: io.StringIO(newline='x') if py3 else 0]:
    attempt(f)
class Log(io.StringIO):
    def write(self, text):
        return super(Log, self).write(text.upper())
log = Log(); log.write(u'abc'); log.name = 'n'; print(log.getvalue() == u'ABC', log.name, type(log).__name__)
