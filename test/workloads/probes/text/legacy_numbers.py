# -*- coding: utf-8 -*-
for s in (u'\xb2', u'abc', u'\u20ac', u'1\u0663', u'x'*5, u' 12 ', u'', u'a\u20ac', ' 1x'):
    for f in (int, long, float):
        try: print repr(s), f.__name__, repr(f(s))
        except Exception as e: print repr(s), f.__name__, type(e).__name__, repr(e.args[0]) if not isinstance(e, UnicodeError) else e
