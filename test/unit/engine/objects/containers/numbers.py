# Integers, floats and complex numbers at the edges of their representations.
import sys
def p(*a): sys.stdout.write(' '.join(str(x) for x in a)+'\n')
# ints
vals=[0,1,-7,256,257,2**30-1,-2**30,2**53-1,2**53+1,-2**62,2**63-1,-2**63,10**20,-3**60]
for a in vals:
    for b in vals:
        r=[a+b,a-b,a*b,a&b,a|b,a^b,a<b,a==b,a>=b]
        if b: r+= [a//b,a%b,divmod(a,b)]
        if 0<=b<100: r+=[a<<b,a>>b]
        p(a,b,*r)
for a in vals: p(a,-a,~a,abs(a),hash(a)==hash(float(a)) if abs(a)<2**53 else 0,a.bit_length(),repr(a),sys.getsizeof(a),int(float(a)) if abs(a)<2**200 else 0)
p(pow(3,1000,97),pow(-3,5,7),pow(2,10,-7),pow(10,40),(-2)**63,2**-2)
for s in ['0','-5',' 12 ','0x1f','1f','777','1e5','9'*40]:
    for base in (0,2,8,10,16,36):
        try: p(s,base,int(s,base))
        except ValueError as e: p(s,base,e)
fl=[0.0,-0.0,1.0,-1.5,0.1,1e16,1e15,123456789.123,1e22,1e-5,1e-4,5e-324,1.7976931348623157e308,2.5,3.5,-2.5,1/3.0,float('inf'),float('-inf')]
for a in fl:
    p(repr(a),str(a),a.is_integer(),hash(a),a.hex())
    for b in fl:
        r=[a+b,a-b,a*b,a<b,a==b]
        if b and abs(a)!=float('inf') and abs(b)!=float('inf'): r+=[a/b,a//b,a%b]
        p(*[repr(x) for x in r])
for a in vals:
    for b in (0.5,1e16,2.0**53,-1.0): p(a<b,a==b,a>b, a==float(a) if abs(a)<2**200 else 0)
for n in (-2,-1,0,1,2,3): p(repr(round(1234.5678,n)),repr(round(0.125,n)),repr(round(2.5,n)),repr(round(-2.675,n)))
p(1.5.as_integer_ratio() if 1 else 0, (0.1).as_integer_ratio(), float.fromhex('0x1.8p3'))
p(complex(1,2)*complex(3,-1), complex(1,2)/complex(3,-1), abs(complex(3,4)), complex('1+2j'), complex(0,-1), repr(complex(1e20,-0.0)), complex(1,2)**2, complex(1,2)==1, hash(complex(1,2)))
for x in (0.5, 2.0, 10.0, 1.1, 7.3):
    for y in (2, 3, -2, 0.5, 10, 25): p(repr(x**y))
