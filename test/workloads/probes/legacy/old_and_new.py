# -*- coding: utf-8 -*-
import operator as o
class Old:
    x = 1
    def m(self): pass
class Old2(Old):
    def n(self): pass
class G:
    def __getitem__(self,i): return 1
class N(object):
    def __getitem__(self,i): return 1
class I(object):
    def __int__(self): return 1
a = Old2(); a.z = 1
print dir(Old), dir(Old2), dir(a)
for f in 'isCallable isMappingType isNumberType isSequenceType'.split():
    print f, [getattr(o,f)(x) for x in (1,1.5,'a',u'a',[],(),{},set(),xrange(3),None,Old(),G(),N(),I(),Old,len,True,2j,bytearray(),memoryview('a'),iter([]),Old.__dict__, type.__dict__)]
for c in ("o.repeat([1],2)","o.repeat(3,2)","o.irepeat([1],2)","o.getslice([1,2,3],0,2)","o.setslice([1],0,1,[2])","o.delslice([1,2],0,1)","o.sequenceIncludes([1],1)","o.getslice(3,0,1)","o.__repeat__","o.__isCallable__","o.__getslice__", "o.repeat.__name__", "o.getslice",
 "unicode(Exception(u'é'))", "unicode(KeyError(u'é'))", "Exception(u'é').__unicode__()", "unicode(Exception())", "unicode(Exception(1,2))", "str(Exception(u'é'))", "u'%s' % Exception(u'é')", "u'{0}'.format(Exception(u'é'))", "type.__eq__", "int.__eq__(int)","type.__lt__(int, int)", "Old.__eq__", "int(2**100) is 1", "(1<<100).__int__()", "float(u'é')", "int(u'é')", "hasattr(int,'__eq__')"):
    try: print c, repr(eval(c.decode('utf8') if 0 else c))
    except Exception as e: print c, type(e).__name__, e
i = 1 << 100
print int(i) is i, long(i) is i, int(5L), long(5) 
class L(long): pass
print type(int(L(5))), type(int(L(2**70))), type(long(L(5)))
import heapq
print heapq.nsmallest(0, [u'é'], key=str), heapq.nlargest(0, [u'é'], key=str), heapq.nsmallest(-1, [u'é'], key=str)
try: heapq.nsmallest(2, [u'é'], key=str)
except Exception as e: print e
x = bytearray()
try: x += [1]
except TypeError as e: print e
try: x += x[:2] or [300]
except (TypeError, ValueError) as e: print e
try: print x + [1]
except TypeError as e: print e
try: [] + x
except TypeError as e: print e
class ND(object):
    def __get__(self, o, t): return 1
class A(tuple): 
    desc = ND()
try: del A().desc
except AttributeError as e: print e
try: A().desc = 3
except AttributeError as e: print e
a = A(); a.k = 1
class A2(tuple):
    __slots__ = ()
    desc = ND()
for f in (lambda: delattr(A2(), 'desc'), lambda: setattr(A2(), 'desc', 1), lambda: delattr(A2(), 'q'), lambda: delattr(A(), 'q'), lambda: delattr(A(), '__len__'), lambda: delattr([], 'append'), lambda: setattr([], 'append', 1), lambda: delattr(1,'zz'), lambda: delattr(object(), 'k')):
    try: f()
    except Exception as e: print type(e).__name__, e
class P(dict): pass
class Q(dict):
    def __getattribute__(self, name): return super(P, self).__getattribute__(name)
try: getattr(Q(), 'nope', 4)
except TypeError as e: print e
class Old: pass
class OldC:
    def __call__(self): pass
print callable(Old()), callable(OldC()), callable(Old)
class F(object):
    def __str__(self): return 'F!'
class U:
    def __unicode__(self): return u'\xe9'
    def __str__(self): return 'u'
class U2(object):
    def __unicode__(self): return u'\xe9'
    def __str__(self): return 'u'
print '{:>10}|{:<8}|{}'.format([1], F(), U())
print repr(u'{}{}'.format(U(), U2())), repr(unicode(U())), repr(u'%s' % U2()), repr('%s' % U())
print repr(u'{:>4}'.format(U2())), repr(format(U2(), u'')), repr(format(U2(), ''))
class N(object): pass
try: print '{:d}'.format(N())
except ValueError as e: print e
class M(type):
    def __cmp__(cls, other): return -1
class Q:
    __metaclass__ = M
print Q < int, int < int, int == int, int != str, (int < str) != (str < int), sorted([int, str]) == sorted([str, int]), cmp(int, int), M == M, Q == Q
class M2(type):
    def __lt__(cls, other): return 'lt'
class Q2: __metaclass__ = M2
print Q2 < int, Q2 == int, Q2 == Q2, hash(Q2) == hash(Q2), {Q2: 1, int: 2}[int]
try: print '{}'.format(u'\xe9')
except UnicodeError as e: print e
try: print '{}{}'.format(u'a', u'\xe9')
except UnicodeError as e: print e
print repr('{}'.format(u'a')), repr(u'{}'.format('a')), repr('%s' % u'\xe9'), repr(u'{!r}{!s}'.format(u'\xe9', u'\xe9'))
