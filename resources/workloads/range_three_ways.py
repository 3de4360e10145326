# title: range() three ways (Python 2.7)
# watch: the list of range() goes back to the system after each loop, the integers it held do not: 246 MB stay.
# python: 2.7
import gc
import os
import psutil
from time import sleep, time

COUNT = 10000000
WAIT = 20               # seconds, long enough to look at the process from outside


def resident():
    return psutil.Process(os.getpid()).memory_full_info().rss // 1024


def way_1():
    for i in range(COUNT):
        pass


def way_2():
    for i in range(COUNT):
        del i


def way_3():
    for i in range(COUNT):
        del i
    gc.collect()


def try_way(title, way):
    started = time()
    way()
    looped = time()
    print '%-32s rss %7d KiB' % (title, resident())
    sleep(WAIT)
    waited = time() - looped
    print '%-32s %s' % ('  the clock went on', looped >= started and waited >= WAIT)
    print '%-32s rss %7d KiB' % ('  and %d seconds later' % WAIT, resident())


print '%-32s rss %7d KiB' % ('at the start', resident())
try_way('way 1: just pass', way_1)
try_way('way 2: del i', way_2)
try_way('way 3: del i, then gc.collect()', way_3)
