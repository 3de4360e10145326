# Deep calls, closures and their cells.
def depth(n):
    local = [n] * 5
    return 0 if n == 0 else 1 + depth(n - 1) + len(local) - 5


def adder(n):
    values = [n]

    def add(m):
        values.append(m)
        return n + m

    return add


depths = [depth(n % 400) for n in range(100)]
adders = [adder(n) for n in range(40000)]
sums = [add(1) for add in adders[::2]]
adders = adders[:20000]
