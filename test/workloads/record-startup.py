#!/usr/bin/env python3
"""Print what an interpreter has taken before the first line of a script: the figures of profiles/*/startup.

    python3 record-startup.py /path/to/python ...

One line of JSON per interpreter, medians of nine runs with -S, sizes in KiB:
    residentBytes                 VmRSS, asked by a program that imports nothing but sys (standin/run_and_measure.py)
    privateBytes, virtualBytes    uss and vms, asked by a program through the psutil stand-in; run this script with an
                                  interpreter that is not asked: pages that two processes share are not private
    allocatedBlocks               sys.getallocatedblocks() (3.x)
    startupTracked, startCounts   len(gc.get_objects()) and gc.get_count() behind `import gc`, whose objects count
Figures of a machine with other libraries differ by some hundred KiB.
"""

import ast
import json
import os
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
STANDIN = os.path.join(os.path.dirname(HERE), "fixtures", "goldens", "standin")
RUNS = 9

MEMORY = """
import os, psutil
info = psutil.Process(os.getpid()).memory_full_info()
print([info.uss // 1024, info.vms // 1024])
"""
BLOCKS = """
import sys
print([sys.getallocatedblocks() if hasattr(sys, 'getallocatedblocks') else 0])
"""
TRACKED = """
import gc
counts = gc.get_count()
print([len(gc.get_objects())] + list(counts))
"""


def run(python, arguments):
    env = {"PYTHONPATH": STANDIN, "PYTHONHASHSEED": "0"}
    return subprocess.run([python, "-B", "-s", "-S"] + arguments, env=env, check=True, stdout=subprocess.PIPE).stdout.decode()


def ask(python, source):
    with tempfile.TemporaryDirectory() as scratch:
        program = os.path.join(scratch, "program.py")
        with open(program, "w") as handle:
            handle.write(source)
        return ast.literal_eval(run(python, [program]))


def resident(python):
    with tempfile.TemporaryDirectory() as scratch:
        program, out = os.path.join(scratch, "program.py"), os.path.join(scratch, "out")
        open(program, "w").close()
        run(python, [os.path.join(STANDIN, "run_and_measure.py"), program, out])
        with open(out) as handle:
            return int(handle.read().split()[0])


def medians(ask_once):
    return [int(statistics.median(column)) for column in zip(*(ask_once() for _ in range(RUNS)))]


for python in sys.argv[1:]:
    (rss,) = medians(lambda: [resident(python)])
    uss, vms = medians(lambda: ask(python, MEMORY))
    (blocks,) = medians(lambda: ask(python, BLOCKS))
    tracked, *counts = medians(lambda: ask(python, TRACKED))
    print(json.dumps({"python": python, "residentBytes": rss, "privateBytes": uss, "virtualBytes": vms,
                      "allocatedBlocks": blocks, "startupTracked": tracked, "startCounts": counts}))
