/** graphlib: topological order. Source: Lib/graphlib.py. */
export const GRAPHLIB = String.raw`
from types import GenericAlias as _GenericAlias

__all__ = ['TopologicalSorter', 'CycleError']
_OUT, _DONE = -1, -2


class _NodeInfo:
    __slots__ = ('node', 'npredecessors', 'successors')

    def __init__(self, node):
        self.node = node
        self.npredecessors = 0
        self.successors = []


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._node2info = {}
        self._ready_nodes = None
        self._npassedout = 0
        self._nfinished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _info(self, node):
        if node not in self._node2info:
            self._node2info[node] = _NodeInfo(node)
        return self._node2info[node]

    def add(self, node, *predecessors):
        if self._ready_nodes is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._info(node)
        info.npredecessors += len(predecessors)
        for each in predecessors:
            self._info(each).successors.append(node)

    def prepare(self):
        if self._ready_nodes is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready_nodes = [i.node for i in self._node2info.values() if i.npredecessors == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        if self._ready_nodes is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready_nodes)
        for node in result:
            self._node2info[node].npredecessors = _OUT
        self._ready_nodes.clear()
        self._npassedout += len(result)
        return result

    def is_active(self):
        if self._ready_nodes is None:
            raise ValueError('prepare() must be called first')
        return self._nfinished < self._npassedout or bool(self._ready_nodes)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready_nodes is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            info = self._node2info.get(node)
            if info is None:
                raise ValueError('node %r was not added using add()' % (node,))
            stat = info.npredecessors
            if stat != _OUT:
                if stat >= 0:
                    raise ValueError('node %r was not passed out (still not ready)' % (node,))
                raise ValueError('node %r was already marked done' % (node,))
            info.npredecessors = _DONE
            for successor in info.successors:
                after = self._node2info[successor]
                after.npredecessors -= 1
                if after.npredecessors == 0:
                    self._ready_nodes.append(successor)
            self._nfinished += 1

    def _find_cycle(self):
        stack, itstack = [], []
        seen = set()
        where = {}
        for node in self._node2info:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in where:
                        return stack[where[node]:] + [node]
                else:
                    seen.add(node)
                    itstack.append(iter(self._node2info[node].successors))
                    where[node] = len(stack)
                    stack.append(node)
                moved = False
                while stack:
                    following = next(itstack[-1], _NONE)
                    if following is not _NONE:
                        node = following
                        moved = True
                        break
                    del where[stack.pop()]
                    itstack.pop()
                if not moved:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(_GenericAlias)


_NONE = object()
`
