# Functions that hold cells, defaults and each other; a table of callbacks that is thinned out.
def counter(start):
    state = [start]

    def add(amount, log=[]):
        state[0] += amount
        return state[0]

    def read():
        return state[0]
    return add, read


counters = [counter(i * 10) for i in range(8000)]
for add, read in counters:
    add(5)
callbacks = {}
for i, (add, read) in enumerate(counters):
    callbacks.setdefault('event%d' % (i % 100), []).append(lambda value, add=add: add(value))
totals = [callback(1) for group in callbacks.values() for callback in group]
del counters
for name in list(callbacks):
    del callbacks[name][10:]
