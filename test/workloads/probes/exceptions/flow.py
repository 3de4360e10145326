# try, except, else, finally and return in every order.


def flow(action):
    steps = []
    try:
        steps.append("try")
        if action == "raise":
            raise KeyError("k")
        if action == "return":
            return steps
        if action == "divide":
            1 // 0
    except KeyError as error:
        steps.append("except %r" % error.args)
    except (ZeroDivisionError, OverflowError):
        steps.append("except zero")
    else:
        steps.append("else")
    finally:
        steps.append("finally")
    steps.append("after")
    return steps


for action in ("nothing", "raise", "return", "divide"):
    print("%-8s %s" % (action, " > ".join(flow(action))))


def overriding():
    try:
        return "try"
    finally:
        print("finally before the return")


print(overriding())


def loop():
    for n in range(5):
        try:
            if n == 1:
                continue
            if n == 3:
                break
            print("  body %d" % n)
        finally:
            print("  finally %d" % n)
    return n


print("loop ended at %d" % loop())


class AppError(Exception):
    def __init__(self, code, message):
        Exception.__init__(self, message)
        self.code = code


class SubError(AppError):
    pass


for error in (AppError(1, "first"), SubError(2, "second")):
    try:
        raise error
    except SubError as e:
        print("sub %d %s %s" % (e.code, e, e.args))
    except AppError as e:
        print("app %d %s %s" % (e.code, e, e.args))
for make in (lambda: [][0], lambda: {}["x"], lambda: int("x"), lambda: None.x, lambda: undefined, lambda: 1 + "1",
             lambda: [].remove(1), lambda: (1, 2)[5], lambda: next(iter([]))):
    try:
        make()
    except Exception as e:
        print("%s %s" % (type(e).__name__, isinstance(e, LookupError)))
