# Strings from a few to seven hundred characters: pymalloc's classes and the C library's chunks side by side.
texts = ['x' * (i % 700) + str(i) for i in range(40000)]
short = [text for text in texts if len(text) < 100]
del texts
