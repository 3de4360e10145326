#!/usr/bin/env python3
"""Record what range.py takes on a real Python 2.7 with glibc 2.36, with the per-thread cache and without.

    python3 record.py /path/to/python2.7 [--check]

Writes measured.json beside this file: per C library, in KiB, the median of five runs each:

    {"glibc-2.36": {"start": n, "peak": n, "way1": n, "way2": n, "way3": n}, "glibc-2.36-no-tcache": {...}}

--check measures again and compares within 2 % or 256 KiB instead of writing.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
STANDIN = os.path.join(os.path.dirname(os.path.dirname(HERE)), "fixtures", "goldens", "standin")
MEASURED = os.path.join(HERE, "measured.json")
TUNABLES = {"glibc-2.36": None, "glibc-2.36-no-tcache": "glibc.malloc.tcache_count=0"}
RUNS = 5


def run_once(python, tunables):
    env = {"PYTHONPATH": STANDIN, "PYTHONHASHSEED": "0"}
    if tunables is not None:
        env["GLIBC_TUNABLES"] = tunables
    with tempfile.TemporaryDirectory() as scratch:
        out = os.path.join(scratch, "memory")
        program = os.path.join(HERE, "range.py")
        printed = subprocess.run(
            [python, "-B", "-s", "-S", os.path.join(STANDIN, "run_and_measure.py"), program, out],
            env=env, timeout=120, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE).stdout
        with open(out) as handle:
            peak = int(handle.read().split()[1])
    start, way1, way2, way3 = map(int, printed.split())
    return {"start": start, "peak": peak, "way1": way1, "way2": way2, "way3": way3}


def measure(python, tunables):
    runs = [run_once(python, tunables) for _ in range(RUNS)]
    return {key: int(statistics.median(run[key] for run in runs)) for key in runs[0]}


def differs(a, b):
    return abs(a - b) > max(256, 0.02 * max(a, b))


def main(argv):
    python = argv[0]
    measured = {name: measure(python, tunables) for name, tunables in TUNABLES.items()}
    print(json.dumps(measured, indent=1))
    if "--check" in argv:
        with open(MEASURED) as handle:
            known = json.load(handle)
        return int(any(differs(kib, known[name][key]) for name, row in measured.items() for key, kib in row.items()))
    with open(MEASURED, "w") as handle:
        json.dump(measured, handle, indent=1)
        handle.write("\n")
    return 0


sys.exit(main(sys.argv[1:]))
