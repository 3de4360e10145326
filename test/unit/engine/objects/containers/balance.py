# Everything that is made is given back: living blocks after the third run of the same work.
import sys,gc
gc.disable()
B=sys.getallocatedblocks
def body():
    seed=[777]
    def rnd(n):
        seed[0]=(seed[0]*1103515245+12345)%2147483648
        return (seed[0]>>8)%n
    l=[]
    for i in range(600):
        op=rnd(16)
        try:
            if op<5: l.append(i*1000)
            elif op==5: l.pop()
            elif op==6: l.pop(rnd(len(l)+1)-1)
            elif op==7: l.insert(rnd(20)-10,str(i))
            elif op==8: l.extend(range(rnd(9)))
            elif op==9: l[rnd(10):rnd(20)]=[[1]]*rnd(8)
            elif op==10: del l[rnd(10):rnd(30)]
            elif op==11: l[::2]=l[::2]
            elif op==12: l.reverse()
            elif op==13: l+= (1,2,3)
            elif op==14: del l[::3]
            elif op==15:
                if len(l)<400: l*=2
        except IndexError: pass
    d={}
    for i in range(1500):
        op=rnd(10); k=rnd(200) if rnd(2) else 'k%d'%rnd(99) if rnd(2) else (rnd(9),rnd(9)) if rnd(2) else rnd(1<<40)
        if op<6: d[k]=[i]
        elif op<8: d.pop(k,None)
        elif op==8 and d and rnd(20)==0: d.popitem()
        elif op==9 and rnd(300)==0: d.clear()
    e=d.copy(); e.update({1:2,'a':3}); f=dict(e); g={**d,**f}; h=dict.fromkeys(d,5); del h[next(iter(h))]
    s=set(k for k in d); s2=s|{1,2}; s3=s2&s; s4=s2-s; s5=s2^{5,6,'x'}; s|=s5; s&=s2; s-=s4; s^=s3; frozenset(s); s.update('abc'); s.pop()
    for x in range(50): s.discard(x); s.add(str(x))
    t=tuple(l); t2=t*2; t3=t2[::3]; sorted(map(str,t3)); sorted(t3,key=str,reverse=True); list(zip(t,t2)); list(enumerate(t)); [x for x in reversed(l)]
    dict([(1,2),[3,4]]); {}.setdefault(1,[]); list(d.items()); d.keys()&{1}; d==dict(d); l==list(l); len(t)<len(t2)
    for f_ in (lambda:[].pop(), lambda:{}[5], lambda:set().pop(), lambda:l.index('zz'), lambda:d[[]], lambda:sorted([1,'a']), lambda:dict([1]), lambda:int('x'), lambda:1//0, lambda:range(1,2,0), lambda:list(5), lambda:tuple(x/0 for x in (1,2)), lambda:[1,2].__getitem__(slice(1,2,0)), lambda: l.sort(key=lambda q:1/0), lambda:zip(1), lambda:next(iter([])), lambda: {1:2}.pop(7), lambda: set([1,[]]), lambda: frozenset([[]]), lambda: dict.fromkeys([[],1]), lambda: float('q'), lambda: list(map(lambda q:1/0,[1])), lambda: [*5], lambda: (2**70)<<-1, lambda: divmod(1.0,0), lambda: complex('q'), lambda: range('a'), lambda: slice(), lambda: enumerate(5), lambda: reversed(5), lambda: {5}.remove(4)):
        try: f_()
        except Exception: pass
    n=10**30; m=(n*n+1)//7%1000003; n>>=5; n^=m; (-n)//13; divmod(n,-7); pow(n,5,97); int(str(n)); float(n); n.bit_length(); hash(n); 1.5**2.5; 2**0.5; (1.5).hex(); round(2.567,2); round(12345,-2); (5).to_bytes(2,'big'); complex(1,2)**2; 1j*n
    a,*b=l; [*l,*t]; it=iter(l); next(it); it2=iter(d.items()); next(it2); next(it2); en=enumerate('ab'); q=next(en); q2=next(en)
    class L(list): pass
    class D(dict): pass
    class T(tuple): pass
    class I(int): pass
    class S(set): pass
    class F(float): pass
    class C(complex): pass
    x=L(l); y=D(d); z=T(t); w=I(5**50); v=S(s); u=F(1.5); r=C(1,2); x.q=1; y.q=2; z.q=3; w.q=4; v.q=5; w+1; x+[1]; z+(1,); D(y); T(z); L(x).sort(key=str); S(v)|v; {w:2,u:3}; I('77'); F('2.5')
def run():
    body(); gc.collect(); body(); gc.collect()
    a=B(); ca=gc.get_count()[0]; body(); gc.collect(); b=B(); return b-a
run()
print(run(), run())
