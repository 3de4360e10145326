# What an exception thrown into a generator takes for its context.


def handling():
    try:
        raise KeyError("own")
    except KeyError:
        try:
            yield
        except BaseException as error:
            print("  %r" % getattr(error, "__context__", None))
            raise


def plain():
    try:
        yield
    except BaseException as error:
        print("  %r" % getattr(error, "__context__", None))
        raise


def throw(make, *what):
    generator = make()
    next(generator)
    try:
        generator.throw(*what) if what else generator.close()
    except ValueError as error:
        print("out %r" % getattr(error, "__context__", None))


for make in (handling, plain):
    print(make.__name__)
    for what in ((ValueError("made"),), (ValueError,), ()):
        throw(make, *what)
        try:
            raise IndexError("caller's")
        except IndexError:
            throw(make, *what)
