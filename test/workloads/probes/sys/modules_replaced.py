from __future__ import print_function
import sys, types
m = types.ModuleType('m'); m.x = 1; m.__all__ = ('x', 'y'); m.y = 2; m.z = 3
sys.modules['m'] = m
from m import *
print(x, y)
try: z
except NameError as e: print(e)
import m as q; print(q is m)
try:
    import m.sub
except ImportError as e: print(e)
class Obj(object): a = 5; _b = 6
sys.modules['obj'] = Obj
from obj import *
print(a)
try: _b
except NameError as e: print(e)
import json
j = sys.modules.pop('json')
import json as j2
print(j2 is j, j2.dumps([1]), 'json' in sys.modules)
import gc; g = sys.modules.pop("gc"); import gc; print(g is gc, gc.isenabled())
sys.modules['pkg'] = types.ModuleType('pkg'); sys.modules['pkg.sub'] = s = types.ModuleType('pkg.sub'); s.v = 9
import pkg.sub; print(pkg)
from pkg.sub import v; print(v)
print(__import__('pkg.sub').__name__, __import__('pkg.sub', fromlist=['v']).__name__)
sys.modules['none'] = None
for n in ('none', 'nowhere', 'math.foo'):
    try: __import__(n)
    except ImportError as e: print(type(e).__name__, str(e)[:30], getattr(e, 'name', ''))
