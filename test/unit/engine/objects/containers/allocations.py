# Per statement: change of gc.get_count()[0] and of allocated blocks, with free lists emptied and filled.
import gc, sys
gc.disable()
B = getattr(sys, "getallocatedblocks", lambda: 0)
C = gc.get_count
res = {}
def f0():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = big + 1
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f0(); gc.collect(); cold=f0(); f0(); f0(); warm=f0(); print('x = big + 1', cold, warm)
def f1():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = y * 1.5
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f1(); gc.collect(); cold=f1(); f1(); f1(); warm=f1(); print('x = y * 1.5', cold, warm)
def f2():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = (a, b)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f2(); gc.collect(); cold=f2(); f2(); f2(); warm=f2(); print('x = (a, b)', cold, warm)
def f3():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = []
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f3(); gc.collect(); cold=f3(); f3(); f3(); warm=f3(); print('x = []', cold, warm)
def f4():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = [a]
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f4(); gc.collect(); cold=f4(); f4(); f4(); warm=f4(); print('x = [a]', cold, warm)
def f5():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = [1, 2, 3]
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f5(); gc.collect(); cold=f5(); f5(); f5(); warm=f5(); print('x = [1, 2, 3]', cold, warm)
def f6():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = {}
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f6(); gc.collect(); cold=f6(); f6(); f6(); warm=f6(); print('x = {}', cold, warm)
def f7():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = {'k': a}
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f7(); gc.collect(); cold=f7(); f7(); f7(); warm=f7(); print("x = {'k': a}", cold, warm)
def f8():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = {1: a, 2: b, 3: a, 4: a, 5: a, 6: a}
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f8(); gc.collect(); cold=f8(); f8(); f8(); warm=f8(); print('x = {1: a, 2: b, 3: a, 4: a, 5: a, 6: a}', cold, warm)
def f9():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = {'q1': a, 'q2': b, 'q3': a, 'q4': a, 'q5': a, 'q6': a}
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f9(); gc.collect(); cold=f9(); f9(); f9(); warm=f9(); print("x = {'q1': a, 'q2': b, 'q3': a, 'q4': a, 'q5': a, 'q6': a}", cold, warm)
def f10():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = {a}
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f10(); gc.collect(); cold=f10(); f10(); f10(); warm=f10(); print('x = {a}', cold, warm)
def f11():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = set()
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f11(); gc.collect(); cold=f11(); f11(); f11(); warm=f11(); print('x = set()', cold, warm)
def f12():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = lst[0:2]
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f12(); gc.collect(); cold=f12(); f12(); f12(); warm=f12(); print('x = lst[0:2]', cold, warm)
def f13():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = lst + lst
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f13(); gc.collect(); cold=f13(); f13(); f13(); warm=f13(); print('x = lst + lst', cold, warm)
def f14():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = lst * 3
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f14(); gc.collect(); cold=f14(); f14(); f14(); warm=f14(); print('x = lst * 3', cold, warm)
def f15():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = list(lst)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f15(); gc.collect(); cold=f15(); f15(); f15(); warm=f15(); print('x = list(lst)', cold, warm)
def f16():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = tuple(lst)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f16(); gc.collect(); cold=f16(); f16(); f16(); warm=f16(); print('x = tuple(lst)', cold, warm)
def f17():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = tuple(tup)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f17(); gc.collect(); cold=f17(); f17(); f17(); warm=f17(); print('x = tuple(tup)', cold, warm)
def f18():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = list(tup)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f18(); gc.collect(); cold=f18(); f18(); f18(); warm=f18(); print('x = list(tup)', cold, warm)
def f19():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = list(range(5))
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f19(); gc.collect(); cold=f19(); f19(); f19(); warm=f19(); print('x = list(range(5))', cold, warm)
def f20():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = sorted(lst)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f20(); gc.collect(); cold=f20(); f20(); f20(); warm=f20(); print('x = sorted(lst)', cold, warm)
def f21():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = [i for i in lst]
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f21(); gc.collect(); cold=f21(); f21(); f21(); warm=f21(); print('x = [i for i in lst]', cold, warm)
def f22():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = [i for i in range(3)]
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f22(); gc.collect(); cold=f22(); f22(); f22(); warm=f22(); print('x = [i for i in range(3)]', cold, warm)
def f23():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = {i for i in lst}
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f23(); gc.collect(); cold=f23(); f23(); f23(); warm=f23(); print('x = {i for i in lst}', cold, warm)
def f24():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = {i: i for i in lst}
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f24(); gc.collect(); cold=f24(); f24(); f24(); warm=f24(); print('x = {i: i for i in lst}', cold, warm)
def f25():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    for i in range(3): pass
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f25(); gc.collect(); cold=f25(); f25(); f25(); warm=f25(); print('for i in range(3): pass', cold, warm)
def f26():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    for k, v in d.items(): pass
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f26(); gc.collect(); cold=f26(); f26(); f26(); warm=f26(); print('for k, v in d.items(): pass', cold, warm)
def f27():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    for k in d: pass
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f27(); gc.collect(); cold=f27(); f27(); f27(); warm=f27(); print('for k in d: pass', cold, warm)
def f28():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    for i, v in enumerate(lst): pass
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f28(); gc.collect(); cold=f28(); f28(); f28(); warm=f28(); print('for i, v in enumerate(lst): pass', cold, warm)
def f29():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    for p, q in zip(lst, lst): pass
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f29(); gc.collect(); cold=f29(); f29(); f29(); warm=f29(); print('for p, q in zip(lst, lst): pass', cold, warm)
def f30():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = range(10)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f30(); gc.collect(); cold=f30(); f30(); f30(); warm=f30(); print('x = range(10)', cold, warm)
def f31():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = range(10000)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f31(); gc.collect(); cold=f31(); f31(); f31(); warm=f31(); print('x = range(10000)', cold, warm)
def f32():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = slice(a, b)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f32(); gc.collect(); cold=f32(); f32(); f32(); warm=f32(); print('x = slice(a, b)', cold, warm)
def f33():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = dict(d)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f33(); gc.collect(); cold=f33(); f33(); f33(); warm=f33(); print('x = dict(d)', cold, warm)
def f34():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = dict()
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f34(); gc.collect(); cold=f34(); f34(); f34(); warm=f34(); print('x = dict()', cold, warm)
def f35():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = dict([(1, 2)])
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f35(); gc.collect(); cold=f35(); f35(); f35(); warm=f35(); print('x = dict([(1, 2)])', cold, warm)
def f36():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = d.copy()
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f36(); gc.collect(); cold=f36(); f36(); f36(); warm=f36(); print('x = d.copy()', cold, warm)
def f37():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = d.keys()
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f37(); gc.collect(); cold=f37(); f37(); f37(); warm=f37(); print('x = d.keys()', cold, warm)
def f38():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = list(d.items())
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f38(); gc.collect(); cold=f38(); f38(); f38(); warm=f38(); print('x = list(d.items())', cold, warm)
def f39():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = iter(lst)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f39(); gc.collect(); cold=f39(); f39(); f39(); warm=f39(); print('x = iter(lst)', cold, warm)
def f40():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = reversed(lst)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f40(); gc.collect(); cold=f40(); f40(); f40(); warm=f40(); print('x = reversed(lst)', cold, warm)
def f41():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = iter(d)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f41(); gc.collect(); cold=f41(); f41(); f41(); warm=f41(); print('x = iter(d)', cold, warm)
def f42():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = iter(d.items())
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f42(); gc.collect(); cold=f42(); f42(); f42(); warm=f42(); print('x = iter(d.items())', cold, warm)
def f43():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = enumerate(lst)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f43(); gc.collect(); cold=f43(); f43(); f43(); warm=f43(); print('x = enumerate(lst)', cold, warm)
def f44():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = zip(lst, tup)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f44(); gc.collect(); cold=f44(); f44(); f44(); warm=f44(); print('x = zip(lst, tup)', cold, warm)
def f45():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = map(abs, lst)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f45(); gc.collect(); cold=f45(); f45(); f45(); warm=f45(); print('x = map(abs, lst)', cold, warm)
def f46():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = filter(None, lst)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f46(); gc.collect(); cold=f46(); f46(); f46(); warm=f46(); print('x = filter(None, lst)', cold, warm)
def f47():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    lst2.append(a)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f47(); gc.collect(); cold=f47(); f47(); f47(); warm=f47(); print('lst2.append(a)', cold, warm)
def f48():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    lst2.extend(lst)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f48(); gc.collect(); cold=f48(); f48(); f48(); warm=f48(); print('lst2.extend(lst)', cold, warm)
def f49():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    lst2.pop()
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f49(); gc.collect(); cold=f49(); f49(); f49(); warm=f49(); print('lst2.pop()', cold, warm)
def f50():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    lst2[0:2] = lst
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f50(); gc.collect(); cold=f50(); f50(); f50(); warm=f50(); print('lst2[0:2] = lst', cold, warm)
def f51():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    lst2.sort()
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f51(); gc.collect(); cold=f51(); f51(); f51(); warm=f51(); print('lst2.sort()', cold, warm)
def f52():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    lst2 += lst
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f52(); gc.collect(); cold=f52(); f52(); f52(); warm=f52(); print('lst2 += lst', cold, warm)
def f53():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    d2[1] = 5
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f53(); gc.collect(); cold=f53(); f53(); f53(); warm=f53(); print('d2[1] = 5', cold, warm)
def f54():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    d2['z'] = a
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f54(); gc.collect(); cold=f54(); f54(); f54(); warm=f54(); print("d2['z'] = a", cold, warm)
def f55():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    d2.update(d)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f55(); gc.collect(); cold=f55(); f55(); f55(); warm=f55(); print('d2.update(d)', cold, warm)
def f56():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    d2.pop('k')
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f56(); gc.collect(); cold=f56(); f56(); f56(); warm=f56(); print("d2.pop('k')", cold, warm)
def f57():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    d2.clear()
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f57(); gc.collect(); cold=f57(); f57(); f57(); warm=f57(); print('d2.clear()', cold, warm)
def f58():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    s2.add(5)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f58(); gc.collect(); cold=f58(); f58(); f58(); warm=f58(); print('s2.add(5)', cold, warm)
def f59():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    s2.update(s3)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f59(); gc.collect(); cold=f59(); f59(); f59(); warm=f59(); print('s2.update(s3)', cold, warm)
def f60():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = s3.union(s2)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f60(); gc.collect(); cold=f60(); f60(); f60(); warm=f60(); print('x = s3.union(s2)', cold, warm)
def f61():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    s2 |= s3
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f61(); gc.collect(); cold=f61(); f61(); f61(); warm=f61(); print('s2 |= s3', cold, warm)
def f62():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    s2.clear()
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f62(); gc.collect(); cold=f62(); f62(); f62(); warm=f62(); print('s2.clear()', cold, warm)
def f63():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = s3 | s3
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f63(); gc.collect(); cold=f63(); f63(); f63(); warm=f63(); print('x = s3 | s3', cold, warm)
def f64():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = s3 & s3
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f64(); gc.collect(); cold=f64(); f64(); f64(); warm=f64(); print('x = s3 & s3', cold, warm)
def f65():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = frozenset(lst)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f65(); gc.collect(); cold=f65(); f65(); f65(); warm=f65(); print('x = frozenset(lst)', cold, warm)
def f66():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = s3.copy()
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f66(); gc.collect(); cold=f66(); f66(); f66(); warm=f66(); print('x = s3.copy()', cold, warm)
def f67():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = divmod(big, 7)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f67(); gc.collect(); cold=f67(); f67(); f67(); warm=f67(); print('x = divmod(big, 7)', cold, warm)
def f68():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = big * big
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f68(); gc.collect(); cold=f68(); f68(); f68(); warm=f68(); print('x = big * big', cold, warm)
def f69():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = big // 3
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f69(); gc.collect(); cold=f69(); f69(); f69(); warm=f69(); print('x = big // 3', cold, warm)
def f70():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = -big
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f70(); gc.collect(); cold=f70(); f70(); f70(); warm=f70(); print('x = -big', cold, warm)
def f72():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = float('1.5')
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f72(); gc.collect(); cold=f72(); f72(); f72(); warm=f72(); print("x = float('1.5')", cold, warm)
def f74():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = 10 ** 20
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f74(); gc.collect(); cold=f74(); f74(); f74(); warm=f74(); print('x = 10 ** 20', cold, warm)
def f75():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = 1 << 100
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f75(); gc.collect(); cold=f75(); f75(); f75(); warm=f75(); print('x = 1 << 100', cold, warm)
def f76():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = [*lst]
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f76(); gc.collect(); cold=f76(); f76(); f76(); warm=f76(); print('x = [*lst]', cold, warm)
def f77():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = (*lst,)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f77(); gc.collect(); cold=f77(); f77(); f77(); warm=f77(); print('x = (*lst,)', cold, warm)
def f78():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = {**d}
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f78(); gc.collect(); cold=f78(); f78(); f78(); warm=f78(); print('x = {**d}', cold, warm)
def f79():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
def f80():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = lst.index(2)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f80(); gc.collect(); cold=f80(); f80(); f80(); warm=f80(); print('x = lst.index(2)', cold, warm)
def f81():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = d.get('k')
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f81(); gc.collect(); cold=f81(); f81(); f81(); warm=f81(); print("x = d.get('k')", cold, warm)
def f82():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = a in lst
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f82(); gc.collect(); cold=f82(); f82(); f82(); warm=f82(); print('x = a in lst', cold, warm)
def f83():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = lst == lst2
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f83(); gc.collect(); cold=f83(); f83(); f83(); warm=f83(); print('x = lst == lst2', cold, warm)
def f85():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = sum(lst)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f85(); gc.collect(); cold=f85(); f85(); f85(); warm=f85(); print('x = sum(lst)', cold, warm)
def f86():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = ()
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f86(); gc.collect(); cold=f86(); f86(); f86(); warm=f86(); print('x = ()', cold, warm)
def f87():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = [[] for i in lst]
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f87(); gc.collect(); cold=f87(); f87(); f87(); warm=f87(); print('x = [[] for i in lst]', cold, warm)
def f88():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = [(i, i) for i in lst]
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f88(); gc.collect(); cold=f88(); f88(); f88(); warm=f88(); print('x = [(i, i) for i in lst]', cold, warm)
def f89():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = [0] * 100
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f89(); gc.collect(); cold=f89(); f89(); f89(); warm=f89(); print('x = [0] * 100', cold, warm)
def f90():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = dict.fromkeys(lst)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f90(); gc.collect(); cold=f90(); f90(); f90(); warm=f90(); print('x = dict.fromkeys(lst)', cold, warm)
def f91():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = d.popitem()
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f91(); gc.collect(); cold=f91(); f91(); f91(); warm=f91(); print('x = d.popitem()', cold, warm)
def f92():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = d2.setdefault('w', [])
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f92(); gc.collect(); cold=f92(); f92(); f92(); warm=f92(); print("x = d2.setdefault('w', [])", cold, warm)
def f93():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = lst[:]
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f93(); gc.collect(); cold=f93(); f93(); f93(); warm=f93(); print('x = lst[:]', cold, warm)
def f94():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = lst[::2]
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f94(); gc.collect(); cold=f94(); f94(); f94(); warm=f94(); print('x = lst[::2]', cold, warm)
def f95():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = tup[1:]
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f95(); gc.collect(); cold=f95(); f95(); f95(); warm=f95(); print('x = tup[1:]', cold, warm)
def f96():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = tup + tup
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f96(); gc.collect(); cold=f96(); f96(); f96(); warm=f96(); print('x = tup + tup', cold, warm)
def f97():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    del lst2[0]
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f97(); gc.collect(); cold=f97(); f97(); f97(); warm=f97(); print('del lst2[0]', cold, warm)
def f98():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = hash(tup)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f98(); gc.collect(); cold=f98(); f98(); f98(); warm=f98(); print('x = hash(tup)', cold, warm)
def f99():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = abs(-big)
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f99(); gc.collect(); cold=f99(); f99(); f99(); warm=f99(); print('x = abs(-big)', cold, warm)
def f101():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = y // 1
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f101(); gc.collect(); cold=f101(); f101(); f101(); warm=f101(); print('x = y // 1', cold, warm)
def f102():
    big=10**6+7; y=2.5; a=5; b=6; lst=[1,2,3]; lst2=[5,6,7,8]; d={"k":1,"j":2}; d2={"k":1}; tup=(1,2); s3=set([1,2]); s2=set([1]); x=None
    c0=C()[0]; b0=B()
    x = s3 - s3
    b1=B(); c1=C()[0]
    return (c1-c0, b1-b0)
f102(); gc.collect(); cold=f102(); f102(); f102(); warm=f102(); print('x = s3 - s3', cold, warm)
