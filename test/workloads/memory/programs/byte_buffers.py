# bytes and bytearrays: buffers that grow, slices of them, many small pieces.
buffer = bytearray()
for i in range(3000):
    buffer.extend(b'0123456789abcdef' * (i % 13))
pieces = [bytes(buffer[i:i + 100]) for i in range(0, len(buffer), 100)]
whole = b''.join(pieces)
halves = [whole[:len(whole) // 2], whole[len(whole) // 2:]]
del pieces
blocks = [bytearray(700) for _ in range(2000)]
for block in blocks[::3]:
    block += b'more' * 100
del blocks[::2]
buffer = buffer[:1000]
