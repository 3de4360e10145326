# random of 3.x: text as seeds, choices, and what only some releases have.
import random
import sys


def attempt(call, *args, **named):
    try:
        print(call(*args, **named))
    except Exception as error:
        print(type(error).__name__, error)

for seed in ("text", "", b"bytes", bytearray(b"x"), "ünïcode"):
    random.seed(seed)
    print(random.random(), random.getrandbits(33))
random.seed("text", version=1)
print(random.random())
random.seed(11)
print(random.choices("abc", k=6), random.choices("abc", weights=[5, 1, 1], k=6), random.choices([1, 2], cum_weights=[1, 4], k=3))
attempt(random.choices, [1], [1, 2])
attempt(random.choices, [1], [0])
attempt(random.choices, [1], [1], cum_weights=[1])
attempt(random.sample, {1: 2}, 1)
attempt(random.seed, [1])
attempt(lambda: len(random.randbytes(5)))
random.seed(3)
attempt(lambda: random.sample("ab", 3, counts=[4, 2]))
print(sys.getsizeof(random.Random(1)) > 2500, random.Random.__base__)
