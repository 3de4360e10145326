# Text given to eval, exec and compile takes over what the file imports from __future__.
from __future__ import print_function, division, unicode_literals


def inside():
    local = 9
    return eval("local / 2"), eval("type('a') is type(b'a')")


print(eval("7 / 2"), eval("print"), inside())
exec("print(7 / 2, end='!\\n')")
code = compile("x = 7 / 2\nprint(x, type('') is type(b''))", "text", "exec")
exec(code)
exec(code, {})
alone = compile("7 / 2", "alone", "eval", 0, True)
print(eval(alone) in (3, 3.5), bool(code.co_flags & 0x2000) == (str is bytes))
space = {}
exec("def f(n):\n    return eval('n / 2')", space)
print(space["f"](5))


def compile(*args):
    return "shadowed", args[0]


print(compile("1 / 2", "f", "eval")[0], eval("1 / 4"))
