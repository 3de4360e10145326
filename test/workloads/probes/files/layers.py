import io, os, sys, tempfile
class R(object):
    def __del__(self): raise ValueError
r = R()
err = sys.stderr
sys.stderr = open(os.devnull, 'w')
del r
sys.stderr.close()
sys.stderr = err
base = tempfile.mkdtemp()
path = os.path.join(base, 'a.txt')
with open(path, 'w') as f:
    print(f.write('one\ntwo\n'), f.tell(), f.writable(), f.readable(), f.closed)
    print('three', file=f)
    f.writelines(['x\n', 'y'])
print(f.closed, f.mode, f.encoding, f.errors, f.newlines, f.line_buffering)
with open(path) as f:
    print(f.readline(), repr(f.read(3)), f.tell())
    print(f.readlines(), f.read(), f.tell())
    f.seek(0)
    print([line for line in f])
    f.seek(4)
    print(next(f))
    try: f.tell()
    except OSError as e: print(e)
    print(f.newlines)
with open(path, 'a') as f:
    print(f.tell()); f.write('\nend')
print(open(path).read())
for mode in ['z', 'rw', 'rbt', '', 'r+w', 'U', 'rr']:
    try: open(path, mode).close()
    except Exception as e: print(mode, type(e).__name__, e)
for call in [lambda: open('/nope/x'), lambda: open('nope.txt'), lambda: open(base), lambda: open(1.5), lambda: open(None), lambda: open(path, 5),
             lambda: open(path, 'rb', encoding='utf-8'), lambda: open(path, buffering=0), lambda: open(path, 'x'), lambda: os.remove(os.path.join(base,'none')),
             lambda: os.listdir('/nope'), lambda: os.mkdir(base), lambda: os.rmdir(base), lambda: os.rename('/nope', '/nope2'), lambda: open(path, newline='q'),
             lambda: open(path, encoding='bogus'), lambda: os.stat('/nope'), lambda: os.close(77), lambda: open(path, 'w').read(), lambda: os.remove(base)]:
    try: print(call())
    except Exception as e: print(type(e).__name__, str(e).replace(base, 'BASE'), getattr(e, 'errno', None), getattr(e, 'filename', None) and str(e.filename).replace(base, 'BASE'))
with open(path, 'w', newline='\r\n') as f: f.write('a\nb\n')
with open(path, 'rb') as f:
    print(f.read(), f.tell(), f.seek(0), f.read1(2), f.peek()[:2], f.mode, f.name == path)
    try: f.write(b'x')
    except io.UnsupportedOperation as e: print('unsupported', e)
with open(path, newline='') as f: print(f.readlines(), f.newlines)
with open(path) as f: print(f.readlines(), f.newlines)
f = open(path, 'r+b')
print(type(f).__name__, type(f.raw).__name__, f.write(b'AB'), f.tell(), f.read(2), f.seek(-1, 2), f.read())
f.truncate(3); f.seek(0); print(f.read())
ba = bytearray(2); f.seek(0); print(f.readinto(ba), ba)
f.close()
for op in ['read', 'readline', 'flush', 'tell', 'fileno', 'readable', 'isatty', 'seekable', '__enter__', '__iter__', '__next__']:
    try: print(op, getattr(f, op)())
    except ValueError as e: print(op, e)
f = open(path)
f.close(); f.close()
for op in ['read', 'readline', 'flush', 'tell', 'fileno', 'readable', 'isatty', 'seekable', '__enter__', '__iter__', '__next__', 'readlines']:
    try: print(op, getattr(f, op)())
    except ValueError as e: print(op, e)
with open(path, 'w') as f:
    for op in ['read', 'readline', '__next__']:
        try: print(op, getattr(f, op)())
        except io.UnsupportedOperation as e: print(op, e)
    try: f.write(b'x')
    except TypeError as e: print(e)
    try: f.seek(1, 1)
    except io.UnsupportedOperation as e: print(e)
with open(path, 'wb') as f:
    try: f.write('x')
    except TypeError as e: print(e)
    f.write(memoryview(b'abc')); print(os.path.getsize(path)); f.flush(); print(os.path.getsize(path), os.path.exists(path), os.path.isdir(base))
t = io.TextIOWrapper(io.BytesIO(b'h\xc3\xa9llo\nw\xc3\xb6rld\n'), encoding='utf-8')
print(t.readline(), t.tell(), t.read(2), t.tell(), t.read())
b = io.BytesIO(); t = io.TextIOWrapper(b, encoding='utf-8', write_through=True); t.write('a\u20ac'); print(b.getvalue()); t.detach()
os.rename(path, path + '2'); print(os.listdir(base))
os.makedirs(os.path.join(base, 'd', 'e')); print(sorted(os.listdir(base)), [ (os.path.relpath(a, base), b, c) for a, b, c in os.walk(base)])
with tempfile.NamedTemporaryFile('w+', dir=base) as n:
    n.write('hi'); n.flush(); n.seek(0); print(n.read(), os.path.exists(n.name)); nm = n.name
print(os.path.exists(nm))
with tempfile.TemporaryDirectory() as d:
    open(os.path.join(d, 'q'), 'w').close(); print(os.listdir(d))
print(os.path.exists(d))
fd = os.open(path, os.O_RDWR | os.O_CREAT); print(os.write(fd, b'hello'), os.lseek(fd, 0, 0), os.read(fd, 3)); os.close(fd)
with open(path, 'rb', buffering=0) as raw: print(type(raw).__name__, raw.read(2), raw.readall(), repr(raw).replace(base, 'BASE'))
print(isinstance(sys.stdout, io.TextIOBase), isinstance(io.BytesIO(), io.IOBase), isinstance(raw, io.RawIOBase), issubclass(io.StringIO, io.TextIOBase), isinstance(f, io.BufferedIOBase))
from pathlib import Path
p = Path(base) / 'p.txt'
print(p.write_text('hey\n'), p.read_text(), p.exists(), p.is_file(), p.stat().st_size, sorted(x.name for x in Path(base).iterdir()), sorted(x.name for x in Path(base).glob('*.txt')))
p.unlink(); print(p.exists())
class Lines:
    def __del__(self): print('gone')
with open(path, 'w') as f: f.marker = Lines(); f.write('q')
del f
print(open(path).read())
print([(type(x).__name__, sys.getsizeof(x)) for x in (open(path, 'wb'), open(path), open(path, 'rb', 0), open(path).buffer)])
