# Operands on lines of their own: where an operation fails, by release.
import sys


def long_expression(a, b):
    return (a +
            b *
            "x")
def f2(a, b):
    return [a,
       b.c,
       3] + [
       4]
def f3(a,b):
    x = (1,
      2,
      a) + \
      b
def f4(a, b):
    return a(
       b,
       c=3
       )
def f5(a,b):
    return {1: 2,
      3: a
      }[
      b]
def f6(a,b):
    return (a
      .foo)
def f7(a,b):
    return (a is None
       or
       a <
       b.c
       )
for f in (long_expression,f2,f3,f4,f5,f6,f7):
    try: f(1, 2.5)
    except Exception as e:
        t=sys.exc_info()[2].tb_next
        print(f.__name__, t.tb_lineno-f.__code__.co_firstlineno, e)
