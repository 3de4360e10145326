# Where None lies decides the order of sets that hold it (and of 2.7's dicts) where nothing collides.
print(hash(None) % 64)
print(list({None, 1, 2, 3}), list({None, 6}), list(frozenset([None, 17, 40])))
print(list({None: 1, 9: 2}), list(dict.fromkeys([None, 5])))
