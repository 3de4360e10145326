# A list too deep to be printed: what failed leaves nothing behind that the next attempt would take for a cycle.
l = []
for i in range(100000):
    l = [l]
for attempt in (repr, str, repr, lambda x: "%s" % x):
    try:
        print(len(attempt(l)))
    except RuntimeError as e:
        print("%s: %s" % (type(e).__name__, str(e)[:60]))
small = [[1], {2: (3,)}]
small.append(small)
print(small)
