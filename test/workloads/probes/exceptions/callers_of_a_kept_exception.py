# A kept exception keeps its traceback, whose frames keep their callers and the locals of all of them.
from __future__ import print_function
import sys, gc
class D(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def catch():
    inn = D('inner')
    try:
        raise ValueError(1)
    except ValueError as e:
        return e
def outer():
    big = D('outer')
    k = catch()
    return k
def top():
    t = D('top')
    return outer()
print('start')
e = top()
print('kept')
if sys.version_info[0] > 2:
    tb = e.__traceback__
    print(tb.tb_frame.f_code.co_name if hasattr(tb, 'tb_frame') else None)
    e.__traceback__ = None
    del tb
print('dropped')
del e
print('gone')
