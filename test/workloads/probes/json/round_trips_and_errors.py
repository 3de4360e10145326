from __future__ import print_function
import json, sys
py3 = sys.version_info[0] == 3
data = {'name': 'demo', 'n': [1, 2.5, -3, 1e100, True, None], 'nested': {'a': {'b': []}, 'e': {}}, 'u': u'\u00e9\u4e2d\U0001F600\n"\\/'}
print(json.dumps(data, sort_keys=True))
print(json.dumps(data, sort_keys=True, indent=2))
print(json.dumps(data, sort_keys=True, separators=(',', ':')))
print(repr(json.dumps(data['u'], ensure_ascii=False)))
print(json.dumps([float('nan'), float('inf'), -float('inf'), 0.1, 1e16, 10**30]), json.dumps((1, (2,))), json.dumps('x'), json.dumps([]), json.dumps({}), json.dumps([[]], indent=4), json.dumps({'a': []}, indent=1))
print(json.dumps({2: "a", 2.5: "b", None: "c", True: "d"} if py3 else {1: "a"}))
class P(object):
    def __init__(self, x): self.x = x
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, P): return {'x': o.x}
        if isinstance(o, (set, frozenset)): return sorted(o)
        return json.JSONEncoder.default(self, o)
print(json.dumps([P(1), {3, 1}], cls=E), json.dumps(P(3), default=lambda o: o.__dict__), E(indent=None).encode({'k': P(2)}))
print(list(json.JSONEncoder().iterencode({'a': [1, 'x', {}]})), list(json.JSONEncoder(indent=1).iterencode([1, [2]])))
loop = []; loop.append(loop)
for f in [lambda: json.dumps(P(1)) if py3 else 0, lambda: json.dumps(loop), lambda: json.dumps({(1, 2): 3}) if py3 else 0, lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.dumps({'a': {1, 2}}) if py3 else 0,
          lambda: json.dumps({(1,): 2, 'a': 1}, skipkeys=True), lambda: json.dumps(b'x') if py3 else 0]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
doc = '{"a": [1, 2.50, -0, 1E3, "x\\u00e9\\ud83d\\ude00\\n"], "b": [null, true, false], "a2": 12345678901234567890}'
r = json.loads(doc)
print(sorted(r.items()), type(r['a'][1]).__name__)
print(json.loads(' [1 , 2 ]  '), json.loads('"s"'), json.loads('-1.5e-3'), json.loads('[NaN, Infinity, -Infinity]'))
print(json.loads('{"a": 1, "b": 2, "a": 3}', object_pairs_hook=lambda p: [(str(k), v) for k, v in p]), json.loads('{"x": {"y": 1}}', object_hook=lambda d: sorted(d.items()) if 'y' in d else len(d)))
print(json.loads('[1.5, 2]', parse_float=str, parse_int=lambda s: int(s) * 2), json.loads('[NaN]', parse_constant=lambda s: 'C' + str(s)))
for bad in ['', ' ', '{', '[', '[1,]', '{"a":1,}', '{"a" 1}', '{a: 1}', '[1 2]', '"abc', '"a\\x"', '"\\u12"', 'nul', '[1]x', '{"a":}', '"a\nb"', '\n\n  [1,\n 2,\n x]', '01', '-', '1.', '[1', '{"a": 1', '{"a": 1,', "{'a': 1}", '[,1]', 'tru', '"\\', '1 2', '{"a":1 "b":2}']:
    try: print(repr(bad), json.loads(bad))
    except ValueError as e: print(repr(bad), type(e).__name__, e, getattr(e, 'pos', ''), getattr(e, 'lineno', ''), getattr(e, 'colno', ''))
try: json.loads('"a\nb"', strict=False); print('ok')
except ValueError as e: print(e)
rs = json.loads('[{"key": 1}, {"key": 2}]')
ks = [list(x)[0] for x in rs]
print(ks[0] is ks[1], sys.getrefcount(rs[0]) )
print(json.JSONDecoder().raw_decode('{"a": 1} tail'), json.loads(json.dumps(data)) == data)
if py3:
    print(json.loads(b'{"z": "\xc3\xa9"}'), json.loads(bytearray(b'[1]')), json.JSONDecodeError.__mro__[1].__name__, sys.getsizeof(json.loads('[1,2,3,4,5]')), sys.getsizeof(json.loads('{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}')))
    try: json.loads(5)
    except TypeError as e: print(e)
class L(list): pass
class D(dict): pass
class I(int): pass
print(json.dumps([L([1]), D(a=1), I(5)]), json.dumps({'b': 1, 'a': 2}, indent=0, sort_keys=True), json.dumps([1, 2], indent='--') if py3 else '')
class W(object):
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def read(self): return ''.join(self.parts)
w = W(); json.dump({'k': [1, {'z': None}]}, w); print(w.parts, json.load(w) == {'k': [1, {'z': None}]})
