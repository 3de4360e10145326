# What the body of a class puts into its namespace, in order; 3.13 adds the line and the attributes that methods assign.
import sys


class A:
    """Doc."""
    x: int = 1
    def __init__(self):
        self.zeta = self.alpha = 1
        self.beta, self.gamma = 1, 2
        self.aug += 1
        for self.loop in []: pass
        def g(): self.inner = 1
        me = self
        me.other = 1
    def f(this): this.q = 1
    @staticmethod
    def s(self): self.st = 1
    class B:
        def h(self): self.bb = 1
    l = lambda self: [self for self.comp in []]
class E: pass
@staticmethod
class D(A):
    def k(self):
        del self.gone
        self.ann: int = 1
        with open as self.w: pass
print(list(A.__dict__), list(A.B.__dict__))
print(list(E.__dict__), sys.getsizeof(E.__dict__) > 0, len(E.__dict__))
if sys.version_info >= (3, 13):
    print(A.__static_attributes__, A.__firstlineno__, A.B.__static_attributes__)
    print(E.__static_attributes__, D.__func__.__static_attributes__, D.__func__.__firstlineno__)
