# One object in five hundred stays and keeps its arena.
class Item(object):
    __slots__ = ('number',)


items = []
for i in range(120000):
    item = Item()
    item.number = i
    items.append(item)
survivors = items[::500]
del items
