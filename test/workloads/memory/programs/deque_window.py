# A window that slides over a stream, and a queue that fills and drains.
from collections import deque

window = deque(maxlen=30000)
for i in range(80000):
    window.append(i * 2)
queue = deque()
for i in range(100000):
    queue.append(str(i))
while len(queue) > 1000:
    queue.popleft()
