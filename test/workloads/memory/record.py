#!/usr/bin/env python3
"""Record how much memory programs/*.py take in real CPythons.

    python3 record.py --python KEY=/path/to/python [--python KEY=PATH ...] [--only TEXT] [--runs 9]

Writes recorded.json beside this file: {"<program>": {"<version>": {"start": n, "peak": n, "end": n, "ends": [low, high]}}},
all in KiB, the median of all runs each; `ends` is the spread of the last resident size over its start.

Every run is a process of its own with -S -s -B, an empty environment but PYTHONHASHSEED=0, glibc's defaults, and
transparent huge pages off for the process (prctl PR_SET_THP_DISABLE), as they are for ordinary mappings by default.
The program runs as a script that stops its own process before its first statement and after its last, so that the
figures are read from outside and cost the program nothing: VmRSS at the start, then 5 written to clear_refs, which sets
the high-water mark back; VmHWM and VmRSS at the end, with the program's names alive. Peak and end are taken over the
start of the same process before the median.

The kernel notes the high-water mark from counters that run up to 128 KiB per processor behind, so a recorded peak is
lower than the true one by as much.
"""

import argparse
import ctypes
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
RECORDED = os.path.join(HERE, "recorded.json")
STOP = "import posix; posix.kill(posix.getpid(), %d)\n" % signal.SIGSTOP
PR_SET_THP_DISABLE = 41

LIBC = ctypes.CDLL(None)


def without_huge_pages():
    if LIBC.prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0) != 0:
        raise OSError("prctl(PR_SET_THP_DISABLE) failed")


def status(pid):
    with open("/proc/%d/status" % pid) as lines:
        fields = dict(line.split(":", 1) for line in lines)
    return [int(fields[name].split()[0]) for name in ("VmRSS", "VmHWM")]


def run_to_stop(child):
    _, how = os.waitpid(child.pid, os.WUNTRACED)
    if not os.WIFSTOPPED(how):
        raise SystemExit("a program ended before its last statement")


def measure_once(python, path):
    with tempfile.TemporaryDirectory() as scratch:
        script = os.path.join(scratch, os.path.basename(path))
        with open(path) as source, open(script, "w") as handle:
            handle.write(STOP + source.read() + STOP)
        child = subprocess.Popen([python, "-B", "-s", "-S", script], env={"PYTHONHASHSEED": "0"},
                                 preexec_fn=without_huge_pages, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        try:
            run_to_stop(child)
            start, _ = status(child.pid)
            with open("/proc/%d/clear_refs" % child.pid, "w") as switch:
                switch.write("5\n")
            child.send_signal(signal.SIGCONT)
            run_to_stop(child)
            end, peak = status(child.pid)
        finally:
            child.kill()
            child.wait()
    return start, peak, end


def measure(python, path, runs):
    figures = [measure_once(python, path) for _ in range(runs)]
    ends = sorted(end - start for start, _, end in figures)
    return {
        "start": int(statistics.median(start for start, _, _ in figures)),
        "peak": int(statistics.median(peak - start for start, peak, _ in figures)),
        "end": int(statistics.median(ends)),
        "ends": [ends[0], ends[-1]],
    }


def version_order(key):
    return [int(part) for part in key.split(".")]


def parse_python(text):
    key, path = text.split("=", 1)
    return key, path


def main(argv=None):
    parser = argparse.ArgumentParser(description="Record how much memory the programs take in real CPythons.")
    parser.add_argument("--python", metavar="KEY=PATH", type=parse_python, action="append", required=True,
                        help="an interpreter and its version key; repeatable")
    parser.add_argument("--only", default="", help="programs whose name contains this; the others keep their figures")
    parser.add_argument("--runs", type=int, default=9)
    args = parser.parse_args(argv)

    recorded = {}
    if os.path.exists(RECORDED):
        with open(RECORDED, encoding="utf-8") as handle:
            recorded = json.load(handle)
    for filename in sorted(os.listdir(PROGRAMS)):
        name, ext = os.path.splitext(filename)
        if ext != ".py" or args.only not in name:
            continue
        figures = recorded.setdefault(name, {})
        for key, python in args.python:
            figures[key] = measure(python, os.path.join(PROGRAMS, filename), args.runs)
        print("%-26s %s" % (name, "  ".join("%s +%d +%d" % (key, figures[key]["peak"], figures[key]["end"]) for key in figures)))
    ordered = {
        name: {key: figures[key] for key in sorted(figures, key=version_order)}
        for name, figures in sorted(recorded.items()) if os.path.exists(os.path.join(PROGRAMS, name + ".py"))
    }
    lines = ",\n".join('  %s: {\n%s\n  }' % (
        json.dumps(name), ",\n".join("    %s: %s" % (json.dumps(key), json.dumps(row)) for key, row in figures.items()))
        for name, figures in ordered.items())
    with open(RECORDED, "w", encoding="utf-8") as handle:
        handle.write("{\n%s\n}\n" % lines)


if __name__ == "__main__":
    sys.exit(main())
