# The error functions, cube roots, neighbours of doubles, products added without loss.
from __future__ import print_function
import math, sys
xs = [0.0, 1e-20, 0.1, 0.3, 0.5, 0.7, 0.84, 0.9, 1.0, 1.2, 1.3, 2.0, 2.5, 3.0, 4.4, 5.9, 7.0, 26.0, 28.5, -0.2, -0.9, -1.7, -3.3, -8.0, float('inf'), float('-inf')]
for x in xs + [i * 0.137 for i in range(-40, 60)]:
    print(x, math.erf(x), math.erfc(x))
    if hasattr(math, 'cbrt'): print(math.cbrt(x), math.cbrt(x * 1e100))
if hasattr(math, 'ulp'):
    for x in xs: print(math.ulp(x), math.nextafter(x, 5), math.nextafter(x, -math.inf))
if hasattr(math, 'sumprod'):
    print(math.sumprod([1, 2], [3, 4]), math.sumprod([0.1] * 10, [0.3] * 10), math.sumprod([1e16, 1, -1e16], [1, 0.5, 1]), math.sumprod([1.5, 2], [3, 4]))
    print(math.nextafter(1, 2, steps=5))
if hasattr(math, 'fma'):
    print(math.fma(0.1, 10, -1), math.fma(1e300, 1e300, -1e308) if False else '', math.fma(3, 4, 5), math.fma(1e-200, 1e-200, 1e-320))
    for a in ((1e308, 10, -1e308), (float('inf'), 0, 1)):
        try: print(math.fma(*a))
        except Exception as e: print(type(e).__name__, e)
