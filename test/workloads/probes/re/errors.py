# Wrong patterns: message and place.
from __future__ import print_function
import re, sys
for bad in ['(', 'a)', '[a', '*a', 'a**', '(?P<1>a)', '(?P<a>x)(?P<a>y)', '\\', '(?P=zz)', '[z-a]', 'a{3,2}', '(?<=a*)b', '(?z)', '(?P<a', '\\1', '(?(2)a)', 'x\n(', '(?P', '(?#', '(?:', '[\\d-z]', '(?i-i:a)', '(?', '(?<', '(?<x', '(?Px', '(?P<>a)','(a\\1)', '\\x1', 'a(?i)b', '\\q', '[\\q]', '(?-i)', '(?i-:a)', '(?a-u:x)','x{99999999999}', '(?P=a.b)', '(?(a)b)', '(?(0)b)', '(?:a|b', '++', '?', 'a{,2}{3}', '|*', '(*)', '^*', '(?i', '(?i-', '(?i-m', '\\400', '[\\400]','\\08', '(a)\\2', '(?(1)a|b|c)(x)', '(?au:x)','(?L)x']:
    try:
        re.compile(bad); print(bad, 'ok')
    except re.error as e: print(bad, '|', e, getattr(e,'pos',None), getattr(e,'lineno',None), getattr(e,'colno',None))
    except Exception as e: print(bad, type(e).__name__, e)
