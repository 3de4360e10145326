# The line of a with statement whose __exit__ fails, by what its body ends with.
import traceback
class G(object):
    def __enter__(self): return 1
    def __exit__(self, *i):
        raise KeyError('x')
def a():
    with G():
        x = 1
        y = 2
def b(k):
    with G():
        if k:
            y = 2
            z = 3
        elif not k:
            z = 4
def c():
    with G():
        for i in range(2):
            y = 2
def d():
    for i in range(2):
        with G():
            if i == 0:
                continue
            y = 2
def e():
    with G():
        if 1:
            return 5
        y = 2
def f():
    with G():
        try:
            x = 1
        finally:
            y = 1
def g():
    with G():
        try:
            x = 1
        except ValueError:
            y = 1
def h():
    with G():
        x = dict(a=1,
                 b=2)
def i():
    with G() as k, \
         G() as l:
        x = 1
        y = 2
def j():
    with G():
        raise ValueError(
           1)
def k():
    with G():
        x = 1
        undefined
        y = 2
def l():
    with G():
        while True:
            x = 1
            break
def m():
    with G():
        pass
def n():
    with G():
        def q():
            pass
def o():
    with G():
        class q:
            z = 1
def p():
    with G():
        with G():
           x = 1
        
for fn in [a, lambda: b(1), lambda: b(0), c,d,e,f,g,h,i,j,k,l,m,n,o,p]:
    try: fn()
    except KeyError:
        import sys
        t = sys.exc_info()[2]
        print([(z[1], z[2]) for z in traceback.extract_tb(t)[1:]])
