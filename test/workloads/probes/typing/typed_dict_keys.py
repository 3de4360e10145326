# The keys of a TypedDict by what they may be, qualifiers, and what such classes and dataclasses leave.
import gc
import sys
from dataclasses import dataclass
from typing import *


class P(TypedDict):
    x: int
class Q(P, total=False):
    z: str
for c in (P, Q):
    print(sorted(c.__annotations__), sorted(getattr(c,'__required_keys__',())), sorted(getattr(c,'__optional_keys__',())), c.__total__)
    print(sorted(getattr(c,'__readonly_keys__',())), sorted(getattr(c,'__mutable_keys__',())))
if sys.version_info >= (3,11):
    class R(TypedDict):
        a: Required[int]
        b: NotRequired[str]
        c: Annotated[NotRequired[int], 'x']
    print(sorted(R.__required_keys__), sorted(R.__optional_keys__), get_type_hints(R))
if sys.version_info >= (3,13):
    class S(TypedDict):
        a: ReadOnly[int]
        b: NotRequired[ReadOnly[str]]
        c: str
    class T(S):
        a: int
    print(sorted(S.__readonly_keys__), sorted(S.__mutable_keys__), sorted(S.__optional_keys__), sorted(T.__mutable_keys__), get_type_hints(S))
    try:
        class U(S):
            c: ReadOnly[str]
    except TypeError as e: print(e)


@dataclass
class Linked:
    v: int
    n: 'Linked' = None


a = Linked(1)
a.n = a
print(a)
del a


def make():
    @dataclass(order=True)
    class M:
        v: int
        w: list = None
    return repr(M(1))


gc.collect()
gc.disable()
print(make(), gc.collect())
