# Slips inside comprehensions, and texts that end too early.
import sys

TEXTS = [
    'x = [set() for _in range(12)]', 'x = [a for b c in d]', 'x = {a for b.c d in e}', 'f(a for b c in d)', 'x = [a for (b c) in d]', 'x = [a for b in c d]',
    'x = [a for b in f(c d)]', 'x = [a for b in c if d e]', 'x = [f(a b) for c in d]', 'x = [a b for c in d]', 'x = [a for *b c in d]', 'for a b in c: pass',
    'for x range(10):\n    pass', 'x = [i for i un range(3)]', 'x = [i fr i in x]', 'x = [None for itake range(10)]', 'try:\n    x = 1\n', 'x = 1\ny = (2,\n',
    'x = 1\ndef f():\n', 'class A:\n    def f(self):\n',
]
for text in TEXTS:
    try:
        compile(text, 'm.py', 'exec')
        print('fine')
    except SyntaxError as error:
        print(type(error).__name__, error.msg)
