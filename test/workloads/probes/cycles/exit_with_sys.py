import gc, sys
if sys.version_info < (3,): sys.exit("needs 3.x")
gc.disable()
import sys, weakref, atexit
print_ = sys.stdout.write
class D(object):
    def __init__(self, n): self.n = n
    def __del__(self):
        try:
            sys.stdout.write('del %s %s %s\n' % (self.n, D is None, 'helper' in globals() and helper is None))
        except Exception as e:
            import sys as s2
            s2.stdout.write('err %s %r\n' % (self.n, type(e).__name__))
helper = 1
a = D('a')
_private = D('_private')
z = D('z')
cyc1 = D('cyc1'); cyc1.me = cyc1
cyc2 = D('cyc2'); cyc2.other = D('cyc2b'); cyc2.other.other = cyc2
lst = [D('in list')]
class Holder(object):
    attr = D('class attr')
def fn(x=D('default')): pass
fn.attr = D('fn attr')
w = weakref.ref(a, lambda r: sys.stdout.write('weakref a\n'))
w2 = weakref.ref(cyc1, lambda r: sys.stdout.write('weakref cyc1\n'))
atexit.register(lambda: sys.stdout.write('atexit\n'))
sys.keep = D('on sys')
import collections
collections.keep = D('on module')
__dunder = D('__dunder')
b = D('b')
