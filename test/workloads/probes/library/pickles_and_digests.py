# Pickles of every protocol, digests, encodings of bytes, identifiers.
import pickle, hashlib, hmac, base64, binascii, zlib, uuid, sys, io, collections, datetime, decimal, fractions
class A(object):
    def __init__(self): self.x = 1; self.y = [self]
class S:
    __slots__ = ('a', 'b')
class G:
    def __getstate__(self): return {'k': 5}
    def __setstate__(self, s): self.s = s
class R:
    def __reduce__(self): return (complex, (1, 2))
P = collections.namedtuple('P', 'a b')
class Li(list): pass
def fn(): pass
s = S(); s.a = 5
li = Li([1, 2]); li.z = 3
vals = [None, True, 0, 1, 255, 256, 65536, -1, 2**31, -2**40, 10**30, 1.5, 'abc', 'h\xe9\u20ac', b'', b'xyz', b'\x00' * 300, (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, [2]], {}, {'a': 1}, {'a': 1, 'b': (2,)}, set(), {1}, frozenset([1]), A, fn, len, int, P(1, 2), li, G(), R(), s, A(), bytearray(b'ab'), 3 + 4j, range(3), collections.OrderedDict([(1, 2)]), collections.deque([1, 2], 5), collections.Counter('aab'), slice(1, 2), Ellipsis, NotImplemented, type(None), collections.defaultdict(list, {1: [2]})]
for p in range(pickle.HIGHEST_PROTOCOL + 1):
    for v in vals:
        try:
            d = pickle.dumps(v, p)
            print(p, d if len(d) < 400 else len(d))
            w = pickle.loads(d)
            if type(v) not in (A, G, R, S): print(w == v or w is v, type(w).__name__)
        except Exception as e: print(p, type(v), type(e).__name__, e)
a = A()
b = pickle.loads(pickle.dumps(a)); print(b.y[0] is b, b.x)
print(pickle.loads(pickle.dumps(G())).s, pickle.loads(pickle.dumps(s, 2)).a)
for f in (lambda: pickle.dumps(lambda: 1), lambda: pickle.loads(b''), lambda: pickle.loads(b'x'), lambda: pickle.dumps(sys), lambda: pickle.dumps(i for i in []), lambda: pickle.dumps(1, 9), lambda: pickle.loads('a'), lambda: pickle.loads(b'\x80\x03K')):
    try: print(f())
    except Exception as e: print(type(e), str(e).split(' at 0x')[0])
f = io.BytesIO(); pickle.dump([1], f); pickle.dump('b', f); f.seek(0); print(pickle.load(f), pickle.load(f))
big = pickle.dumps(list(range(3000))); print(len(big), pickle.loads(big) == list(range(3000)), len(pickle.dumps(['x' * 70000, 1])))
for n in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'):
    h = hashlib.new(n, b'abc'); h.update(b'def' * 50)
    print(n, h.hexdigest(), h.digest_size, h.block_size, h.name, getattr(hashlib, n)(b'').hexdigest())
print(hmac.new(b'key', b'msg', 'sha256').hexdigest(), hmac.new(b'k' * 100, b'm', hashlib.md5).hexdigest(), hmac.compare_digest('a', 'a'))
for x in (b'', b'a', b'ab', b'abc', b'hello world\xff\xfe'):
    e = base64.b64encode(x); print(e, base64.b64decode(e) == x, base64.b32encode(x), base64.b32decode(base64.b32encode(x)) == x, base64.b16encode(x), base64.urlsafe_b64encode(x), base64.b85encode(x), base64.a85encode(x), base64.b85decode(base64.b85encode(x)) == x, base64.a85decode(base64.a85encode(x)) == x, binascii.hexlify(x), zlib.crc32(x), zlib.adler32(x), binascii.crc32(x))
print(base64.encodebytes(b'x' * 100), binascii.unhexlify('0aff'), base64.b64decode('YWJj\nZGVm'))
for f in (lambda: base64.b64decode('abc'), lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: base64.b64encode('str'), lambda: hashlib.md5('x'), lambda: hashlib.new('nope')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.int, u.hex, u.version, u.variant, u.bytes, u.urn, u.fields, uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid4().version, u == uuid.UUID(int=u.int), len(str(uuid.uuid4())))
