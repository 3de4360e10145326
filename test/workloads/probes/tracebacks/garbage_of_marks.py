# The first traceback with marks below its lines imports ast (3.11+), which leaves garbage.
import gc
import sys
import traceback

gc.collect()
gc.disable()


def wrong():
    return {}["missing"] + 1


def text():
    try:
        wrong()
    except KeyError:
        return traceback.format_exc()


summary = traceback.extract_tb
print("unmarked %d" % len(traceback.format_list([("file.py", 1, "f", "x = 1")])))
print("collected %d" % gc.collect())
for i in range(3):
    shown = text()
    if hasattr(sys, "exc_clear"):
        sys.exc_clear()
    print("%s, collected %d" % (shown.splitlines()[-1], gc.collect()))
