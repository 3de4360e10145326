# Sorting builds a list of keys beside the list of items.
words = ['w%06d' % (i * 7919 % 50021) for i in range(50000)]
by_tail = sorted(words, key=lambda word: word[3:])
by_pair = sorted(words, key=lambda word: (word[-1], word[0]))
words.sort()
del by_tail
by_pair.reverse()
