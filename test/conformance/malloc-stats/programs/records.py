# A small table of records: parsed, indexed, grouped and thrown away.
import gc
import sys


class Record(object):
    def __init__(self, line):
        self.name, number, self.tags = line.split(";")
        self.number = int(number)
        self.tags = self.tags.split(",")


lines = ["name%d;%d;red,green,tag%d" % (i % 17, i * 31, i) for i in range(200)]
# What the interpreter makes once, on first use, is made before the first report.
Record(lines[0])
sorted([])
gc.collect()
sys._debugmallocstats()
records = [Record(line) for line in lines]
index = {}
for record in records:
    index.setdefault(record.name, []).append(record)
sys._debugmallocstats()
totals = {name: sum(r.number for r in group) for name, group in index.items()}
report = "\n".join("%s: %d" % pair for pair in sorted(totals.items()))
labels = {tag for record in records for tag in record.tags}
sys._debugmallocstats()
del records, record, index
sys._debugmallocstats()
