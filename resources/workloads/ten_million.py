# title: Ten million integers
# watch: one line of a function takes about 390 MB; the moment the function returns, the process gives them back.
# python: 2.7, 3.7, 3.8, 3.9, 3.10, 3.11, 3.12, 3.13
from __future__ import print_function

import os
import psutil


def show_memory(moment):
    # uss: pages of this process alone; rss: all it has in RAM; vms: all it has reserved.
    memory = psutil.Process(os.getpid()).memory_full_info()
    print('%-8s uss %7d KiB   rss %7d KiB   vms %7d KiB'
          % (moment, memory.uss // 1024, memory.rss // 1024, memory.vms // 1024))


def build():
    show_memory('before')
    numbers = [i for i in range(10000000)]
    show_memory('inside')
    print('items %d, last %d' % (len(numbers), numbers[-1]))


build()
show_memory('after')
