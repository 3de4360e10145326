# Sizes that no machine has: MemoryError, OverflowError.
import sys
def t(f):
    try: print(repr(f())[:60])
    except Exception as e: print(type(e).__name__, e)
M=sys.maxsize
t(lambda: [0]*M)
t(lambda: [0,1]*M)
t(lambda: (0,)*M)
t(lambda: (0,1)*M)
t(lambda: 'a'*M)
t(lambda: 'ab'*M)
t(lambda: b'a'*M)
t(lambda: b'ab'*M)
t(lambda: bytearray(M))
t(lambda: bytes(M) if sys.version_info[0]>2 else 0)
t(lambda: bytearray(b'ab')*M)
t(lambda: [0]*(M//8))
t(lambda: [0]*(M+1))
t(lambda: 'a'*(M+1))
def f():
    a=[1,2]; a*=M
t(f)
t(lambda: 1<<M)
