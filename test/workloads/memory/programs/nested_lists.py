# Lists of lists of all lengths up to twenty, then only the long ones.
rows = [[j for j in range(i % 20)] for i in range(40000)]
rows = [row for row in rows if len(row) > 12]
for row in rows[::3]:
    row.append(row[0])
