# Tuples of mixed fields, an index by name, and a second one by number.
records = [(i, 'name-%d' % i, i * 0.25) for i in range(60000)]
by_name = {}
for record in records:
    by_name[record[1]] = record
by_number = dict((record[0], record) for record in records if record[0] % 3 == 0)
records = None
by_name.clear()
