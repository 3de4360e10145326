# Ints of one to thirty digits, floats, complex numbers, and what is left when half of them go.
import gc
import sys

# What the interpreter makes once, on first use, is made before the first report.
numbers = [complex(1, 2)]
gc.collect()
sys._debugmallocstats()
small = [i for i in range(300)]
ints = [i * 1000 + 257 for i in range(500)]
large = [1 << (30 * i) for i in range(30) for j in range(7)]
negative = [-(i + 100) for i in range(200)]
floats = [i * 0.5 for i in range(400)]
numbers = [complex(i, 1) for i in range(150)]
sys._debugmallocstats()
del large[::2]
del floats[10:]
ints = [i + 1 for i in ints]
sys._debugmallocstats()
