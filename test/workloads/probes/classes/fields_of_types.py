# Fields of built-in types, written to.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class C(object):
    def m(self): pass
    @staticmethod
    def s(): pass
def f(): pass
for o,n in ((property(),'fget'),(1j,'real'),(slice(1),'start'),(range(3),'start'),(f,'__closure__'),(f,'__globals__'),(C().m,'__func__'),(C().m,'__self__'),(C,'__base__'),(C,'__mro__'),(C,'__basicsize__'),(super(C,C()),'__self__'),(C.__dict__['s'],'__func__'),(1,'real'),(1.0,'real'),(f,'__code__')):
    t(lambda: setattr(o,n,5)); t(lambda: delattr(o,n)); 
t(lambda: type(type(1j).__dict__['real']).__name__); t(lambda: repr(type(1j).__dict__['real'])); t(lambda: slice.start); t(lambda: property.fget)
