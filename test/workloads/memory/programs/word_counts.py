# A text split into words, counted, and joined again.
text = ' '.join('word%d' % (i * i % 5003) for i in range(80000))
words = text.split()
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
unique = sorted(counts)
words = None
again = '\n'.join(unique)
