# Where the pieces of a split go: into the blocks that were freed last, in the order in which they are made.
def pieces(text, split):
    room = ['r' * 91 + str(i) for i in range(8)]
    places = dict((id(text), i) for i, text in enumerate(room))
    while room:
        room.pop()
    parts = split(text)
    return [places.get(id(part)) for part in parts]


text = '  '.join(letter * 92 for letter in 'abc')
print(pieces(text, lambda text: text.split()))
print(pieces(text, lambda text: text.rsplit()))
print(pieces(text, lambda text: text.split('  ')))
print(pieces(text, lambda text: text.rsplit('  ')))
print(pieces(text, lambda text: text.split(None, 1)))
print(pieces(text, lambda text: text.rsplit('  ', 1)))
print(pieces(text, lambda text: text.partition('  ')))
print(pieces(text, lambda text: text.rpartition('  ')))
