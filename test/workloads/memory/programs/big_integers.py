# Integers of many digits: factorials, Fibonacci numbers, powers, as values and as text.
factorials = [1]
for i in range(1, 700):
    factorials.append(factorials[-1] * i)
fibonacci = [0, 1]
while len(fibonacci) < 6000:
    fibonacci.append(fibonacci[-1] + fibonacci[-2])
powers = dict((n, 3 ** n) for n in range(0, 6000, 5))
texts = [str(number) for number in factorials[::7]]
ratios = [a // b for a, b in zip(factorials[350:], factorials)]
del factorials
shifted = [number << 64 for number in fibonacci[::3]]
del fibonacci[100:]
