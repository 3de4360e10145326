# Strings of every width, bytes and slices of them.
import gc
import sys

# What the interpreter makes once, on first use, is made before the first report.
"\u0416".upper().encode("utf-8")
" a b ".split()
gc.collect()
sys._debugmallocstats()
plain = ["x" * i + str(i) for i in range(200)]
latin = ["\xe9" * i + "z" for i in range(2, 120)]
wide = ["\u0416" * i for i in range(2, 100)]
widest = ["\U0001f600" * i for i in range(2, 80)]
raw = [bytes(i) for i in range(2, 150)]
sys._debugmallocstats()
cut = [text[3:] for text in plain]
joined = ["-".join(plain[i : i + 3]) for i in range(0, 100, 5)]
words = (" ".join("word%d" % i for i in range(120))).split()
upper = [word.upper() for word in words]
encoded = [text.encode("utf-8") for text in wide]
sys._debugmallocstats()
del plain, words, raw
sys._debugmallocstats()
