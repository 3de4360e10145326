# Sizes of compiled patterns tell how many words each one takes.
from __future__ import print_function
import re, sys
pats = ['a','a(b)(c)','[a-z0-9_]+|(x)', r'(?P<y>\d{4})-(?P<m>\d\d)', r'\b\w+\b', '(a|b)*c', 'foo|bar|baz', 'foobar|foobaz', '(?i)hello[a-z]', r'(\w)\1', '(?:ab)+?c', '^abc$', '(?=x)y', '(?<!x)y', 'a.*b', '[^a]', 'x{2,3}', '(?i)k[^s]', u'\u0430+', '(?P<q>a)(?(q)b|c)', 'a|', '', '(a)?b', '[abc]|d', 'abcabd', r'\s*#.*', '(x+x+)+y','(?s).','(?m)^a','[\\w.]+@[\\w.]+','(a)(?:b(c))', '[\\d-]', u'[\u0430-\u044f]']
for p in pats:
    r = re.compile(p)
    print(sys.getsizeof(r), r.flags, r.groups, sorted(r.groupindex.items()))
