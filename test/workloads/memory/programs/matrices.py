# Rows of floats, a product of matrices, and a transposed copy.
def matrix(rows, columns, seed):
    return [[float((i * columns + j) * seed % 97) for j in range(columns)] for i in range(rows)]


def product(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


big = matrix(300, 400, 31)
small = product(matrix(40, 60, 7), matrix(60, 40, 11))
turned = [list(column) for column in zip(*big)]
big = None
