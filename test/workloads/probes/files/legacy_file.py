import os, sys, io, tempfile
base = tempfile.mkdtemp()
path = os.path.join(base, 'a.txt')
f = open(path, 'w')
print repr(f).replace(base, 'B')[:30], f.name == path, f.mode, f.closed, f.softspace, f.encoding, f.newlines, f.errors
print f.write('one\ntwo\n'), f.tell()
print >>f, 'three', 4,
print f.softspace
print >>f, 'five'
f.writelines(['x\n', 'y'])
print os.path.getsize(path)
f.close(); f.close()
print f.closed, os.path.getsize(path)
with open(path) as f:
    print repr(f.readline()), repr(f.read(3)), f.tell()
    print f.readlines()
    f.seek(0)
    print [l for l in f]
for mode in ['z', 'rw', '', 'U', 'a+']:
    try: open(path, mode).close(); print mode, 'ok'
    except Exception as e: print mode, type(e).__name__, e
for call in [lambda: open('/nope/x'), lambda: open('nope.txt'), lambda: open(base), lambda: open(1.5), lambda: open(None), lambda: open(path, 5), lambda: f.read(), lambda: open(path, 'w').read(), lambda: open(path).write('x'),
      lambda: os.remove('/nope'), lambda: os.listdir('/nope'), lambda: os.mkdir(base), lambda: os.rename('/nope', '/nope2'), lambda: os.stat('/nope'), lambda: os.close(77), lambda: iter(f), lambda: open(path, 'w').write(5)]:
    try: print call()
    except Exception as e: print type(e).__name__, str(e).replace(base, 'BASE'), getattr(e, 'errno', None)
open(path, 'wb').write('a\r\nb\rc\n')
f = open(path, 'U'); print f.readlines(), f.newlines; f.close()
print open(path).readlines(), isinstance(f, file), type(f), sys.getsizeof(f)
with io.open(path, 'w', encoding='utf-8') as f: print f.write(u'h\xe9\n')
print repr(io.open(path, encoding='utf-8').read()), repr(open(path).read())
sys.stdout.flush()
so = sys.stdout; sys.stdout = open(path, 'w'); print 'hidden'; sys.stdout.close(); sys.stdout = so
print repr(open(path).read())
from StringIO import StringIO
from contextlib import closing
with closing(open(path)) as f: print f.read()
os.unlink(path); print os.path.exists(path), os.listdir(base)
class R(object):
    def __del__(self): raise ValueError
r = R(); e = sys.stderr; sys.stderr = open(os.devnull, 'w'); del r; sys.stderr = e
fd, n = tempfile.mkstemp(); os.write(fd, 'abc'); os.close(fd); print open(n).read(); os.remove(n)
