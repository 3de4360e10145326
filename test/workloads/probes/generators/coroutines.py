# send, throw and close.


def averager():
    total, count, average = 0.0, 0, None
    while True:
        try:
            value = yield average
        except ValueError as error:
            print("  reset: %s" % error)
            total, count, average = 0.0, 0, None
            continue
        if value is None:
            break
        total += value
        count += 1
        average = total / count
    print("  leaving")


avg = averager()
next(avg)
for value in (10, 20, 60):
    print("sent %d, average %.2f" % (value, avg.send(value)))
print("thrown, answers %s" % avg.throw(ValueError("bad day")))
print("sent 4, average %.1f" % avg.send(4))
try:
    avg.send(None)
except StopIteration:
    print("stopped")
fresh = averager()
try:
    fresh.send(1)
except TypeError as error:
    print("TypeError: %s" % error)
fresh.close()


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("  asked to leave")
        raise


s = stubborn()
next(s)
s.close()


def failing():
    yield 1
    raise KeyError("inside")


f = failing()
next(f)
try:
    next(f)
except KeyError as error:
    print("KeyError: %s" % error)
print("after an error: %s" % list(f))


def recursive(n):
    if n:
        for x in recursive(n - 1):
            yield x
        yield n


print(list(recursive(5)))
