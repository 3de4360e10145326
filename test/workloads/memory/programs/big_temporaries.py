# Lists that are longer from pass to pass and die at once.
totals = []
for size in range(50000, 350001, 50000):
    temporary = list(range(size))
    reverse = temporary[::-1]
    totals.append(sum(reverse[:1000]))
    del temporary, reverse
