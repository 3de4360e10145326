# The order in which references go when scopes and containers end.


class Noisy(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        order.append(self.name)


order = []


def flush(title):
    print("%-18s %s" % (title, " ".join(order)))
    del order[:]


def three_locals():
    a = Noisy("a")
    b = Noisy("b")
    c = Noisy("c")


def parameters(p, q):
    local = Noisy("local")
    p = Noisy("rebound p")


def early_return(flag):
    first = Noisy("first")
    if flag:
        return 1
    second = Noisy("second")


three_locals()
flush("locals")
parameters(Noisy("p"), Noisy("q"))
flush("parameters")
early_return(True)
flush("early return")
x = [Noisy(str(n)) for n in range(5)]
x = None
flush("list")
x = tuple([Noisy(str(n)) for n in range(5)])
x = None
flush("tuple")
x = [Noisy(str(n)) for n in range(6)]
x[1:4] = [Noisy("new")]
flush("slice replaced")
del x[::2]
flush("every second")
x = None
flush("the rest")
x = [[Noisy("in 1")], Noisy("between"), [Noisy("in 2")]]
x = None
flush("nested")
Noisy("temporary")
flush("temporary")
Noisy("left"), Noisy("right")
flush("unused tuple")
x = Noisy("old")
x = Noisy("new")
flush("rebound")
x = None
flush("end")
