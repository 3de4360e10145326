/** Random Python programs over lists, dicts, sets, strings, numbers, instances, cycles and generators, one step a line. */
import fc from 'fast-check'

const PROLOGUE = `
import gc
class Node(object):
    def __init__(self, value):
        self.value = value
        self.other = None
class Slim(object):
    __slots__ = ('value', 'other')
class Loud(Node):
    def __del__(self):
        log.append(self.value)
def chain(items):
    for item in items:
        yield (item, str(item))
def deep(n, kept):
    mine = [n, str(n), kept]
    return len(mine) if n == 0 else deep(n - 1, mine)
log = []
names = {}
bag = set()
rows = []
text = ''
node = None
number = 1
data = bytearray()
`

/** Lines with N, M (numbers) and K (a key). They run in every release, whatever ran before. */
const STEPS = [
  'rows.append([i * 1.5 for i in range(N)])',
  'rows.extend(list(range(M)) for i in range(N % 7))',
  'rows[:] = rows[::2]',
  'del rows[M % 5::2]',
  'rows.sort(key=len)',
  'rows.reverse()',
  'rows = rows[-40:] + [[N] * M]',
  'rows.insert(0, tuple(range(N)))',
  'rows.append(rows)',
  "names['K'] = [N, 'K' * M]",
  "names.update(dict((i, str(i)) for i in range(N)))",
  "names.pop('K', None)",
  'names = dict(list(names.items())[:M])',
  'names.clear()',
  "text += 'K' * M",
  "text = text[M:] + u'\\xe9' * N",
  "text = '-'.join(str(i) for i in range(N)) + 'K'",
  "rows.append(text.split('-'))",
  'bag.update(range(M, M + N))',
  "bag.add('K%d' % N)",
  'bag = set(list(bag)[::2]) | set(range(M))',
  'node = Node(node)',
  'node = Node(N); node.other = Node(M); node.other.other = node',
  'loud = Loud(N); loud.other = loud; loud = None',
  'node = None',
  'slim = Slim(); slim.value = [N]; slim.other = slim; rows.append(slim.value)',
  'number = (number << M) % (10 ** N + 7) + N',
  'data.extend(bytearray(N * M))',
  'del data[:N]',
  'pairs = list(chain(range(N)))',
  'pairs = None',
  'waiting = chain(range(N)); first = next(waiting, None)',
  'deep(N % 60, rows)',
  'try: names[Node]\nexcept KeyError as error: kept = error',
  'gc.collect(N % 3)',
  'gc.collect()',
  'log = log[-5:]',
] as const

const anyStep = fc
  .record({ step: fc.constantFrom(...STEPS), n: fc.integer({ min: 1, max: 60 }), m: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(200, 700, 2000)), key: fc.constantFrom('a', 'bc', 'def') })
  .map(({ step, n, m, key }) => step.replaceAll(/\bN\b/g, String(n)).replaceAll(/\bM\b/g, String(m)).replaceAll(/K(?!ey)/g, key))

/** The lines between prologue and end. KeyError keeps its K. */
export const anyProgram: fc.Arbitrary<string> = fc.array(anyStep, { minLength: 5, maxLength: 40, size: 'max' }).map((lines) => `${PROLOGUE}${lines.join('\n')}\n`)
