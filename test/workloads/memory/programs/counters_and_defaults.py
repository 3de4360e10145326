# Counter, defaultdict, OrderedDict and namedtuple over the same words.
from collections import Counter, OrderedDict, defaultdict, namedtuple

Entry = namedtuple('Entry', 'word count first')
words = ['word%d' % ((i * i + 7 * i) % 4001) for i in range(40000)]
counts = Counter(words)
places = defaultdict(list)
for place, word in enumerate(words):
    places[word].append(place)
entries = [Entry(word, count, places[word][0]) for word, count in sorted(counts.items())]
ordered = OrderedDict((entry.word, entry) for entry in entries)
for word in list(ordered)[::3]:
    ordered.move_to_end(word) if hasattr(ordered, 'move_to_end') else ordered.pop(word)
del words, places
top = counts.most_common(50)
counts.clear()
