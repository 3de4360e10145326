# Garbage of many shapes and what the collector reports for each.
import gc


class Node(object):
    pass


class Slotted(object):
    __slots__ = ("other",)


def ring(cls, size):
    nodes = [cls() for _ in range(size)]
    for a, b in zip(nodes, nodes[1:] + nodes[:1]):
        a.other = b


def self_list():
    x = []
    x.append(x)


def self_dict():
    x = {}
    x["me"] = x


def tuple_in_list():
    x = []
    x.append((x, (x,)))


def closure():
    def inner():
        return inner


def bound_method():
    node = Node()
    node.act = node.__init__


def klass():
    class Local(object):
        pass


def long_chain_into_ring():
    ring_node = Node()
    ring_node.other = ring_node
    chain = ring_node
    for _ in range(10):
        chain = [chain]


def big_tail():
    node = Node()
    node.other = node
    node.tail = [[n] for n in range(50)]


gc.collect()
gc.disable()
for name, make in [("ring of 1", lambda: ring(Node, 1)), ("ring of 2", lambda: ring(Node, 2)),
                   ("ring of 50", lambda: ring(Node, 50)), ("slotted ring of 5", lambda: ring(Slotted, 5)),
                   ("list", self_list), ("dict", self_dict), ("tuples in a list", tuple_in_list),
                   ("closure", closure), ("bound method", bound_method), ("class", klass),
                   ("chain into a ring", long_chain_into_ring), ("big tail", big_tail)]:
    make()
    print("%-18s %d %d" % (name, gc.collect(), gc.collect()))
