# JSON texts as a whole, by pieces that are joined a hundred thousand at a time, and by a text that grows.
# -*- coding: utf-8 -*-
import json
import sys

class Odd(object):
    def __init__(self, v): self.v = v
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Odd): return {'odd': o.v}
        return json.JSONEncoder.default(self, o)
cases = [1, 1.5, None, True, False, 'a', '', [], {}, (), [[]], {'a': []}, [1, [2, [3, {'x': None}]]], {'b': 1, 'a': [True, False, None, 'x\n"', u'\xe9', u'\u0416', u'\U0001f600']},
  {1: 2, None: 3, True: 4, 1.5: 5}, ['x' * 100] * 5, list(range(300)), {'k%d' % i: i for i in range(50)}, float('inf'), -0.0, 10**30]
for c in cases:
    print(json.dumps(c))
    print(json.dumps(c, ensure_ascii=False) == json.dumps(c, ensure_ascii=False))
    print(json.dumps(c, sort_keys=False, separators=(',', ':')))
    print(json.dumps(c, indent=2) == json.dumps(c, indent=2), len(json.dumps(c, indent=1)))
print(json.dumps([Odd(1), {'a': Odd([Odd(2)])}], cls=Enc))
print(json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True))
print(json.dumps({'b': 1, 'a': 2}, sort_keys=True))
for bad in ([object], {(1,): 1}, {'a': {1, 2}}):
    try:
        json.dumps(bad)
    except TypeError as e:
        print(type(e).__name__, str(e)[:40])
x = []; x.append(x)
try:
    json.dumps(x)
except ValueError as e:
    print(e)
try:
    json.dumps([float('nan')], allow_nan=False)
except ValueError as e:
    print(str(e)[:40])
big = [{'id': i, 'name': 'n%d' % i, 'v': [i, i / 2.0]} for i in range(9000)]
t = json.dumps(big); print(len(t), hash(t) == hash(json.dumps(big)), json.loads(t) == big, sys.getsizeof(t) - len(t) < 100)
print(len(json.dumps('ab')), json.dumps(5))
