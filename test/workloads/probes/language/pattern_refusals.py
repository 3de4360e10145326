# What class and mapping patterns refuse.
class A:
    __match_args__ = 'XYZ'
class B:
    __match_args__ = ['spam', 'eggs']
    spam = 0; eggs = 1
class C:
    __match_args__ = None
class Meta(type): pass
class D(metaclass=Meta): pass
class E:
    __match_args__ = (None,)
class F:
    __match_args__ = ('x', 'x'); x = 1
class G:
    __match_args__ = ('x',); x = 1
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def m(o):
    match o:
        case A(y): return y
        case B(z): return z
        case C(y): return y
        case E(y): return y
        case F(y, z): return y
        case F(y, x=q): return y
        case G(y, x=q): return y
        case D(y): return y
for k in (A, B, C, D, E, F, G): t(lambda: m(k()))
def m2(o):
    match o:
        case G(y, x=q): return y
t(lambda: m2(G()))
def m3(o):
    match o:
        case int(y, z): return y
t(lambda: m3(3))
def m4(o):
    X = 5
    match o:
        case X(): return 1
t(lambda: m4(3))
def m5(o):
    match o:
        case G(1, 2, 3): return 1
t(lambda: m5(G()))
for text in ("match 1:\n  case {'a': 1, 'a': 2}: pass", "match 1:\n  case {1: 1, 2: 2, 1: 3}: pass", "match 1:\n  case {'a': 1, **rest}: pass"):
    try: print(compile(text, 'given', 'exec') is not None)
    except SyntaxError as e: print(e)
