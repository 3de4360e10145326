# What matches where, with groups set in branches, repeats and look-arounds.
from __future__ import print_function
import re, sys
tests = [('(a|b)*c','ababc'),('(a*)*','aaa'),('(a*)+','b'),('(?:(a)|b)*','ab'),('(a)|b','b'),(r'(\w+) (\w+)','hello world'),('(x+x+)+y','xxxxxxxxxxy'),('a{2,3}?','aaaa'),('(?P<n>a)(?P=n)','aa'),('(a)?(?(1)b|c)','ab'),('(a)?(?(1)b|c)','c'),('.*?b','aab'),('(?:a|ab)(?:c|bcd)(d*)','abcd'),('(?<=a)b','ab'),('(?<!a)b','cb'),('[^\\s]+','  hey '),('(?i)HeLLo','hEllO'),('a$','a\n'),('(?m)^b','a\nb'),('(a(b)?)+','aba'),('(?:x(y)?)+z','xyxz'),('\\Bb','ab'),('(?=(a+))a*b\\1','baaabac'),('(a+|b)*','ab'),('(|a)+','aaa')]
for p,s in tests:
    m = re.search(p,s)
    print(p,s, m and (m.group(), m.span(), m.groups(), m.lastindex, m.lastgroup, m.regs))
print(re.findall('a|', 'baac'), re.findall('(a)(b)?', 'abaab'), re.split('[, ]+','a, b,c  d'), re.split('(,)','a,b,c'), re.split('x*','axbc'))
print(re.sub('a','b','banana'), re.sub('x*','-','abxd'), re.subn('(.)(.)',r'\2\1','abcdef'), re.sub('(?P<z>a)',r'[\g<z>\g<1>]\n','banana'), re.sub('a', lambda m: m.group().upper(), 'banana', count=2))
print([m.span() for m in re.finditer('a*', 'baac')], re.escape('a.b*c d-e'), re.sub('', '-', 'abc'))
