# [[0] * 3] * 3 shares its rows; copies at three depths share what is below.
import copy
import sys

shared = [[0] * 3] * 3
shared[0][0] = 1
print(shared)
print("distinct rows: %d, count %d" % (len(set(map(id, shared))), sys.getrefcount(shared[0])))
built = [[0] * 3 for _ in range(3)]
built[0][0] = 1
print(built)
print("distinct rows: %d, count %d" % (len(set(map(id, built))), sys.getrefcount(built[0])))
alias = built
slice_copy = built[:]
list_copy = list(built)
shallow = copy.copy(built)
deep = copy.deepcopy(built)
print("same list: %s %s %s" % (alias is built, slice_copy is built, deep is built))
print("same rows: %s %s %s" % (slice_copy[1] is built[1], list_copy[1] is built[1], shallow[1] is built[1]))
print("deep rows: %s, equal %s" % (deep[1] is built[1], deep == built))
print("row count %d" % sys.getrefcount(built[1]))
built[1].append(9)
print("appended: %s %s" % (slice_copy[1], deep[1]))
built[1] = None
print("replaced: %s %s" % (slice_copy[1], shallow[1]))
knot = [1]
knot.append(knot)
twin = copy.deepcopy(knot)
print("deep copy of a knot: %s %s" % (twin[1] is twin, twin is knot))
