# How many blocks may lie inside one another.
def nested(head, count, tail=None):
    lines = [' ' * i + head for i in range(count)] + [' ' * count + 'pass']
    if tail:
        lines += [' ' * i + tail for i in reversed(range(count))]
    return '\n'.join(lines) + '\n'


def handlers(head, count):
    lines = []
    for i in range(count):
        lines += [' ' * i + 'try: pass', ' ' * i + head]
    return '\n'.join(lines) + '\n' + ' ' * count + 'pass\n'


def limit(make, *args):
    for count in range(8, 26):
        try:
            compile(make(*(args[:1] + (count,) + args[1:])), 'nested', 'exec')
        except SyntaxError as e:
            return count, e.args[0]
    return 'none'


for head in ('for x in y:', 'while x:', 'with a:', 'with a, b:', 'if a:'):
    print(head, limit(nested, head))
print('try except', limit(nested, 'try:', 'except: pass'))
print('try finally', limit(nested, 'try:', 'finally: pass'))
print('handlers', limit(handlers, 'except E as e:'))
inner = '\n'.join(' ' * 20 + line for line in nested('for x in y:', 20).splitlines())
print(compile(nested('while x:', 19)[:-5] + 'def f():\n' + inner, 'nested', 'exec') is not None)
