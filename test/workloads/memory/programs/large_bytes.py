# Large blocks around the mmap threshold, which grows as mappings are freed.
sizes = (100000, 140000, 300000, 1000000, 2500000, 6000000)
kept = []
for size in sizes:
    for repeat in range(3):
        block = bytearray(size)
        kept.append(bytes(block[:size // 2]))
        block = None
buffer = bytearray()
for i in range(100):
    buffer.extend(kept[i % len(kept)][:20000])
kept = kept[::4]
