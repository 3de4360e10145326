# Built-in classes and those of the library as generics, and what functions and slot wrappers tell of themselves.
import collections, contextlib, functools, itertools, queue, re, sys, weakref

NEW = sys.version_info >= (3, 9)
for owner in (re.Pattern, re.Match, functools.partial, functools.partialmethod, itertools.chain, weakref.WeakSet, weakref.ref,
              collections.deque, collections.OrderedDict, getattr(functools, "cached_property", dict), BaseException):
    try:
        print(owner.__name__, hasattr(owner, "__class_getitem__"), owner[int] if NEW else "-")
    except TypeError as error:
        print(owner.__name__, error)

if sys.version_info >= (3, 11):
    print(ExceptionGroup[ValueError], BaseExceptionGroup[int].__origin__)


def find(pattern: "re.Pattern[str]", text):
    return pattern.match(text)


print(find.__annotations__, find(re.compile("a(b)"), "ab").__getitem__(1))
print(list.__add__.__qualname__, [].__len__.__qualname__, int.__repr__.__qualname__, object().__str__.__qualname__, (1).__add__.__name__)
print(hasattr(find.__code__, "co_qualname"), hasattr(find, "__builtins__"))
if hasattr(find, "__builtins__"):
    print(find.__builtins__["len"] is len)
