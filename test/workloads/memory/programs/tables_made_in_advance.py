# Room taken before it is filled: lists of one value, half of one replaced, and zeroed bytes.
slots = [None] * 1500000
for i in range(0, 750000, 3):
    slots[i] = i
flags = [False] * 800000
zeros = bytearray(6000000)
for i in range(0, 3000000, 5000):
    zeros[i] = 1
flags = None
