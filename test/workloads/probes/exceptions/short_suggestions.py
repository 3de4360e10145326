# Suggestions of names of one and two letters, by the interpreter and by the traceback module; a class of __main__ uncaught.
import io
import sys
import traceback
class Own(Exception): pass
sys.stderr = io.StringIO()
te = 1; ab = 2; lst = 3
def f(k):
    xy = 5
    exec(k)
class Q:
    a1 = 1; bb = 2; c = 3
for k in ['i', 'e', 't', 'a', 'b', 'l', 'ls', 'lt', 'A', 'T', 'TE', 'q', 'Q.a', 'Q.b', 'Q.C', 'Q.d', 'Q().b', 'Q().a2']:
    try: f(k)
    except Exception as e:
        sys.excepthook(type(e), e, None)
        print(traceback.format_exception_only(type(e), e)[-1], end='')
def g():
    lone = 1
    return l
try: g()
except Exception as err:
    sys.excepthook(type(err), err, None)
    print(traceback.format_exc().split('\n')[-2])
try: e
except Exception as err:
    sys.excepthook(type(err), err, None)
    print(traceback.format_exc().split('\n')[-2])
try: i
except Exception as err:
    sys.excepthook(type(err), err, None)
    print(traceback.format_exc().split('\n')[-2])
try: raise Own('mine')
except Own as err:
    sys.excepthook(type(err), err, None)
    print(traceback.format_exception_only(type(err), err))
print([line for line in sys.stderr.getvalue().split('\n') if 'Error: ' in line or 'Own: ' in line])
