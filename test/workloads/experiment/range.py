# Python 2: the resident size in KiB at the start, after way 1 (pass), way 2 (del i), way 3 (gc.collect()).
import gc
import os
import psutil


def resident():
    return psutil.Process(os.getpid()).memory_full_info().rss // 1024


print resident()
for i in range(10000000):
    pass
print resident()
del i
print resident()
gc.collect()
print resident()
