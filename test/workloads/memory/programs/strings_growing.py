# Strings that grow by +=, lists of their prefixes, and one long join.
def grow(steps):
    text = ''
    for i in range(steps):
        text += 'step %d;' % i
    return text


long_text = grow(60000)
prefixes = []
line = ''
for i in range(400):
    line += 'word%d ' % i
    prefixes.append(line)
joined = ','.join(prefixes)
del prefixes
parts = joined.split(',')
total = sum(len(part) for part in parts)
upper = [part.upper() for part in parts[::2]]
del parts
