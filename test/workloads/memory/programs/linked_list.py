# A chain of pairs built from the front, cut in the middle.
head = None
for i in range(120000):
    head = (i, head)
node = head
for i in range(60000):
    node = node[1]
head = None
