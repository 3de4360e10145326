# A generator's return value, in every consumer and through yield from.
def show(tag, call):
    try:
        result = call()
    except BaseException as error:
        print(tag, type(error).__name__, error)
    else:
        print(tag, repr(result))


def seven(n):
    for i in range(n):
        yield i
    return 7


class Once(object):
    def __init__(self):
        self.left = 1

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration('spent')
        self.left = 0
        return 'once'


def delegating(inner):
    result = yield from inner
    print('result', result)
    return result


for one in (tuple, list, set, sorted, sum, any, all, bytearray):
    show(one.__name__, lambda: one(seven(2)))
show('enumerate', lambda: dict(enumerate(seven(2))))
show('zip', lambda: list(zip(seven(2), seven(3))))
show('loop', lambda: [x for x in seven(2)])
show('next', lambda: next(seven(0)))
show('__next__', lambda: seven(0).__next__())
show('send', lambda: seven(0).send(None))
show('default', lambda: next(seven(0), 'none'))
show('yield from a generator', lambda: list(delegating(seven(2))))
show('yield from an iterator', lambda: list(delegating(Once())))
show('yield from a list', lambda: list(delegating([1, 2])))
show('next of delegating', lambda: next(delegating(seven(0))))
