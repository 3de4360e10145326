# Arithmetic with floats in a loop: the Mandelbrot set, and an n-body step over lists.
print('start', flush=True)


def mandelbrot(size, limit):
    inside = 0
    for row in range(size):
        y = 2.0 * row / size - 1.0
        for column in range(size):
            x = 3.0 * column / size - 2.0
            a = b = 0.0
            n = 0
            while n < limit and a * a + b * b < 4.0:
                a, b = a * a - b * b + x, 2.0 * a * b + y
                n += 1
            if n == limit:
                inside += 1
    return inside


def wave(n):
    points = [0.0] * n
    speeds = [0.0] * n
    points[n // 2] = 1.0
    for step in range(100):
        for i in range(1, n - 1):
            speeds[i] += (points[i - 1] - 2.0 * points[i] + points[i + 1]) * 0.1
        for i in range(n):
            points[i] += speeds[i]
    return sum(points)


print(mandelbrot(400, 80), '%.9f' % wave(10000))
