# Annotations kept as text: how every kind of expression is written out, and who reads it.
from __future__ import annotations
class A:
    x: A = 1
    y: Undefined[int]
    def f(self: B, z: C = 3) -> D: pass
z: Nope = 3
print(A.__annotations__, A.f.__annotations__, __annotations__)
from typing import *
def g(a: Dict[str, List[int]], b: 'str', *c: (1, 2), d: Tuple[int, ...] = (), e: Optional[X | None] = None, f: Callable[[int, str], bool] = None, h: -1 + 2 * (3 - 4) = 0, i: not a or b and c = 1, **k: a if b else c) -> x.y[1:2, ::3, ()]: pass
print(g.__annotations__)
def q(a: {1: 2, **z}, b: {1, 2}, c: [1, 'it\'s'], d: f(1, *x, y=2, **w), e: 2 ** 3 ** 4, f2: (2 ** 3) ** 4, g: a < b < (c < d), h: Literal["a", b'x', 1.5, True, None], i: (a, ), j: (lambda_), k: ~a & b | c ^ d << 2, l: 1 .real): pass
print(q.__annotations__)
import dataclasses
@dataclasses.dataclass
class DC:
    a: int
    b: ClassVar[int] = 3
    c: dataclasses.InitVar = 'x'
    d: List[DC] = dataclasses.field(default_factory=list)
    def __post_init__(self, c): self.e = c
print(DC(1), DC.__annotations__, get_type_hints(DC)['d'], [f.type for f in dataclasses.fields(DC)])
class NT(NamedTuple):
    x: int
    y: NT = None
print(NT(1), NT.__annotations__)
def loc():
    v: Nope = 1
    self.x: Nope
    return v
try: loc()
except NameError as e: print(e)
