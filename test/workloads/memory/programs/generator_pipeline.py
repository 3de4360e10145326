# Generators over generators: little lives at a time, and only the chosen stay.
def numbers(count):
    for n in range(count):
        yield n * 3


def pairs(source):
    for n in source:
        yield (n, str(n))


kept = {}
for n, text in pairs(m for m in numbers(80000) if m % 2):
    if n % 5 == 0:
        kept[text] = n
