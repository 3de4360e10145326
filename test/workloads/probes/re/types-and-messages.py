# Types, sizes, and the messages of wrong calls.
from __future__ import print_function
import re,sys,gc
p=re.compile('a'); q=re.compile('a(b)(c)'); r=re.compile('[a-z0-9_]+|(x)')
m=p.match('a'); n=q.match('abc')
it=p.finditer('aa')
sc=p.scanner('aa')
out=[sys.version_info[:2], sys.getsizeof(p),sys.getsizeof(q),sys.getsizeof(r),sys.getsizeof(m),sys.getsizeof(n),sys.getsizeof(sc), gc.is_tracked(p),gc.is_tracked(m),gc.is_tracked(sc),type(p).__basicsize__,type(p).__itemsize__,type(m).__basicsize__,type(m).__itemsize__,type(sc).__basicsize__,type(p).__module__,type(p).__name__,type(m).__module__,type(m).__name__,type(sc).__name__, type(sc).__module__, type(it).__name__]
print(out)
print(sorted(x for x in dir(p) if x[0]!='_'), sorted(x for x in dir(m) if x[0]!='_'))
for f in [lambda: p.match(), lambda: p.match(1), lambda: p.match(b'a') if sys.version_info[0]==3 else 0, lambda: m.group(3), lambda: m.group('q'), lambda: m['q'], lambda: p.match('a', q=1), lambda: m.start(4), lambda: re.compile(1), lambda: re.compile(p, re.I), lambda: re.sub('a','\\2','a'), lambda: re.sub('(a)|b','\\1','b'), lambda: re.sub('(a)','\\g<x>','a'), lambda: p.sub(1,'a'), lambda: p.sub(lambda m: 1,'a'), lambda: m.expand('\\3'), lambda:type(p)(), lambda: p.split(1), lambda: m.groups(1,2), lambda: m.groupdict(x=1), lambda: re.match('a','a',1,2), lambda: m.group(1.5), lambda: hash(p)==hash(re.compile('a')), lambda: p==re.compile('a'), lambda: p.sub(lambda m: None, 'xax'), lambda: p.sub(count=1), lambda: setattr(p,'x',1), lambda: setattr(p,'flags',1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
if sys.version_info[0] == 3:
    print(repr(re.compile('a'*300, re.I|re.X))[-60:], repr(re.compile(b'a', re.A)))
import weakref
weakref.ref(p)
