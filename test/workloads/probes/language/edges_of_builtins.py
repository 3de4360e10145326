# Errors of built-in functions, and what they answer at the edges.
import sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: eval(bytearray(b'1+1')))
t(lambda: eval(memoryview(b'1+1')))
t(lambda: exec(b'a=1'))
t(lambda: eval('1', 5)); t(lambda: exec('1',5)); t(lambda: eval('1',{},5)); t(lambda: exec('1',{},5)); t(lambda: eval()); t(lambda: exec()); t(lambda: eval(5))
class M:
    def __getitem__(self,k):
        if k=='a': return 12
        raise KeyError
    def keys(self): return list('xyz')
m=M(); g=globals()
class D(dict):
    def __getitem__(self,k):
        if k=='a': return 12
        return dict.__getitem__(self,k)
    def keys(self): return list('xyz')
d=D()
t(lambda: eval('a',g,d)); t(lambda: eval('zz',g,d)); t(lambda: eval('dir()',g,d)); t(lambda: eval('locals() is d',g,d))
t(lambda: eval('a',d))
t(lambda: exec(code, D()))
t(lambda: __import__(''))
t(lambda: len(type('B',(),{'__len__': lambda s: -10})())); t(lambda: len(type('B',(),{'__len__': lambda s: 4.5})())); t(lambda: len(type('B',(),{'__len__': lambda s: sys.maxsize+1})())); t(lambda: len(type('B',(),{'__len__': lambda s: 'x'})()))
t(lambda: sum([[1],[2]],[])); t(lambda: sum(['a'],'')); t(lambda: sum([b'a'],b'')); t(lambda: sum([bytearray(b'a')],bytearray())); t(lambda: sum()); t(lambda: sum(42)); t(lambda: sum([1,2],start=3)); t(lambda: sum([[1],[2],[3]])); t(lambda: sum([0.1]*10)); t(lambda: sum([10,0.1,1e100,1.0,-1e100])); t(lambda: sum([1e308,1e308,-1e308])); t(lambda: sum([float('inf'),1,-1e308])); t(lambda: sum([1j,2.5,3])); t(lambda: sum(range(10),1000)); t(lambda: sum([True,2.0,True])); t(lambda: sum([0.1j]*10)); t(lambda: sum([-0.0],-0.0)); t(lambda: sum([-0.0])); t(lambda: sum([], -0.0))
t(lambda: dir(1,2)); t(lambda: dir(type('F',(),{'__slots__':[]})())[:2])
t(lambda: chr(-1)); t(lambda: chr(0x110000)); t(lambda: chr('a')); t(lambda: ord('')); t(lambda: ord('ab')); t(lambda: ord(5)); t(lambda: ord(b'ab'))
t(lambda: divmod(1,0)); t(lambda: divmod('a',1)); t(lambda: pow(2,-1,3)); t(lambda: pow(2,3,0)); t(lambda: pow(2.0,3,4)); t(lambda: pow(base=2,exp=3)); t(lambda: pow(-1,-2,3)); t(lambda: pow(2))
t(lambda: round(1.5)); t(lambda: round(number=-8.5,ndigits=0)); t(lambda: round(5e15+0.5)); t(lambda: round(1.23,'a')); t(lambda: round(type('T',(),{})())); t(lambda: round(150,-2)); t(lambda: round(True,-1))
t(lambda: hex(1.5)); t(lambda: oct(-8)); t(lambda: bin(True)); t(lambda: hex('a'))
t(lambda: max()); t(lambda: max(5)); t(lambda: max([])); t(lambda: max([],default=None)); t(lambda: max(1,2,default=3)); t(lambda: max(1,'a')); t(lambda: max([1,2],key=5)); t(lambda: max(1,2,foo=3)); t(lambda: min('abc',key=None))
t(lambda: next(5)); t(lambda: next(iter([]))); t(lambda: next(iter([]),5)); t(lambda: next()); t(lambda: iter(5)); t(lambda: iter(5,5)); t(lambda: iter()); 
t(lambda: sorted()); t(lambda: sorted([1],None)); t(lambda: sorted([1],key=1)); t(lambda: sorted('bac',key=None)); t(lambda: sorted([1,'a']))
t(lambda: vars(42)); t(lambda: vars(1,2)); t(lambda: vars(type('o',(),{'__dict__':property(lambda s:{'a':1})})()))
t(lambda: zip(1)); t(lambda: list(zip())); t(lambda: list(zip([1],[2,3],strict=True))); t(lambda: map(str)); t(lambda: map()); t(lambda: filter(None)); t(lambda: list(filter(5,[1])))
t(lambda: isinstance(1,5)); t(lambda: isinstance(1,(int,(str,5)))); t(lambda: isinstance('a',(int,(str,5)))); t(lambda: isinstance('a',(int,5))); t(lambda: issubclass(1,int)); t(lambda: issubclass(int,(5,int))); t(lambda: isinstance(1,int|str)); t(lambda: isinstance(1,list[int]))
t(lambda: getattr(1,5)); t(lambda: getattr(1,'x')); t(lambda: getattr(1,'x',2,3)); t(lambda: setattr(1,'x',2)); t(lambda: delattr(1,'real')); t(lambda: hasattr(1,2)); t(lambda: hasattr(1,chr(sys.maxunicode))); 
t(lambda: abs('a')); t(lambda: abs()); t(lambda: callable()); t(lambda: id()); t(lambda: repr()); t(lambda: ascii('\u1234é')); t(lambda: format(1,2)); t(lambda: format('a','d')); t(lambda: format(1,'zz')); t(lambda: format([],'x'))
t(lambda: print(1,2,sep=5)); t(lambda: print(1,end=5)); t(lambda: print(1,foo=2)); t(lambda: print(1,2,sep='',end='!\n')); t(lambda: print(1,file=5)); t(lambda: print(sep=None,end=None))
t(lambda: all(5)); t(lambda: any([0,5/1])); t(lambda: enumerate()); t(lambda: enumerate(5)); t(lambda: list(enumerate('ab',start=5))); t(lambda: reversed(5)); t(lambda: reversed({1})); t(lambda: list(reversed({1:2}))); t(lambda: slice()); t(lambda: bytes('a')); t(lambda: bytes([256])); t(lambda: bytes(-1)); t(lambda: bytearray(5,5)); t(lambda: complex('1+')); t(lambda: complex('1',2)); t(lambda: complex(1,'2')); t(lambda: complex(' 1 + 2j')); t(lambda: float('1_0')); t(lambda: float('a')); t(lambda: int('a')); t(lambda: int('12',1)); t(lambda: int(5,5)); t(lambda: int('1__0')); t(lambda: int('0x1f',0)); t(lambda: int('010',0)); t(lambda: int(base=5)); t(lambda: int('9'*5000))
