# -*- coding: utf-8 -*-
import sys
print "é", 'x'
c = "é"
print c, len(c)
print c
print u"é".encode('utf8')
print ("a", c)
sys.stdout.write(c + "\n")
print "%s" % c
for d in ("unicode(Exception(u'é'))", 'b'): print d, 3
d = ["é"][0]; print d
def f(): print "é"
f()
# -*- coding: utf-8 -*-
import sys
try: print u"é"
except Exception as e: print type(e).__name__, e
try: sys.stdout.write(u"é")
except Exception as e: print type(e).__name__, e
try: print [u"é"], (u"é",), "é"
except Exception as e: print type(e).__name__, e
try: print "a", u"b", u"é"
except Exception as e: print type(e).__name__, e
print
import traceback
try: raise ValueError("é")
except ValueError: traceback.print_exc()
sys.stdout.write("\xc3"); sys.stdout.write("\xa9\n")

def f(x): raise ValueError("é " + x)
