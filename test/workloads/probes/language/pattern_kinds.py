# Which classes sequence and mapping patterns take: what registration, inheritance and their order say.
import array
import collections
import collections.abc as abc
import types


def kind(o):
    match o:
        case [*_]:
            return 'sequence'
        case {}:
            return 'mapping'
        case _:
            return None


class Plain:
    def __len__(self):
        return 0

    def __getitem__(self, key):
        raise KeyError(key)

    def keys(self):
        return []


class Below(Plain):
    pass


print(kind(Plain()), kind(Below()))
abc.Sequence.register(Plain)
print(kind(Plain()), kind(Below()), Below.__flags__ >> 5 & 3)
abc.Mapping.register(Below)
print(kind(Plain()), kind(Below()), Below.__flags__ >> 5 & 3, Plain.__flags__ >> 5 & 3)


class Both(collections.UserList, collections.UserDict):
    def __init__(self):
        self.data = []


print(kind(Both()))


class Own(metaclass=abc.Sequence.__class__):
    __abc_tpflags__ = 1 << 6

    def __len__(self):
        return 0

    def keys(self):
        return []


print(kind(Own()), hasattr(Own, '__abc_tpflags__'), hasattr(abc.Sequence, '__abc_tpflags__'))
for o in ([], (), range(3), collections.deque(), array.array('b'), memoryview(b''), {}, types.MappingProxyType({}), collections.OrderedDict(),
          collections.defaultdict(int), collections.Counter(), collections.ChainMap(), collections.namedtuple('N', 'a')(1), '', b'', bytearray(), set(), {}.keys(), iter([])):
    print(type(o).__name__, kind(o), type(o).__flags__ >> 5 & 3)
