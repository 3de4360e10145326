# locals() beside f_locals, and clear() of frames that run, wait and are done.
import sys
rc=sys.getrefcount
def locs():
    a = [1]
    before = rc(a)
    d = locals()
    mid = rc(a)
    d2 = sys._getframe().f_locals
    return before, mid, sys.version_info >= (3, 13) or rc(a), d is d2, sorted(d)
print(locs())
def loc2():
    a=[1]
    d=locals()
    d2=locals()
    f=sys._getframe()
    d3=f.f_locals
    d4=f.f_locals
    return d is d2, d is d3, d3 is d4
print(loc2())

if sys.version_info[0]==3:
    def running():
        f = sys._getframe()
        try:
            f.clear()
        except RuntimeError as e:
            print("RuntimeError", e)
        del f
    running()
    def gen():
        try: yield
        finally: print("fin")
    g=gen(); next(g); fr=g.gi_frame
    try: fr.clear(); print("ok")
    except RuntimeError as e: print(e)
    print(g.gi_frame is None)
    del g
    print("end")
