# One string grown by +=, one joined from parts, and pieces cut out of it again.
grown = ''
for i in range(60000):
    grown += 'line %d\n' % i
parts = [str(i) * 3 for i in range(120000)]
joined = ','.join(parts)
parts = None
pieces = joined.split(',')
joined = grown = None
