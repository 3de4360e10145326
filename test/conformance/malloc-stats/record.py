#!/usr/bin/env python3
"""Record by how many blocks of each size class programs change the heap of real CPythons.

    python3 record.py --python KEY=/path/to/python [--python KEY=PATH ...] [--check]

Every programs/*.py collects once, which empties the free lists that compiling it has filled, and then calls
sys._debugmallocstats() two or more times. It runs as a file (-s -S -B, PYTHONHASHSEED=0,
otherwise empty environment) three times; between each two reports the change of "blocks in use" is kept per size class:

    goldens.json  {"layout": {"3.8": "<first report of one program>", ...},
                   "changes": {"<name>": {"3.8": [{"64": 12, "512": -1}, ...], "2.7": null, ...}}}

null: the interpreter has no such function, or its three runs differ (said on stderr).
--check compares with the file instead of writing it. Keys not named on the command line are kept.
"""

import argparse
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
GOLDENS = os.path.join(HERE, "goldens.json")
HEAD = "Small block threshold"
ROW = re.compile(r"^ *(\d+) +(\d+) +(\d+) +(\d+) +(\d+)$")
RUNS = 3


def reports(python, path):
    """The texts of the reports of one run, or None when the program failed."""
    done = subprocess.run(
        [python, "-s", "-S", "-B", os.path.basename(path)],
        cwd=PROGRAMS, env={"PYTHONHASHSEED": "0"}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    if done.returncode != 0:
        sys.stderr.write("%s: %s\n" % (path, done.stderr.decode("utf-8", "replace").strip().splitlines()[-1]))
        return None
    return [HEAD + text for text in done.stderr.decode("ascii").split(HEAD)[1:]]


def blocks_in_use(report):
    rows = filter(None, map(ROW.match, report.splitlines()))
    return {row.group(2): int(row.group(4)) for row in rows}


def changes(texts):
    counts = [blocks_in_use(text) for text in texts]
    found = []
    for before, after in zip(counts, counts[1:]):
        sizes = sorted(set(before) | set(after), key=int)
        difference = {size: after.get(size, 0) - before.get(size, 0) for size in sizes}
        found.append({size: change for size, change in difference.items() if change})
    return found


def record(python, path):
    runs = [reports(python, path) for _ in range(RUNS)]
    if None in runs:
        return None
    found = [changes(texts) for texts in runs]
    if any(one != found[0] for one in found):
        sys.stderr.write("%s differs from run to run under %s\n" % (path, python))
        return None
    return found[0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--python", action="append", required=True, metavar="KEY=PATH")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    goldens = {"layout": {}, "changes": {}}
    if os.path.exists(GOLDENS):
        with open(GOLDENS) as file:
            goldens = json.load(file)
    before = json.dumps(goldens, sort_keys=True)
    names = sorted(name[:-3] for name in os.listdir(PROGRAMS) if name.endswith(".py"))
    goldens["changes"] = {name: goldens["changes"].get(name, {}) for name in names}
    for pair in options.python:
        key, python = pair.split("=", 1)
        for name in names:
            goldens["changes"][name][key] = record(python, os.path.join(PROGRAMS, name + ".py"))
        first = reports(python, os.path.join(PROGRAMS, names[0] + ".py"))
        goldens["layout"][key] = None if first is None else first[0]
    if options.check:
        sys.exit(0 if json.dumps(goldens, sort_keys=True) == before else "the goldens differ")
    with open(GOLDENS, "w") as file:
        json.dump(goldens, file, indent=1, sort_keys=True)
        file.write("\n")


main()
