# Objects of dataclasses: made, replaced, turned into dicts and tuples.
from dataclasses import asdict, astuple, dataclass, field, replace


@dataclass
class Item:
    name: str
    price: float
    amount: int = 1
    tags: list = field(default_factory=list)


@dataclass(frozen=True, order=True)
class Key:
    group: int
    name: str


items = [Item('item%d' % i, i * 0.5, i % 9) for i in range(8000)]
for item in items[::4]:
    item.tags.append(item.name)
dearer = [replace(item, price=item.price * 2) for item in items[::2]]
rows = [asdict(item) for item in dearer[:1500]]
pairs = [astuple(item) for item in dearer[1500:2500]]
table = {Key(i % 10, item.name): item for i, item in enumerate(items)}
keys = sorted(table)
del items, dearer
table = {key: table[key] for key in keys[:1000]}
