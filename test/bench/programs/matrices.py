# Lists of lists and tuples: multiplied, transposed, searched.
print('start', flush=True)


def multiply(a, b):
    columns = list(zip(*b))
    result = []
    for row in a:
        line = []
        for column in columns:
            total = 0
            for i in range(len(row)):
                total += row[i] * column[i]
            line.append(total)
        result.append(line)
    return result


def queens(n):
    found = 0
    columns, left, right = set(), set(), set()

    def place(row):
        nonlocal found
        if row == n:
            found += 1
            return
        for column in range(n):
            if column in columns or row + column in left or row - column in right:
                continue
            columns.add(column)
            left.add(row + column)
            right.add(row - column)
            place(row + 1)
            columns.remove(column)
            left.remove(row + column)
            right.remove(row - column)

    place(0)
    return found


size = 200
a = [[(i * j) % 17 for j in range(size)] for i in range(size)]
b = [[(i + j) % 13 for j in range(size)] for i in range(size)]
c = multiply(a, b)
print(sum(map(sum, c)), queens(9))
