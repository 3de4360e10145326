# Text made by rule, cut into words, counted, indexed by line, and reported.
def lines(count):
    seed = 12345
    for _ in range(count):
        words = []
        for _ in range(8):
            seed = (seed * 1103515245 + 12345) % 2147483648
            words.append('w' + str(seed % 3000))
        yield ' '.join(words) + '\n'


text = ''.join(lines(9000))
counts = {}
index = {}
for number, line in enumerate(text.splitlines()):
    for word in line.split():
        word = word.strip().lower()
        counts[word] = counts.get(word, 0) + 1
        index.setdefault(word, []).append(number)
common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:100]
report = '\n'.join('%-10s %6d' % pair for pair in common)
replaced = text.replace('w1', 'W_').replace(' ', '  ')
del index
text = report
