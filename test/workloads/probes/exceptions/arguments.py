# What exceptions take and refuse: raising, throwing, arguments, attributes.
from __future__ import print_function
import sys
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class BadNew(Exception):
    def __new__(cls, *a): return object
def rz(): raise BadNew
def rz2(): raise BadNew()
def rz3(): raise 1
if sys.version_info >= (3, 9): t(rz)
t(rz2); t(rz3)
if sys.version_info >= (3,): exec('def rz4(): raise ValueError from 1\ndef rz5(): raise ValueError from BadNew'); t(rz4)
if sys.version_info >= (3, 9): t(rz5)
def g2(): yield
def thr(*a):
    x = g2(); next(x); return x.throw(*a)
t(lambda: thr(1));  t(lambda: thr()); t(lambda: thr(int)); 
for d in ((), ('f',), ('f', 1, 2), ('f', 1, 2, 'x'), ('f', 1, 2, 'x', 1), ('f', 1, 2, 'x', 1, 2), ('f', 1, 2, 'x', 1, 2, 3)):
    t(lambda: SyntaxError('bad', d))
t(lambda: SyntaxError('a', 'b', 'c')); t(lambda: SyntaxError('x', 1)); t(lambda: SyntaxError())
s = SyntaxError('m', ('f', 1, 2, 'text')); t(lambda: (s.msg, s.filename, s.lineno, s.offset, s.text, s.args))
t(lambda: str(UnicodeEncodeError('a', u'x', 0, 5, 'y')) ); t(lambda: UnicodeEncodeError('a', b'x', 0, 5, 'y')); t(lambda: UnicodeDecodeError('a', u'x', 0, 5, 'y')); t(lambda: UnicodeDecodeError(1, b'x', 0, 5, 'y')); t(lambda: UnicodeTranslateError('a', 'x', 0, 5))
t(lambda: StopIteration(1, 2).value if sys.version_info >= (3,) else 0); t(lambda: SystemExit(1, 2).code); t(lambda: SystemExit().code); t(lambda: ImportError('x', name='n', path='p').path if sys.version_info >= (3,) else 0)
t(lambda: ImportError('x', bad=1)); t(lambda: ValueError(x=1)); t(lambda: KeyError('a', 'b')); t(lambda: OSError(2, 'x', 'f').filename); t(lambda: str(OSError(2, 'x', 'f'))); t(lambda: str(OSError(2, 'x', 'f', None, 'g'))); t(lambda: OSError(2).args); t(lambda: type(OSError(2, 'x')).__name__); t(lambda: repr(OSError(2, 'x', 'f')))
t(lambda: AttributeError('x', name='a', obj=3).obj); t(lambda: NameError('x', name='a').name); t(lambda: AttributeError(foo=1))
t(lambda: Exception.__reduce__(Exception(1))); t(lambda: Exception(1).with_traceback(3)); t(lambda: setattr(Exception(), '__cause__', 3)); t(lambda: setattr(Exception(), '__context__', 3)); t(lambda: delattr(Exception(), '__cause__')); t(lambda: setattr(Exception(), 'args', 3)); t(lambda: delattr(Exception(), 'args'))
e = Exception(1); e.args = [1, 2]; t(lambda: (e.args, str(e), repr(e)))
t(lambda: BaseException.__new__(int)); t(lambda: Exception.__new__()); t(lambda: ValueError.__new__(ValueError, 5).args)
