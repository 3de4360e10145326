# A big list of new integers, grown by appending, read by index and by iteration.
print('start', flush=True)
rows = []
for i in range(3000000):
    rows.append(i * 3)
total = 0
for i in range(0, len(rows), 2):
    total += rows[i]
for value in rows:
    if value & 1:
        total -= value
print(len(rows), total)
