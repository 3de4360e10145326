# Decimals: arithmetic, roots and powers, rounding, contexts, text, errors.
from __future__ import print_function
from decimal import *
D = Decimal
print(D('1.10') + D('2.2'), D(1) / D(3), D('1E+5'), D('-0'), D('1.50') * 2, D(7) // D(2), D(-7) % D(3), D('2') ** 10, D(2) ** D('0.5'), D(2).sqrt(), D(1).exp(), D(10).ln(), D(50).log10(), D('1e-10'), D('0.000001'), D('0.0000001'))
print(repr(D('3.14')), D(0.1), D((1, (1, 2, 3), -2)), D('3.14').as_tuple(), D('Infinity'), D('-inf'), D('NaN'), D('1_000') if str is not bytes else '', D(' 5 '))
print(D('2.675').quantize(D('0.01')), D('2.665').quantize(D('0.01'), rounding=ROUND_HALF_UP), D('1.5').to_integral_value(), D('100').normalize(), D('1.200').normalize(), round(D('2.5')), int(D('-3.9')), float(D('0.1')))
print(D('1.1') == D('1.10'), D(1) == 1, D('0.5') == 0.5, D(1) < D(2), D(3) > 2, max(D(1), D(5)), sorted([D(3), D(1)]), hash(D(5)) == hash(5), bool(D(0)), abs(D(-5)), -D(5), D(5).compare(D(6)))
for r in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(r, [str(D(x).quantize(D('1'), rounding=r)) for x in ('1.5', '2.5', '-1.5', '1.4', '-1.6', '5.1', '10.5')])
print('{:.2f} {:10.3f} {:,} {:e} {:+.1%} {:<8}|{:08.2f}'.format(D('3.14159'), D('2.5'), D('1234567.891'), D('12345'), D('0.256'), D('1.5'), D('-3.14159')))
with localcontext() as c:
    c.prec = 5
    print(D(1) / D(7), D('123456789') + 0, +D('1.23456789'), c.flags[Inexact], D(2).sqrt())
getcontext().prec = 50
print(D(1) / D(7), D(2).sqrt(), D(1).exp(), D(2).ln(), D(3) ** D('1.5'), D('1.0000001').ln(), D('1e10').exp() if False else '', D(100).log10(), D(3).log10())
getcontext().prec = 28
print(sum([D('0.1')] * 10), D('0.1') * 3, divmod(D(10), D(3)), D(10) % D('3.3'), pow(D(3), 4), D(4) ** -2, D('12.34').adjusted(), D('1.23E+4').to_eng_string(), D('1234567E+3').to_eng_string())
print(D(5).is_finite(), D('nan').is_nan(), D('-1').is_signed(), D('1.0').same_quantum(D('2.5')), D('1.25').copy_sign(D(-1)), D('9.99').next_plus() > D('9.99'), D(7).remainder_near(D(4)), D(2).fma(3, 4), D('123').scaleb(2))
for f in (lambda: D('abc'), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(-1).sqrt(), lambda: D('1e999999') * 10, lambda: D(1) + 'a', lambda: int(D('inf')), lambda: D([1]), lambda: D('1e30').quantize(D('0.01')), lambda: D('nan') < 1, lambda: D(0) ** 0):
    try: print(f())
    except Exception as e: print(type(e).__name__, '' if str is bytes else e)
total = D(0)
for i in range(100): total += D(i) / D(7)
print(total, D('1') - D('0.9'), (D('1e20') + 1) - D('1e20'), D('1.00') + D('1.000'), D('0E-5') + 0, D(10) ** 20, D('0.1') ** 5)
