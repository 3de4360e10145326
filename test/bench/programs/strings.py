# Text: built piece by piece, formatted, joined, split, replaced, searched.
print('start', flush=True)


def build(n):
    text = ''
    for i in range(n):
        text += 'x' if i % 7 else ','
    return text


def table(n):
    lines = []
    for i in range(n):
        lines.append('%d;%s;%.2f' % (i, 'name ' + str(i), i / 7))
    return '\n'.join(lines)


def read(text):
    total = 0
    words = 0
    for line in text.split('\n'):
        number, name, amount = line.split(';')
        total += int(number) + len(name)
        if amount.endswith('0') and name.startswith('name'):
            words += len(name.upper().replace('NAME', 'n').strip())
    return total, words


print(len(build(1500000).split(',')), read(table(400000)))
