# Arrays, deques, itertools, operator, heapq and bisect at the edges.
import copy, array, itertools, operator, collections, heapq, bisect, sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a=array.array('i',[1,2,3])
def im(v):
    def go(): 
        b=array.array('i',[1,2]); b*=v; return b
    return go
t(im(3)); t(im(0)); t(im(-1)); t(im(a)); t(im('x')); t(lambda: a*'x'); t(lambda: a*2.0); t(lambda: a+[1]); t(lambda: a+array.array('d')); 
class S(array.array): pass
s=S('i',[1,2]); s.x=5
t(lambda: list(reversed(a))); t(lambda: a[::-1]); t(lambda: a.index(3,-1)); t(lambda: a.index(9)); t(lambda: a.remove(9)); t(lambda: a.pop(9)); t(lambda: a.insert(1,'a')); t(lambda: a.fromlist([4,'a'])); t(lambda: a.frombytes(b'abc')); t(lambda: a.fromlist((1,))); t(lambda: a.byteswap()); t(lambda: a.tobytes()); t(lambda: a.buffer_info()[1]); t(lambda: a==[1]); t(lambda: a<array.array('d',[1.0])); t(lambda: a<5); t(lambda: hash(a)); t(lambda: a['a']); t(lambda: a.__setitem__(9,1)); t(lambda: a.__setitem__(slice(0,1),[1])); t(lambda: a.count(1)); t(lambda: a.extend([1.5])); t(lambda: a.extend(array.array('d'))); t(lambda: a.extend(5)); t(lambda: a.append()); t(lambda: a.typecode); t(lambda: a.itemsize)
d=collections.deque([1,2,3],maxlen=3)
t(lambda: heapq.heappush(5,1)); t(lambda: heapq.heappop([])); t(lambda: heapq.nlargest(2,[3,1,2],key=lambda v:-v)); t(lambda: heapq.nsmallest(-1,[1])); t(lambda: list(heapq.merge([1,3],[2],reverse=False))); t(lambda: heapq.heapreplace([],1)); t(lambda: heapq.heapify(5)); t(lambda: bisect.bisect([1,2],1,-1)); t(lambda: bisect.bisect(5,1)); t(lambda: bisect.insort([1],'a')); t(lambda: bisect.bisect([1,2,3],2,lo=1,hi=2)); t(lambda: bisect.bisect_left([5],3,key=None) if sys.version_info>=(3,10) else 0); t(lambda: heapq.heappushpop([],4))
