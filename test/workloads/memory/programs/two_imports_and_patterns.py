# Regular expressions over generated lines: matches and groups that are kept.
import random
import re

random.seed(7)
line_pattern = re.compile(r'(\w+)=(\d+); (?P<rest>.*)')
number = re.compile(r'\d+')
lines = ['key%d=%d; %s' % (i, i * 37, ' '.join(str((i * j) % 911) for j in range(10))) for i in range(6000)]
random.shuffle(lines)
matches = [line_pattern.match(line) for line in lines]
groups = [match.groups() for match in matches[::2]]
numbers = [number.findall(match.group('rest')) for match in matches[::3]]
del matches
words = [re.sub(r'[aeiou]', '', line) for line in lines[::5]]
del lines
