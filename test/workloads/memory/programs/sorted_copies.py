# Sorted copies of records by several keys, reversed, merged and cut into pages.
records = [((i * 7919) % 20011, 'name%05d' % ((i * 104729) % 20011), i * 0.25) for i in range(20000)]
by_number = sorted(records)
by_name = sorted(records, key=lambda record: record[1])
by_both = sorted(records, key=lambda record: (record[0] % 100, record[1]), reverse=True)
pages = [by_name[i:i + 50] for i in range(0, len(by_name), 50)]
order = dict((record[1], position) for position, record in enumerate(by_both))
del by_number, by_both
merged = sorted(page[0] for page in pages) + [page[-1] for page in pages]
del records, by_name, pages[20:]
