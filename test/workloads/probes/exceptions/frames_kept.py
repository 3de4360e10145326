import gc, sys
class Big(object):
    def __init__(self, n): self.n = n
    def __del__(self): print('del ' + self.n)
saved = []
def inner():
    b = Big('inner')
    raise ValueError('x')
def outer():
    b = Big('outer')
    try:
        inner()
    except ValueError as e:
        saved.append(e)
        if sys.version_info < (3,): saved.append(sys.exc_info()[2])
    print('outer leaves')
def caller():
    b = Big('caller')
    outer()
    print('caller leaves')
def top():
    b = Big('top')
    caller()
    print('top leaves')
top()
print('left')
gc.collect()
print('collected', len(saved))
del saved[:]
print('cleared')
gc.collect()
print('end')
def dropped():
    b = Big('dropped')
    try:
        inner()
    except ValueError:
        pass
    print('dropped leaves')
dropped()
if sys.version_info < (3,): sys.exc_clear()
print('--')
if sys.version_info < (3,): sys.exit()
def gen():
    b = Big('gen')
    outer()
    yield 1
    yield 2
def use():
    b = Big('use')
    g = gen()
    next(g)
    print('use leaves')
use()
print('used')
del saved[:]
print('cleared')
gc.collect()
print('end')
