# Ranges beyond words, views that hold themselves, templates with patterns of their own.
import copy, operator, collections
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: None|None); t(lambda: operator.or_(None,None)); t(lambda: int|None); t(lambda: None|int); t(lambda: int|'a'); t(lambda: int|1)
t(lambda: repr(copy.deepcopy(slice(1,2,3))))
class C(int):
    def __new__(cls,*,foo): o=int.__new__(cls); o.foo=foo; return o
    def __getnewargs_ex__(self): return (),{'foo':self.foo}
    def __eq__(s,o): return s.foo==o.foo
x=C(foo=[1])
t(lambda: copy.copy(x).foo); t(lambda: copy.deepcopy(x).foo is x.foo)
d={}; d[42]=d.values()
t(lambda: repr(d)); t(lambda: repr(d[42]))
od=collections.OrderedDict(); od['x']=od; t(lambda: repr(od))
od=collections.OrderedDict(); od['x']=od.items(); t(lambda: repr(od)); t(lambda: repr(od['x']))
t(lambda: range(3).count(1)); t(lambda: range(3).count(1.0)); t(lambda: range(3).count('a')); t(lambda: range(3).index(2)); t(lambda: range(3).index(7)); t(lambda: range(3).index('a')); t(lambda: range(3).index(1.0)); t(lambda: 1.0 in range(3))
class A:
    def __eq__(s,o): return True
t(lambda: range(10).count(A())); t(lambda: range(10).index(A())); t(lambda: A() in range(10))
class B:
    def __eq__(s,o): raise ZeroDivisionError
t(lambda: B() in range(3)); t(lambda: range(3).count(B())); t(lambda: range(3).index(B()))
M=2**63
t(lambda: range(M,M+10)[2:5]); t(lambda: range(0,M*4)[M:]); t(lambda: range(0,M*4)[::M]); t(lambda: range(0,M*4)[-3:]); t(lambda: range(M*4)[M*2]); t(lambda: list(reversed(range(M*4)[-3:]))); t(lambda: range(M*4)[M*8:]); t(lambda: range(M*4)[::-M]); t(lambda: list(range(M+3,M,-1))); t(lambda: list(reversed(range(M,M+3))))
import string
class P(string.Template):
    idpattern='[_a-z][._a-z0-9]*'
class Q(string.Template):
    delimiter='&'
class R(string.Template):
    pattern=r'''(?P<escaped>@{2})|@(?P<named>[_a-z][._a-z0-9]*)|@{(?P<braced>[_a-z][._a-z0-9]*)}|(?P<invalid>@)'''
class S(string.Template):
    braceidpattern='[A-Z]+'
class T(string.Template):
    flags=0
t(lambda: P('$bag.foo.x $$ ${bag.a}').substitute({'bag.foo.x':1,'bag.a':2})); t(lambda: Q('this &gift is for &{who} && $x').substitute(gift='b',who='c')); t(lambda: R('@bag.foo @@ @{a.b}').substitute({'bag.foo':1,'a.b':2})); t(lambda: S('$foo ${FOO}').substitute(foo=1,FOO=2)); t(lambda: S('${foo}').substitute(foo=1)); t(lambda: T('$FOO $foo').safe_substitute(foo=5)); t(lambda: string.Template('$').substitute()); t(lambda: string.Template('a\n$ b').substitute()); t(lambda: string.Template('$a').substitute()); t(lambda: string.Template('$a').substitute({'a':1},a=2)); t(lambda: string.Template('$a').substitute({},{})); t(lambda: string.Template('$a $b').safe_substitute(a=1)); t(lambda: string.Template('$a ${b} $c').get_identifiers()); t(lambda: string.Template('$').is_valid()); t(lambda: string.Template('$a').substitute(self='x',a=1))
