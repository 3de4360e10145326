# What `def` leaves for annotations and defaults: a dict or (3.10) a tuple, constants shared by every run of the statement.
import gc
import sys


def f(a: int, b: 'str' = 'x y', *args: float, k: float = 1.5, l=2, **kw: dict) -> None:
    pass


print(f.__annotations__, f.__kwdefaults__, f.__defaults__)
print(sys.getsizeof(f.__kwdefaults__), sys.getsizeof(f.__annotations__), gc.is_tracked(f.__annotations__))


class Owner:
    def method(self, __hidden: int = 3) -> 'Owner':
        pass


print(Owner.method.__annotations__)


def many(n):
    out = []
    for i in range(n):
        def h(a: int, b: str = 'q', *, z=1) -> None:
            pass
        out.append(h)
    return out


def plain(n):
    return [lambda x=1.5, y=(2, 3): (x, y) for _ in range(n)]


for make in (many, plain):
    made = make(1)
    gc.collect()
    for n in (10, 50):
        blocks, count = sys.getallocatedblocks(), gc.get_count()[0]
        made = make(n)
        print(n, sys.getallocatedblocks() - blocks, gc.get_count()[0] - count)
        for one in made:
            one.__annotations__
        print(n, sys.getallocatedblocks() - blocks, gc.get_count()[0] - count)
        print(sys.getrefcount(made[0].__defaults__), made[0].__defaults__ is made[1].__defaults__)
        made = one = None

f.__annotations__ = {'a': 1}
print(f.__annotations__)
del f.__annotations__
print(f.__annotations__)
print(compile("def f(a=5, b='x', *, k=6): pass\nz = 7\n", 'm', 'exec').co_consts[-1])
