# Ranges, slices, iterators, views, subclasses and error messages.
import sys
py3=sys.version_info[0]==3
def p(*a): sys.stdout.write(' '.join(str(x) for x in a)+'\n')
def t(f,*a,**k):
    try: r=f(*a,**k); p(getattr(f,'__name__','?'),repr(r) if not hasattr(r,'__next__') and not hasattr(r,'next') else list(r))
    except Exception as e: p(getattr(f,'__name__','?'),type(e).__name__,e)
rng=range if py3 else xrange
for a in [(5,),(2,7),(0,10,3),(10,0,-3),(5,5),(0,-5),(-3,3,2)]:
    r=rng(*a); p(repr(r),list(r),len(r),[r[i] for i in range(len(r))],list(reversed(r)))
    if py3: p(r[1:3],r[::-1],3 in r,'a' in r,3.0 in r,r==range(*a),hash(r)==hash(range(*a)),r.count(2),r.start,r.stop,r.step)
if py3:
    p(list(range(2**70,2**70+3)),len(range(2**62)),range(10**20)[5],2**69 in range(2**70)); t(range(5).index,3); t(range(5).index,7); t(len,range(2**70))
    p(list(reversed(range(2**70,2**70+3))))
for s in (slice(None),slice(1,3),slice(None,None,-1),slice(5,None,2),slice(-3,-1),slice(10,2,-3),slice(0,0)):
    p(repr(s),s.indices(7),[0,1,2,3,4,5,6][s],(0,1,2,3,4,5,6)[s],'0123456'[s],s==slice(1,3))
t([1,2][:].__getitem__,slice('a',2)); t([1].__getitem__,slice(None,None,0)); t((1,2).__getitem__,5); t([1].__getitem__,'x'); t([].__setitem__,0,1); t([1,2].__delitem__,9)
p(list(enumerate('ab')),list(enumerate([5],10**20)),list(zip([1,2],'ab','xyz')),list(zip()),list(map(lambda a,b:(a,b),[1,2],[3,4])),list(filter(None,[0,1,'',2])),list(filter(lambda x:x>1,[1,2,3])))
p([x for x in reversed([1,2,3])],[x for x in reversed((1,2))],[x for x in reversed('abc')])
e=enumerate([1,2,3]); a=next(e); b=next(e); p(a,b,a is b)
keep=[x for x in enumerate('ab')]; p(keep)
it=iter([1,2,3]); p(next(it)); l=[1,2]; it=iter(l); next(it); l.append(9); p(list(it)); l.append(5); p(list(it))
d={1:2,3:4}
def bad():
    for k in d: d[k+10]=1
try: bad()
except RuntimeError as e: p(e)
def bad2():
    s=set([1,2]); 
    for k in s: s.add(k+10)
try: bad2()
except RuntimeError as e: p(e)
d={1:2,3:4}
if py3:
    k=d.keys(); v=d.values(); i=d.items()
    p(k,v,i,len(k),1 in k,(1,2) in i,(1,3) in i,2 in v,k&{1},k|{9},k-{1},k^{1,7},k=={1,3},k<{1,3,5},k.isdisjoint([7]),i&{(1,2)},sorted(i|{(5,6)}))
    d[5]=6; p(k,len(v)); p(list(iter(i)))
    p(list(reversed(list(d))))
    if sys.version_info>=(3,8): p(list(reversed(d)),list(reversed(d.items())),list(reversed(d.values())))
    t(hash,k)
else:
    p(d.keys(),d.values(),d.items(),list(d.iteritems()),d.viewkeys(),d.viewvalues(),d.viewitems(),d.has_key(1),d.viewkeys()&set([1]))
    p(range(5),range(2,10,3),zip([1,2],[3,4]),map(None,[1,2]),map(None,[1,2],[3]),map(lambda x:x*2,(1,2)),filter(None,(0,1)),filter(lambda c:c>'a','abc'),filter(None,[0,1]))
    t(range,1.5); t(range,1,2,0); t(map); t(zip,1); t(xrange,1,2,0); t(reduce,lambda a,b:a+b,[1,2,3])
    p([1,2,3,4][1:3],[1,2,3,4][-2:],(1,2,3)[:2],'abc'[1:])
    l=[1,2,3,4]; l[1:3]=[9]; p(l); del l[:1]; p(l); l.sort(lambda a,b:cmp(b,a)); p(l); l.sort(cmp=lambda a,b:a-b,key=lambda x:-x); p(l)
t(iter,5)
c=[0]
def nxt(): c[0]+=1; return c[0]
p(list(iter(nxt,4)))
class G(object):
    def __getitem__(self,i):
        if i>2: raise IndexError
        return i*i
    def __len__(self): return 3
p(list(G()),list(reversed(G())),tuple(G()),5 in G(),4 in G())
class M(dict):
    def __missing__(self,k): return k*2
p(M()[4],M(a=1),dict(M({1:2})),M.fromkeys([1,2]))
class L(list): pass
x=L([1,2]); x.attr=3; p(x,x+[1],type(x+[1]).__name__,x[:],type(x[:]).__name__,x.attr,x==[1,2],sys.getsizeof(x))
class T(tuple): pass
y=T((1,2)); p(y,y[:],type(y[:]).__name__,y+(3,),hash(y)==hash((1,2)),y==(1,2),tuple(y) is y)
class I(int): pass
z=I(5); p(z,z+1,type(z+1).__name__,I(7)==7,hash(I(7)),{7:1}[I(7)],int(z) is z,type(int(z)).__name__,I('12'),-I(3))
class F(float): pass
p(F(1.5)+1,type(F(1.5)+1).__name__,F('2.5'),float(F(1))==1)
class S(set): pass
w=S([1,2]); p(type(w|set([3])).__name__,len(w),type(w.copy()).__name__)
class D(dict): pass
p(sys.getsizeof(D()),type(D(a=1).copy()).__name__)
a=[1]; a.append(a); p(a,repr(a)); b={}; b[1]=b; p(b); tt=([],); tt[0].append(tt); p(tt)
p((1,2)<(1,3),(1,)<(1,2),[1,2]>[1],[]==(),(1,2)*2,2*(1,),[0]*-1,()*5,(1,)+())
p((1,2,1).count(1),(1,2).index(2),[1,2,1].count(1)); t([1,2].index,5); t((1,).index,9); t([].remove,1)
t(dict,[(1,2,3)]); t(dict,[1]); t(dict,5); t(dict,a=1,b=2) if 0 else None; t({}.pop,1); t({}.popitem); t({}.pop,1,2)
t({}.__getitem__,'x'); t({}.__getitem__,(1,2)); t(set().pop); t(set().remove,5); t(set([1]).__contains__,[]); t({}.__setitem__,[],1); t(set,5); t(frozenset,[[]])
t(tuple,5); t(list,5); t(int,'5',3); t(int,base=10) if py3 else None; t(int,x=5) if not py3 else None
t(divmod,7,-3); t(divmod,-7.5,2); t(pow,2,100,1000); t(round,2.567,2); t(sorted,[3,1,2],reverse=True); t(max,[1,5,3],key=lambda x:-x); t(min,()); 
p(True+True,True&False,True|2,bool([]),bool(0.0),int(True),repr(True),True==1,{True:1}[1],isinstance(True,int),-True,True.bit_length(),bool('x'))
p([1,2]<=[1,2],not [1]<[1],{1:2}!={1:3})
if py3:
    p((5).to_bytes(2,'big'),int.from_bytes(b'\x01\x02','little'),(-5).to_bytes(2,'big',signed=True),int.from_bytes(b'\xff\xfe','big',signed=True)); t((300).to_bytes,1,'big')
p(1.0.__class__.__name__,(1.5).conjugate(),(3).real,(3).numerator,(2.0).is_integer())
z=zip([1,2],[3,4]); r=[]
for q in z: r.append(q)
p(r)
for i,v in enumerate([7,8]): p(i,v)
for a,b in {1:2}.items(): p(a,b)
l=[3,1,2]; l.sort(key=lambda x:(l.append(1),x)[1]) if 0 else None
def evil(x): l.append(x); return x
try: l.sort(key=evil)
except ValueError as e: p(e,len(l))
