# The collector is off: garbage piles up until it is called by hand.
import gc

gc.disable()
gc.collect()
for i in range(40000):
    loop = [i, str(i)]
    loop.append(loop)
loop = None
gc.collect()
