# Generic aliases of the built-in types, and unions of types.
import sys
import types
import collections
import collections.abc


def attempt(what, *arguments):
    try:
        print('ok', repr(what(*arguments)))
    except Exception as e:
        print(type(e).__name__, e)


a = list[int]
print(a, type(a), a.__origin__, a.__args__, a.__parameters__, a == list[int], a == list[str], hash(a) == hash(list[int]))
print(dict[str, list[int]], tuple[int, ...], tuple[()], set['x'], frozenset[None], type[int], a([1]), a.__mro_entries__(()))
print(sys.getsizeof(a), a.append, list[int].__name__, isinstance([], types.GenericAlias), isinstance(a, types.GenericAlias))
attempt(isinstance, [], a)
attempt(issubclass, list, a)
attempt(lambda: int[3])
attempt(lambda: a[str])
attempt(lambda: a.nothing)
attempt(types.GenericAlias, list)
print(types.GenericAlias(list, (int, str)), collections.deque[int], collections.defaultdict[str, int], collections.OrderedDict[int, int],
      collections.abc.Iterable[int], collections.abc.Mapping[str, int], collections.Counter[str])


class Mine(list[int]):
    pass


print(Mine.__bases__, Mine.__orig_bases__, Mine([1]))


class Other:
    __class_getitem__ = classmethod(types.GenericAlias)


print(Other[int], Other[int]().__orig_class__, {list[int]: 1}[list[int]])


def annotated(x: list[int], y: dict[str, int] = {}) -> tuple[int, ...]:
    pass


print(annotated.__annotations__)
if sys.version_info >= (3, 10):
    u = int | str
    print(u, type(u), u.__args__, u == str | int, int | None, int | int, list[int] | None, u | float, None | int, sys.getsizeof(u), hash(u) == hash(str | int))
    print(isinstance(3, u), isinstance(3.0, u), issubclass(bool, u), isinstance(None, int | None), isinstance(3, int | list))
    attempt(isinstance, 3, list[int] | str)
    attempt(lambda: int | 3)
    attempt(lambda: 3 | int)
    attempt(issubclass, 3, u)
    print(Mine | None, (int | str).__parameters__, isinstance(u, types.UnionType))
