# What the compiler warns of, and the errors that filters make of it.
import sys
import warnings

SOURCES = [
    "x is 5", "x is not 'a'", "x is -1", "x is ()", "x is None", "1 is x is 2", "not x is 3.5", "x is (1, 2)", "x == 5",
    "(1)(2)", "[1](2)", "{}(1)", "'a'('b')", "(lambda: 1)()", "(i for i in x)()", "{1}(2)", "{1: 2}(3)", "[i for i in x](1)",
    "1[0]", "1.5[0]", "None[0]", "{1}[0]", "(lambda: 1)[0]", "(i for i in x)[0]", "'abc'[0]", "{1: 2}[1]",
    "[1, 2][1, 2]", "(1, 2)['a']", "'abc'[1.5]", "[1][x]", "[1][1:2]", "[1][None]", "[1, 2][True]", "b'abc'[()]", "[x for x in x]['a']",
    "assert (x, 'always')", "assert ()", "assert (1, 2)", "assert x, 'no'",
    "'\\d'", "'\\d\\w'", "b'\\d'", "'\\d' '\\q'", "'\\400'", "b'\\777'", "r'\\d'", "'''one\ntwo \\d'''", "'\\8'", "u'\\d'",
    "def f():\n    x = 1\n    def g(a=1 is x):\n        return a is 2\n    class K(object if x is 3 else object):\n        y = x is 4\n    return g",
    "def f():\n    for i in x:\n        try:\n            if i: return i\n            if x: break\n        finally:\n            i is 6",
]
if sys.version_info >= (3, 7):
    SOURCES += ["f'{x}\\d'", "f'\\d{x}\\w'", "f'''{x}\n\\d'''", "f'{x}'('a')", "f'{x}'['a']", "'\\d' f'{x}'",
                "from __future__ import annotations\ndef f(a: 1 is x) -> (2)(3):\n    b: 3 is x = 1",
                "[1if x else 2]", "0xfor x", "1_0or x", "0b1and x"]
else:
    SOURCES += ["def f():\n    x = 1\n    global x", "def f():\n    print x\n    global x", "def f():\n    from os import *",
                "class K:\n    from os import *"]
for source in SOURCES:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "<text>", "exec")
        except SyntaxError as error:
            print("SyntaxError %s" % error)
    print("%r: %s" % (source, [(w.category.__name__, str(w.message), w.filename, w.lineno) for w in caught]))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            compile(source, "<text>", "exec")
        except SyntaxError as error:
            print("  SyntaxError %s" % error)
        except Warning as warning:
            print("  %s %s" % (type(warning).__name__, warning))
