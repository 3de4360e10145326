# -*- coding: utf-8 -*-
from __future__ import print_function
import re,sys,gc
py3 = sys.version_info[0]==3
print(repr(re.I), str(re.I|re.M), [repr(x) for x in (re.I|re.M, re.A if py3 else 0, re.X, re.S|re.L|re.U)], re.I == 2, (re.I|re.M) is (re.M|re.I), int(re.S), re.I & re.M, bool(re.I & re.M))
if py3:
    print(~re.I, re.I.name, re.I.value, (re.I|re.X).name, type(re.I).__name__, '%d' % re.I, '%s' % re.I, f'{re.I}', re.I ^ re.I, isinstance(re.I, int), re.I in (re.I|re.M))
p = re.compile(r'(?P<k>\w+)\s*=\s*(?P<v>[^;]*)(;|$)', re.M)
m = p.search('  a = 1; bb=two;c =')
print(m.groupdict(), m.lastindex, m.lastgroup, m.start('v'), m.end('v'), m.pos, m.endpos, m.re is p, m.string, m.group('k', 'v', 3), m.span(2))
print([x.groups() for x in p.finditer('  a = 1; bb=two;c =')])
print(p.findall('a=1;b=2', 3), p.match('xa=1', 1).span(), p.match('abc') )
print(m.expand(r'\g<k>:\2\n'), re.sub(p, r'<\g<v>=\g<k>>', 'a=1;b=2'))
print(sys.getrefcount(p), sys.getrefcount(m), re.compile(p) is p, re.compile(p.pattern, re.M) is p)
print(re.split('(a)|b', 'xaybz'), re.split('b', 'abcb', maxsplit=1), re.split(r'\b', 'a b') if sys.version_info >= (3,7) else 0)
print(re.sub(b'a+' , b'[x]', b'caaat'), re.findall(b'\\w', b'a1\xe9'), re.match(b'(?i)ABC', b'abC').group())
u = u'\u0416\u0436 stra\u00dfe \U0001F600x \u0660\u0661'
flags = re.U
print([ [x.encode('utf-8')] for x in re.findall(u'\\w+', u, flags)], [x.span() for x in re.finditer(u'\\S+', u, flags)], len(re.findall(u'(?i)\u0436', u, flags)), re.findall(u'\\d', u, flags) != [], re.search(u'[\u0400-\u04ff]+', u).span())
print(re.search(u'x', u).start(), re.findall(u'.', u'\U0001F600a') == [u'\U0001F600', u'a'])
s = 'unchanged'
print(re.sub('zz', 'y', s) is s, re.match('.*', s).group() is s, re.match('(.*)', s).group(1) is s)
def up(m):
    return m.group(0).upper() + str(m.start())
print(re.sub('[aeiou]', up, 'education'), re.subn('x', up, 'abc'))
sc = re.Scanner([(r'[a-z]+', lambda s, t: ('W', t)), (r'\d+', lambda s, t: ('N', int(t))), (r'\s+', None)])
print(sc.scan('abc 12 d !rest'))
sc2 = p.scanner('a=1;b=2;')
print(sc2.match().group(), sc2.search().group(), sc2.match(), sc2.pattern is p)
pos = ['(?:a++)b','(?>a+)ab','a*+a','(?:ab|a)*+b','a{1,2}+a','(?>a|ab)c', '(?:(a)|b)*+c']
if sys.version_info >= (3,11):
    for q in pos:
        r = re.search(q, 'aaabababc'); print(q, r and (r.span(), r.groups()), sys.getsizeof(re.compile(q)))
else:
    for q in pos:
        try: re.compile(q); print(q)
        except re.error as e: print(q, e)
text = '''
# config
[main]
name = "demo"   ; c
size=12
[other]
x = 1.5e3
'''
tok = re.compile(r'''
   (?P<section>\[(?P<title>[^\]]+)\])
 | (?P<pair>(?P<key>\w+)\s*=\s*(?P<value>"[^"]*"|[^\s;\#]+))
 | (?P<comment>[;\#].*$)
''', re.X | re.M)
for t in tok.finditer(text):
    print(t.lastgroup, t.lastindex, sorted((k, v) for k, v in t.groupdict().items() if v))
print(len(re.findall(r'\b(\w)\w*\1\b', 'abca dad noon xyz level')), re.findall(r'(?=(\w\w))', 'abcd'))
gc.collect()
before = len(gc.get_objects())
ms = [m for m in re.finditer('a', 'a' * 50)]
print(len(gc.get_objects()) - before, gc.is_tracked(ms[0]))
print(re.match('(((((a)))))', 'a').regs)
import weakref
w = weakref.ref(p); print(w() is p)
try:
    re.compile('(abc')
except re.error as e:
    print(type(e).__name__, type(e).__module__, e.args, repr(e))
print(re.match('a{,2}b', 'aab'), bool(re.match('a{,2}b', 'a{,2}b')), re.match('x{2}', 'xx') is not None)
for k in range(600): re.compile('k%d' % k)
print(len(re._cache)); re.purge(); print(len(re._cache))
