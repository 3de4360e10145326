# gc.callbacks that collect, remove themselves, raise; the statistics after them.
import gc, sys
if not hasattr(gc, "callbacks"):
    sys.exit("needs callbacks")
gc.collect()
events = []
def cb(phase, info):
    events.append((phase, info["generation"], info["collected"], info["uncollectable"]))
def second(phase, info):
    events.append(("second", phase, sorted(info)))
gc.callbacks.append(cb)
gc.disable()
class C:
    def __init__(self): self.me = self
class D:
    def __init__(self): self.me = self
    def __del__(self): events.append("del")
for gen in range(3):
    C(); D()
    gc.collect(gen)
print(events)
del events[:]
gc.callbacks.append(second)
C()
gc.collect()
print(events)
del events[:]
def broken(phase, info):
    if phase == "stop":
        gc.callbacks.remove(broken)
    events.append("broken")
gc.callbacks.insert(0, broken)
gc.collect()
print(events)
del events[:]
gc.collect(1)
print(events)
del events[:]
def reenter(phase, info):
    events.append((phase, gc.collect()))
gc.callbacks[:] = [reenter]
x = C(); del x
print(gc.collect(), events)
del events[:]
gc.callbacks[:] = []
stats = gc.get_stats()
print(len(stats), [sorted(s) for s in stats])
before = [s["collections"] for s in stats]
for i in range(3):
    C(); C()
    gc.collect(0)
gc.collect(1)
D()
gc.collect(2)
after = gc.get_stats()
print([b["collections"] - a for a, b in zip(before, after)], [b["collected"] - a["collected"] for a, b in zip(stats, after)])
def kill(phase, info):
    raise ValueError("no")
class Hook:
    def __call__(self, *args): events.append(("hook", args[0], isinstance(args[1], dict), len(args)))
gc.callbacks.append(Hook())
gc.collect(0)
print(events)
del events[:]
old = sys.stderr
class Err:
    def __init__(self): self.text = []
    def write(self, t): self.text.append(t)
    def flush(self): pass
sys.stderr = Err()
gc.callbacks[:] = [kill]
r = gc.collect()
err, sys.stderr = sys.stderr, old
text = "".join(err.text)
print("ValueError: no" in text, text.count("Traceback"), text.splitlines()[-1])
gc.callbacks[:] = []
infos = []
gc.callbacks.append(lambda phase, info: infos.append(info))
gc.collect()
print(infos[0] is infos[1], infos)
gc.callbacks.clear()
