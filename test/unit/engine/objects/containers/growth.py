# Random changes of lists, dicts and sets: contents, order, and the bytes that growth and shrinking leave.
import sys
seed=[777]
def rnd(n):
    seed[0]=(seed[0]*1103515245+12345)%2147483648
    return (seed[0]>>8)%n
def p(*a): sys.stdout.write(' '.join(str(x) for x in a)+'\n')
gs=sys.getsizeof
l=[]
for i in range(4000):
    op=rnd(16)
    try:
        if op<5: l.append(i)
        elif op==5: l.pop()
        elif op==6: l.pop(rnd(len(l)+1)-1)
        elif op==7: l.insert(rnd(20)-10,i)
        elif op==8: l.extend(range(rnd(9)))
        elif op==9: l[rnd(10):rnd(20)]=[1]*rnd(8)
        elif op==10: del l[rnd(10):rnd(30)]
        elif op==11: l[::2]=l[::2]
        elif op==12: l.reverse()
        elif op==13: l+= (1,2,3)
        elif op==14: del l[::3]
        elif op==15:
            if len(l)<400: l*=2
    except IndexError as e: p(e)
    if i%40==0: p(i,op,len(l),gs(l),sum(l))
p(l[:50], l[-5:], l[::-7], l[3:-3:2][:4])
p(sorted([rnd(100) for i in range(200)])[:20], sorted([str(rnd(50)) for i in range(100)],reverse=True)[:10])
class K(object):
    def __init__(s,v): s.v=v
    def __lt__(s,o):
        cnt[0]+=1; return s.v<o.v
cnt=[0]
for n in (1,2,5,10,31,63): 
    cnt[0]=0; x=[K(rnd(20)) for i in range(n)]; x.sort(); p(n,cnt[0],[k.v for k in x])
cnt[0]=0; x=[K(i) for i in range(500)]; x.sort(); p(cnt[0])
cnt[0]=0; x=[K(500-i) for i in range(500)]; x.sort(); p(cnt[0])
x=sorted([(rnd(5),i) for i in range(50)],key=lambda t:t[0]); p(x)
x.sort(key=lambda t:-t[1],reverse=True); p(x[:5])
d={}; keys=[]
for i in range(6000):
    op=rnd(10); k=rnd(200) if rnd(2) else rnd(1<<40)
    if op<6: d[k]=i
    elif op<8: d.pop(k,None)
    elif op==8 and d and rnd(20)==0: d.popitem()
    elif op==9 and rnd(300)==0: d.clear()
    if i%60==0: p(len(d),gs(d),sum(d.values()))
p(list(d.items())[:50])
e={}
for i in range(3000):
    op=rnd(10); k='k%d'%rnd(300)
    if op<7: e[k]=i
    else: e.pop(k,None)
    if i%60==0: p(len(e),gs(e))
p(sorted(e.items())[:10])
if sys.version_info[0]==3: p(list(e)[:20])
m={1:'a'}; 
for i in range(30): m['s%d'%i]=i; p(gs(m))
m={'x':1}; m[5]=2; p(gs(m),m)
c=d.copy(); p(gs(c),len(c)); c.update(e); p(gs(c),len(c)); f=dict(e); p(gs(f)); g=dict(d,**{'a':1}); p(gs(g))
p(d==dict(d), d=={}, {1:2}=={1:2.0}, {1:[1]}!={1:[2]})
p({}.setdefault(1,2), dict.fromkeys('abc',1)==dict(a=1,b=1,c=1), dict([(1,2),[3,4]]))
s=set()
for i in range(6000):
    op=rnd(10); k=rnd(300)
    if op<6: s.add(k)
    elif op<9: s.discard(k)
    elif op==9 and s and rnd(10)==0: p('pop',s.pop())
    if i%60==0: p(len(s),gs(s))
p(s)
for i in range(12):
    a=set(rnd(60) for i in range(rnd(40))); b=set(rnd(60) for i in range(rnd(40)))
    p(a,b,a|b,a&b,a-b,a^b,a<=b,a.isdisjoint(b),gs(a|b),gs(a&b),gs(a-b),gs(a^b),gs(a.copy()))
    a.update(b); p(a,gs(a)); a-=set([1,2,3]); a^=b; p(a,gs(a)); a&=set(range(30)); p(a,gs(a))
    p(frozenset(a)==a,len(set([frozenset(a),frozenset(a)])), hash(frozenset(a)), hash(tuple(sorted(b))))
p(set([1])==frozenset([1]), frozenset([3,1]), set(), frozenset(), {frozenset([1]):2}, set([1]) in set([frozenset([1])]))
big=set([2**61,2**31,-1,-2,10**20,1.5,(1,2),(1,(2,3))]); p(len(big),gs(big),[x in big for x in (2**61,-2,1.5,(1,2),3)])
p(set([2**61+i*2**33 for i in range(12)]))
