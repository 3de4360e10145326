# A list of floats that loses every second one, then gets new ones.
values = [i * 0.5 for i in range(400000)]
del values[::2]
more = [v + 1.0 for v in values[:100000]]
values = None
