/** collections.Counter, in Python. Source: Lib/collections.py (2.7), Lib/collections/__init__.py. */
import { ownArguments } from './own-arguments.ts'

const python2 = (minor: number): boolean => minor < 0

function own(name: string, minor: number): string {
  return minor >= 8 ? `    def ${name}(self, iterable=None, /, **kwds):\n` : `    def ${name}(*args, **kwds):\n${ownArguments('Counter', name)}`
}

const ownIterable = (minor: number): string => (minor >= 8 ? '' : '        iterable = args[0] if args else None\n')

const mapping = (minor: number): string => (python2(minor) ? 'Mapping' : '_collections_abc.Mapping')

const parent = (minor: number): string => (minor >= 9 ? 'super()' : 'super(Counter, self)')

/** Counts the elements of what is no mapping. */
const COUNT_2 = `                self_get = self.get
                for elem in iterable:
                    self[elem] = self_get(elem, 0) + 1`

/** From 3.9 on dict() has the order. */
const SHOWN_SINCE_39 = `            return '%s()' % self.__class__.__name__
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return '%s(%r)' % (self.__class__.__name__, shown)`

const SHOWN_37 = `            return '%s()' % self.__class__.__name__
        try:
            items = ', '.join(map('%r: %r'.__mod__, self.most_common()))
            return '%s({%s})' % (self.__class__.__name__, items)
        except TypeError:
            return '{0}({1!r})'.format(self.__class__.__name__, dict(self))`

const SHOWN_2 = `            return '%s()' % self.__class__.__name__
        items = ', '.join(map('%r: %r'.__mod__, self.most_common()))
        return '%s({%s})' % (self.__class__.__name__, items)`

const shown = (minor: number): string => (python2(minor) ? SHOWN_2 : minor >= 9 ? SHOWN_SINCE_39 : SHOWN_37)

const TOTAL = `
    def total(self):
        return sum(self.values())
`

const basics = (minor: number): string => `
class Counter(dict):
${own('__init__', minor)}        ${parent(minor)}.__init__()
        self.update(${minor >= 8 ? 'iterable' : '*args'}, **kwds)

    def __missing__(self, key):
        return 0
${minor >= 10 ? TOTAL : ''}
    def most_common(self, n=None):
        if n is None:
            return sorted(self.${python2(minor) ? 'iteritems' : 'items'}(), key=_itemgetter(1), reverse=True)
${minor >= 10 ? '        import heapq\n        return heapq' : '        return _heapq'}.nlargest(n, self.${python2(minor) ? 'iteritems' : 'items'}(), key=_itemgetter(1))

    def elements(self):
        return _chain.from_iterable(_starmap(_repeat, self.${python2(minor) ? 'iteritems' : 'items'}()))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

${own('update', minor)}${ownIterable(minor)}        if iterable is not None:
            if isinstance(iterable, ${mapping(minor)}):
                if self:
                    self_get = self.get
                    for elem, count in iterable.${python2(minor) ? 'iteritems' : 'items'}():
                        self[elem] = ${python2(minor) ? 'self_get(elem, 0) + count' : 'count + self_get(elem, 0)'}
                else:
                    ${parent(minor)}.update(iterable)
            else:
${python2(minor) ? COUNT_2 : '                _count_elements(self, iterable)'}
        if kwds:
            self.update(kwds)

${own('subtract', minor)}${ownIterable(minor)}        if iterable is not None:
            self_get = self.get
            if isinstance(iterable, ${mapping(minor)}):
                for elem, count in iterable.items():
                    self[elem] = self_get(elem, 0) - count
            else:
                for elem in iterable:
                    self[elem] = self_get(elem, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    def __reduce__(self):
        return (self.__class__, (dict(self),))

    def __delitem__(self, elem):
        if elem in self:
            ${parent(minor)}.__delitem__(elem)

    def __repr__(self):
        if not self:
${shown(minor)}
`

const COMPARISONS = `
    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] == other[e] for c in (self, other) for e in c)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] <= other[e] for c in (self, other) for e in c)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] >= other[e] for c in (self, other) for e in c)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other
`

const ARITHMETIC = `
    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            newcount = count + other[elem]
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():
            if elem not in self and count > 0:
                result[elem] = count
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            newcount = count - other[elem]
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():
            if elem not in self and count < 0:
                result[elem] = 0 - count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            other_count = other[elem]
            newcount = other_count if count < other_count else count
            if newcount > 0:
                result[elem] = newcount
        for elem, count in other.items():
            if elem not in self and count > 0:
                result[elem] = count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for elem, count in self.items():
            other_count = other[elem]
            newcount = count if count < other_count else other_count
            if newcount > 0:
                result[elem] = newcount
        return result
`

const IN_PLACE = `
    def __pos__(self):
        result = Counter()
        for elem, count in self.items():
            if count > 0:
                result[elem] = count
        return result

    def __neg__(self):
        result = Counter()
        for elem, count in self.items():
            if count < 0:
                result[elem] = 0 - count
        return result

    def _keep_positive(self):
        nonpositive = [elem for elem, count in self.items() if not count > 0]
        for elem in nonpositive:
            del self[elem]
        return self

    def __iadd__(self, other):
        for elem, count in other.items():
            self[elem] += count
        return self._keep_positive()

    def __isub__(self, other):
        for elem, count in other.items():
            self[elem] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for elem, other_count in other.items():
            count = self[elem]
            if other_count > count:
                self[elem] = other_count
        return self._keep_positive()

    def __iand__(self, other):
        for elem, count in self.items():
            other_count = other[elem]
            if other_count < count:
                self[elem] = other_count
        return self._keep_positive()
`

/** `minor`: -1 for 2.7. */
export const counter = (minor: number): string => `${basics(minor)}${minor >= 10 ? COMPARISONS : ''}${ARITHMETIC}${python2(minor) ? '' : IN_PLACE}`
