# A table that doubles until it holds 200,000 keys, is emptied to a tenth, and is copied.
table = {}
for i in range(200000):
    table[i] = i + 1000
for i in range(200000):
    if i % 10:
        del table[i]
small = dict(table)
table = None
