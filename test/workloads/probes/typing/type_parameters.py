# Type parameters and type statements (3.12 on).
type Point = tuple[float, float]
print(Point, type(Point), Point.__value__, Point.__name__, Point.__type_params__)
type Pair[T] = tuple[T, T]
print(Pair.__type_params__, Pair[int], Pair.__value__)
def first[T](xs: list[T]) -> T:
    return xs[0]
print(first([1, 2]), first.__type_params__, first.__annotations__)
class Box[T]:
    def __init__(self, v: T):
        self.v = v
    def get(self) -> T:
        return self.v
print(Box.__type_params__, Box[int], Box(3).get(), Box.__orig_bases__, Box.__mro__)
class IntBox(Box[int]): pass
print(IntBox.__mro__, IntBox.__orig_bases__)
def bounded[T: int, *Ts, **P](x: T): return x
print(bounded.__type_params__, bounded.__type_params__[0].__bound__)
def cons[T: (int, str)](x: T): return x
print(cons.__type_params__[0].__constraints__)
type Rec = list[Rec] | int
print(Rec.__value__)
import typing
print(isinstance(Point, typing.TypeAliasType))
T = first.__type_params__[0]
print(type(T), T.__name__, T.__infer_variance__, T.__covariant__)
class A[T]:
    X = T
    def m[U](self, a: T, b: U) -> T: return a
print(A.X, A.m.__type_params__, A.m.__annotations__, A.m.__qualname__, A.__qualname__)
async_ = 1
