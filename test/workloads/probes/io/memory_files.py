# StringIO and BytesIO: ends of lines, positions, states, copies.
import io
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for nl in ('default',None,'','\n','\r','\r\n'):
    k = {} if nl=='default' else {'newline':nl}
    print(repr(nl))
    def mk(): return io.StringIO(u'a\nb\r\nc\rd', **k)
    t(lambda: list(mk())); t(lambda: mk().read()); t(lambda: mk().getvalue()); t(lambda: mk().read(4)); t(lambda: mk().readline(3))
    def w():
        s=io.StringIO(**k); n=s.write(u'a\nb\r\nc\rd'); s.seek(0); return n, s.read(), s.getvalue(), list(io.StringIO(s.getvalue(),**k)), s.newlines
    t(w)
    def w2():
        s=io.StringIO(**k); s.write(u'a\r'); s.write(u'\nb'); s.seek(0); return s.read(), s.newlines
    t(w2)
t(lambda: io.StringIO(newline='x')); t(lambda: io.StringIO(5)); t(lambda: io.StringIO(b'a')); t(lambda: io.StringIO(None).getvalue())
s=io.StringIO(u'1234567890')
t(lambda: s.seek(1000)); t(lambda: s.read(4)); t(lambda: s.readline()); t(lambda: s.write(u'x')); t(lambda: s.getvalue()[8:12]); t(lambda: len(s.getvalue()))
s=io.StringIO(u'1234567890')
t(lambda: s.seek(-1)); t(lambda: s.seek(3,-1)); t(lambda: s.seek(1,1)); t(lambda: s.seek(0,1)); t(lambda: s.seek(0,2)); t(lambda: s.seek(1,2)); t(lambda: s.tell()); t(lambda: s.truncate(-1)); t(lambda: s.truncate(4)); t(lambda: s.getvalue()); t(lambda: s.tell()); t(lambda: s.truncate(20)); t(lambda: s.truncate('a')); t(lambda: s.read('a')); t(lambda: s.write(5)); t(lambda: s.write(None)); t(lambda: s.writelines([u'a',u'b'])); t(lambda: s.writelines([5])); t(lambda: s.readlines()); t(lambda: s.readable()); t(lambda: s.writable()); t(lambda: s.seekable()); t(lambda: s.isatty()); t(lambda: s.fileno()); t(lambda: s.detach()); t(lambda: s.closed); t(lambda: s.encoding); t(lambda: s.errors); t(lambda: s.line_buffering); t(lambda: s.newlines)
t(lambda: iter(s) is s); t(lambda: hasattr(s,'__iter__')); t(lambda: s.flush())
s.seek(0)
t(lambda: next(s)); t(lambda: next(s))
s2=s.__getstate__() if hasattr(s,'__getstate__') else None
t(lambda: s2)
s3=io.StringIO()
t(lambda: s3.__setstate__((u'no error','\n',0,None)))
t(lambda: s3.getvalue()); t(lambda: s3.__setstate__((u'x',u'',-1,None))); t(lambda: s3.__setstate__((b'',u'',0,None))); t(lambda: s3.__setstate__(0)); t(lambda: s3.__setstate__((u'a\nb',u'\n',2,{'x':1}))); t(lambda: (s3.x, s3.tell(), s3.read()))
import copy
t(lambda: copy.copy(s3).getvalue()); t(lambda: copy.deepcopy(s3).tell())
s.close()
t(lambda: s.closed); t(lambda: s.read()); t(lambda: s.write(u'a')); t(lambda: s.getvalue()); t(lambda: next(s)); t(lambda: s.seek(0)); t(lambda: s.tell()); t(lambda: s.isatty()); t(lambda: s.flush()); t(lambda: s.__enter__()); t(lambda: s.readable())
b=io.BytesIO(b'1234567890')
ba=bytearray(b'hijklm')
t(lambda: b.readinto(bytearray())); t(lambda: b.readinto(ba)); t(lambda: ba); t(lambda: b.readinto(ba)); t(lambda: ba); t(lambda: b.readinto(ba)); t(lambda: b.readinto(b'')); t(lambda: b.readinto(5)); t(lambda: b.seek(1000)); t(lambda: b.read(4)); t(lambda: b.readinto(ba)); t(lambda: b.write(b'x')); t(lambda: len(b.getvalue()))
b=io.BytesIO(b'1234567890')
t(lambda: b.read1(3)); t(lambda: b.seek(0)); t(lambda: b.read1(-1)); t(lambda: b.peek(1)); t(lambda: b.seek(0)); t(lambda: b.readline(5)); t(lambda: b.readlines(3)); t(lambda: b.write(u'a')); t(lambda: b.write(bytearray(b'zz'))); t(lambda: b.write(memoryview(b'yy'))); t(lambda: b.writelines([b'a',bytearray(b'b')])); t(lambda: b.getvalue()); t(lambda: b.truncate(3)); t(lambda: b.getvalue()); t(lambda: b.seek(-2,2)); t(lambda: b.read()); t(lambda: b.seek(-1)); t(lambda: b.seek(0,5)); t(lambda: b.seek(-100,2)); t(lambda: b.detach()); t(lambda: b.fileno()); t(lambda: io.BytesIO(u'a')); t(lambda: io.BytesIO(5)); t(lambda: io.BytesIO(initial_bytes=b'q').read()); t(lambda: io.BytesIO(None).read())
t(lambda: b.__getstate__()); t(lambda: copy.copy(b).getvalue())
class S(io.StringIO):
    def __init__(self,*a): io.StringIO.__init__(self,*a); self.k=5
x=S(u'abc'); t(lambda: (x.k,x.read()))
with io.StringIO(u'q') as f: t(lambda: f.read())
t(lambda: f.closed)
t(lambda: issubclass(io.StringIO, io.TextIOBase)); t(lambda: issubclass(io.BytesIO, io.BufferedIOBase)); t(lambda: isinstance(io.BytesIO(), io.IOBase)); t(lambda: io.StringIO.__mro__)
