# Slices share the integers but not the arrays of items.
base = list(range(300000))
tails = [base[i:] for i in range(0, 300000, 30000)]
copies = [list(tail) for tail in tails[::2]]
del tails[:5]
doubled = base + base
copies = None
