# A cache of 3,000 entries through which 25,000 pass, oldest out first.
from collections import OrderedDict

cache = OrderedDict()
for i in range(25000):
    key = 'key-%d' % (i * 7919 % 9000)
    if key in cache:
        value = cache.pop(key)
    else:
        value = [i] * (i % 50)
    cache[key] = value
    if len(cache) > 3000:
        cache.popitem(last=False)
