# Two lists of integers; the first one dies.
numbers = list(range(600000))
squares = [n * n for n in numbers]
del numbers
total = sum(squares)
